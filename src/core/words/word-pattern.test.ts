import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordSegmenter } from '../text/index.ts'
import { wordBeside } from './concordance.ts'
import { cuttingText, wordRuns } from './cut-text.ts'
import { Vocabulary } from './vocabulary.ts'
import { findRows, wordsMeant } from './word-pattern.ts'

const text = '社區治理的人𠮷。治理社区：governments govern 👨‍👩‍👧，ＧＯＶＥＲＮＩＮＧ\n社区 共治'

function cutText(words: string) {
  const vocabulary = new Vocabulary()
  const steps = cuttingText(words, new WordSegmenter(), vocabulary)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return { cut: step.value, vocabulary }
}

function found(pattern: string, exact: ('script' | 'case')[] = []): string[] {
  const { cut, vocabulary } = cutText(text)
  const spans = findRows(
    cut,
    wordRuns(cut, null, vocabulary),
    wordsMeant(pattern, exact, vocabulary),
    vocabulary,
  )
  return spans.flatMap((from, n) => (n % 2 === 0 ? [text.slice(from, spans[n + 1])] : []))
}

describe('words with * and ?', () => {
  it.each([
    ['govern*', ['governments', 'govern', 'ＧＯＶＥＲＮＩＮＧ']],
    ['*治*', ['治理', '治理', '共治']],
    ['社区 治理', ['社區治理']],
    ['社区 *', ['社區治理', '社区：governments', '社区 共治']],
    ['共？', ['共治']],
    ['社会', []],
  ])('find %s', (pattern, expected) => {
    expect(found(pattern)).toEqual(expected)
  })

  it('find the script as it stands when that is asked for', () => {
    expect(found('社区', ['script'])).toEqual(['社区', '社区'])
  })

  it.each(['', '  ', '*', '? *', '＊'])('are nothing to look for: “%s”', pattern => {
    expect(() => found(pattern)).toThrow('No words')
  })

  it('match as a regular expression does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 1, maxLength: 8 })
    const words = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(letters, words, (pattern, word) => {
        fc.pre(/[ab]/.test(pattern))
        const { vocabulary } = cutText(word)
        const expected = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u').test(word)
        expect(wordsMeant(pattern, [], vocabulary)[0]?.size).toBe(expected ? 1 : 0)
      }),
    )
  })
})

describe('words beside a match', () => {
  const line = '我们在社区做事'
  const { cut, vocabulary } = cutText(`前\n${line}`)
  const whole = { from: 2, to: 2 + line.length }
  const beside = (from: number, to: number, place: number) => {
    const span = wordBeside({ cut, offset: 0 }, vocabulary, { from, to }, whole, place)
    return span === null ? null : `前\n${line}`.slice(span.from, span.to)
  }

  it('are counted from its ends, within the paragraph', () => {
    expect([-3, -2, -1, 1, 2, 3].map(place => beside(5, 7, place))).toEqual([
      null,
      '我们',
      '在',
      '做事',
      null,
      null,
    ])
  })

  it('are whole ones, where the match cuts a word', () => {
    expect([-1, 1].map(place => beside(6, 8, place))).toEqual(['在', null])
  })
})
