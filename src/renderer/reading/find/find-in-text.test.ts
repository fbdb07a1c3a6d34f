import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, unfoldSpan } from '../../../core/text/index.ts'
import { findWords } from './find-in-text.ts'
import { hitSelected, neighbourHit } from './go-to-hit.ts'

const query = { words: '', exact: false, wholeWords: false, regex: false }
const piece = fc.constantFrom(
  '社',
  '區',
  '区',
  '𠮷',
  'Ａ',
  'a',
  'b',
  'é',
  'e',
  'ﬁ',
  'i',
  '，',
  ',',
  ' ',
  '👨‍👩‍👧',
  '著',
  '着',
  'של',
  '\u00ad',
  '\n',
)
const words = (maxLength: number) =>
  fc.array(piece, { minLength: 1, maxLength }).map(pieces => pieces.join(''))

/** Every place looked at from the left, a hit skipped over as a whole. */
function scan(text: string, wanted: string): number[] {
  const folded = foldText(text)
  const sought = foldText(wanted).text
  const found: number[] = []
  for (let at = 0; sought !== '' && at < folded.text.length; ) {
    if (folded.text.slice(at, at + sought.length) === sought) {
      const { from, to } = unfoldSpan(folded, at, at + sought.length)
      found.push(from, to)
      at += sought.length
    } else at++
  }
  return found
}

describe('finding in a text', () => {
  it('counts what a scan of the folded text counts', () => {
    fc.assert(
      fc.property(words(60), words(3), (text, wanted) => {
        expect(findWords({ text }, { ...query, words: wanted })).toEqual(scan(text, wanted))
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['社区', {}, 3],
    ['社區', {}, 3],
    ['社區', { exact: true }, 1],
    ['cafe', {}, 2],
    ['cafe', { wholeWords: true }, 1],
    ['ｃａｆé', { exact: true }, 0],
    ['', {}, 0],
    ['\u00ad', {}, 0],
  ] as const)('finds %s %o', (wanted, how, count) => {
    const text = '社区、社區和社区，Café and cafeteria'
    expect(findWords({ text }, { ...query, words: wanted, ...how }).length / 2).toBe(count)
  })
})

describe('going from hit to hit', () => {
  const hits = [2, 4, 6, 8, 20, 22]
  it.each([
    [0, 0, 1, 0],
    [2, 4, 1, 1],
    [2, 4, -1, 2],
    [20, 22, 1, 0],
    [4, 4, 1, 1],
    [10, 12, -1, 1],
    [30, 30, 1, 0],
    [0, 0, -1, 2],
  ] as const)('from %i-%i by %i to the hit %i', (from, to, step, hit) => {
    expect(neighbourHit(hits, from, to, step)).toBe(hit)
  })

  it('knows which is selected', () => {
    expect([hitSelected(hits, 6, 8), hitSelected(hits, 6, 7), hitSelected([], 0, 0)]).toEqual([1, -1, -1])
    expect(neighbourHit([], 0, 0, 1)).toBe(-1)
  })
})
