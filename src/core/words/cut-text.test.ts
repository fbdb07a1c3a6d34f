import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf, WordSegmenter } from '../text/index.ts'
import { type CutText, cuttingText, wordRuns } from './cut-text.ts'
import { Vocabulary } from './vocabulary.ts'

function cut(text: string, dictionary: readonly string[] = []): { text: CutText; vocabulary: Vocabulary } {
  const vocabulary = new Vocabulary()
  const steps = cuttingText(text, new WordSegmenter(dictionary), vocabulary)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return { text: step.value, vocabulary }
}

function wordsOf(text: string, dictionary: readonly string[] = []): string[] {
  const { text: found, vocabulary } = cut(text, dictionary)
  return [...found.words].map(number => vocabulary.piece(number))
}

const parts = [
  '社区治理',
  '微信',
  '𠮷祥',
  '👨‍👩‍👧',
  'WeChat',
  'ＡＢＣ',
  '3.5',
  '，',
  '。',
  '\n',
  ' ',
  'Dr. Li',
  'שלום',
  'وأهلا',
  '說',
  '(a. b)',
  'e\u0301',
]
const texts = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map(words => words.join(''))

describe('words of a text', () => {
  it.each([
    ['微信群里有3个人，WeChat群里5个', ['微信群', '里', '有', '3', '个人', 'WeChat', '群', '里', '5', '个']],
    ['我们用Postil做coding，花2小时', ['我们', '用', 'Postil', '做', 'coding', '花', '2', '小时']],
    ['社區治理、社区治理', ['社區', '治理', '社区', '治理']],
    ['𠮷祥社區', ['𠮷', '祥', '社區']],
    ['一家👨‍👩‍👧都來', ['一家', '👨‍👩‍👧', '都', '來']],
    ['ＡＢＣ公司的3.5％', ['ＡＢＣ', '公司', '的', '3.5']],
    ['שלום עולם, 社区', ['שלום', 'עולם', '社区']],
    ["don't e-mail me", ["don't", 'e', 'mail', 'me']],
    ['……（）！ \n\t', []],
  ])('are cut right where scripts are mixed: %s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })

  it('are those of the segmenter, wherever paragraphs end', () => {
    fc.assert(
      fc.property(texts, text => {
        const expected = new WordSegmenter().words(text).map(({ from, to }) => text.slice(from, to))
        expect(wordsOf(text)).toEqual(expected)
      }),
    )
  })

  it('stand where they say, and sentences begin where the text has them', () => {
    fc.assert(
      fc.property(texts, text => {
        const { text: found, vocabulary } = cut(text)
        for (const [n, start] of found.starts.entries()) {
          expect(text.startsWith(vocabulary.piece(found.words[n] ?? -1), start)).toBe(true)
        }
        const sentenceAt = (offset: number) => {
          const line = text.lastIndexOf('\n', offset - 1) + 1
          const lineEnd = text.indexOf('\n', line)
          const paragraph = text.slice(line, lineEnd < 0 ? text.length : lineEnd)
          return line + (sentencesOf(paragraph).find(({ to }) => to > offset - line)?.from ?? 0)
        }
        const places = [...found.starts].map(sentenceAt)
        const begins = places.flatMap((place, n) => (n === 0 || place !== places[n - 1] ? [n] : []))
        expect([...found.sentences]).toEqual(begins)
      }),
    )
  })

  it('of the dictionary stay whole', () => {
    expect(wordsOf('接诉即办微信群管家', ['微信群管家'])).toEqual(['接诉即办', '微信群管家'])
  })
})

it('rows of words lie in one sentence and one stretch each, as a look at every word says', () => {
  const spans = fc.array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 30 })), { maxLength: 6 })
  fc.assert(
    fc.property(texts, spans, (text, wanted) => {
      const ranges: { from: number; to: number }[] = []
      for (const [gap, length] of wanted) {
        const from = (ranges.at(-1)?.to ?? 0) + 1 + (gap % 7)
        ranges.push({ from, to: from + length })
      }
      const { text: found, vocabulary } = cut(text)
      const runs = wordRuns(found, ranges, vocabulary)
      const inRuns = runs.flatMap(([first, end]) => Array.from({ length: end - first }, (_, n) => first + n))
      const rangeOf = (n: number) => {
        const from = found.starts[n] ?? 0
        const to = from + vocabulary.piece(found.words[n] ?? 0).length
        return ranges.findIndex(range => range.from <= from && to <= range.to)
      }
      const all = [...found.words.keys()]
      expect(inRuns).toEqual(all.filter(n => rangeOf(n) >= 0))
      const breaks = all.filter(n => {
        const isFirst = n === 0 || found.sentences.includes(n) || rangeOf(n - 1) !== rangeOf(n)
        return isFirst && rangeOf(n) >= 0
      })
      expect(runs.map(([first]) => first)).toEqual(breaks)
      expect(wordRuns(found, null, vocabulary).flat()).toEqual(
        [...found.sentences].flatMap((first, n) => [first, found.sentences[n + 1] ?? found.words.length]),
      )
    }),
  )
})

it('rows of words end where a stretch ends, also before one that begins behind the next mark', () => {
  const { text, vocabulary } = cut('社区，居民都来')
  const ranges = [
    { from: 0, to: 2 },
    { from: 3, to: 5 },
  ]
  expect(wordRuns(text, ranges, vocabulary)).toEqual([
    [0, 1],
    [1, 2],
  ])
})
