import { describe, expect, it } from 'vitest'
import { deviationOfProportions } from './dispersion.ts'
import { logLikelihood, logRatio } from './keyness.ts'
import { compareWords, PinyinKeys } from './order.ts'

const MILLION = 1_000_000

describe('log-likelihood', () => {
  // P. Rayson, author of the formula, on the Corpora list, 18 January 2002: learners and native speakers, corpora of one
  // million words each; figures without decimals.
  it.each([
    ['KEEP', 392, 170, 90],
    ['keep', 348, 99, 147],
    ['keeps', 15, 14, 0],
    ['keeping', 9, 32, 14],
    ['kept', 21, 25, 0],
  ])('is the published one of the forms of keep: %s', (_, count, against, expected) => {
    const found = logLikelihood({ count, against, words: MILLION, wordsAgainst: MILLION })
    expect(Math.round(found)).toBe(expected)
  })

  // Teaching example for the calculator of UCREL, Lancaster: 52 in 50,000 words, 57 in 75,000; LL + 2.65.
  it('is the published one of corpora of unlike size', () => {
    const counts = { count: 52, against: 57, words: 50_000, wordsAgainst: 75_000 }
    expect(logLikelihood(counts).toFixed(2)).toBe('2.65')
    expect(logRatio(counts)).toBeCloseTo(Math.log2(52 / 50_000 / (57 / 75_000)), 12)
  })

  it('is nothing where both use a word alike, and has a value where one does not use it', () => {
    expect(logLikelihood({ count: 10, against: 20, words: 1000, wordsAgainst: 2000 })).toBe(0)
    expect(logLikelihood({ count: 0, against: 20, words: 1000, wordsAgainst: 1000 })).toBeCloseTo(
      40 * Math.log(2),
      12,
    )
    expect(logRatio({ count: 0, against: 20, words: 1000, wordsAgainst: 1000 })).toBeCloseTo(
      -Math.log2(40),
      12,
    )
    expect(logRatio({ count: 0, against: 20, words: 0, wordsAgainst: 1000 })).toBeNull()
  })
})

describe("Gries' DP", () => {
  // J. Lijffijt, S. Th. Gries, IJCL 17:1 (2012), table 1, as its abstract tells it: three equal parts, 2/3 and 1/3 of all occurrences.
  it('is the published one', () => {
    const parts = [
      { size: 1000, count: 2 },
      { size: 1000, count: 1 },
    ]
    expect(deviationOfProportions(3000, parts)).toBeCloseTo(1 / 3, 12)
  })

  it('is 0 where the parts have their share, and 0 for nothing', () => {
    const parts = [
      { size: 300, count: 3 },
      { size: 100, count: 1 },
    ]
    expect(deviationOfProportions(400, parts)).toBe(0)
    expect(deviationOfProportions(400, [])).toBe(0)
  })
})

describe('the order of words', () => {
  it('is by pinyin, then by code point, or by code point alone', () => {
    const words = ['志愿者', '居民', 'apple', '北京', '𠮷', '社区', 'Ａ', 'A', 'שלום', '👨‍👩‍👧']
    const sorted = words.toSorted((a, b) => compareWords(a, b))
    const hanzi = sorted.filter(word => ['志愿者', '居民', '北京', '社区'].includes(word))
    expect(hanzi).toEqual(['北京', '居民', '社区', '志愿者'])
    const codePoints = words.toSorted((a, b) => compareWords(a, b, 'code-point'))
    expect(codePoints).toEqual(['A', 'apple', 'שלום', '北京', '居民', '志愿者', '社区', 'Ａ', '👨‍👩‍👧', '𠮷'])
  })

  it('by keys is that of the words', () => {
    const words = ['志愿者', '居民', 'apple', '北京', '𠮷', '社区', 'a', 'שלום', '👨‍👩‍👧', '居 民', '']
    const keys = new PinyinKeys(words.join(''))
    const byKeys = words.toSorted((a, b) => (keys.keyOf(a) < keys.keyOf(b) ? -1 : 1))
    expect(byKeys).toEqual(words.toSorted((a, b) => compareWords(a, b)))
  })
})
