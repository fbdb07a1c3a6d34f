import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, sentencesOf, WordSegmenter } from '../text/index.ts'
import { type CountedUnit, RunCounter } from './count-runs.ts'
import { spellingsOf } from './counted-words.ts'
import { cuttingText, wordRuns } from './cut-text.ts'
import { countingRules, type WordChoice } from './rules.ts'
import { Vocabulary } from './vocabulary.ts'

const usual: WordChoice = { unit: 'words', length: 1, exact: [], minimumLength: 1, numbers: true }

function count(texts: readonly string[], choice: Partial<WordChoice> = {}, stop: readonly string[] = []) {
  const vocabulary = new Vocabulary()
  const cut = texts.map(text => {
    const steps = cuttingText(text, new WordSegmenter(), vocabulary)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    return step.value
  })
  const wanted = { ...usual, ...choice }
  const counter = new RunCounter(countingRules(vocabulary, wanted, new Set(stop)), vocabulary)
  for (const text of cut) counter.addDocument(text.words, wordRuns(text, null, vocabulary))
  const { folded } = vocabulary.forms(wanted.exact)
  const things = counter.things(1)
  const parts = counter.partsWith(things)
  const counts = things.map(thing => {
    const words = counter.formsOf(thing).map(form => folded[form])
    return [words.join(' '), counter.countOf(thing), parts.get(thing)?.length ?? 0] as const
  })
  return {
    counts,
    counter,
    vocabulary,
    spellings: spellingsOf(counter.pieces, vocabulary, vocabulary.forms(wanted.exact)),
  }
}

const sorted = (rows: readonly (readonly [string, number, number])[]) =>
  rows.toSorted((a, b) => (a[0] < b[0] ? -1 : 1))

/** Counts with strings and maps, sentence by sentence, and folds with the fold of searches. */
function naive(
  texts: readonly string[],
  length: number,
  unit: CountedUnit,
  isLeftOut: (word: string) => boolean,
) {
  const counts = new Map<string, { count: number; texts: Set<number> }>()
  for (const [n, text] of texts.entries()) {
    for (const paragraph of text.split('\n')) {
      const ends = sentencesOf(paragraph).map(({ to }) => to)
      const rows: string[][] = ends.map(() => [])
      for (const { from, to } of new WordSegmenter().words(paragraph)) {
        const word = foldText(paragraph.slice(from, to)).text
        const row = rows[ends.findIndex(end => end > from)]
        if (unit === 'words' || !/\p{sc=Han}/u.test(word)) row?.push(word)
        else row?.push(...Array.from(word))
      }
      for (const row of rows) {
        for (let at = 0; at + length <= row.length; at++) {
          const words = row.slice(at, at + length)
          if (isLeftOut(words[0] ?? '') || isLeftOut(words.at(-1) ?? '')) continue
          const key = words.join(' ')
          const known = counts.get(key) ?? { count: 0, texts: new Set() }
          known.count++
          known.texts.add(n)
          counts.set(key, known)
        }
      }
    }
  }
  return [...counts].map(([key, found]) => [key, found.count, found.texts.size] as const)
}

const parts = [
  '社区',
  '社區',
  '治理',
  '的',
  '居民',
  '居民',
  'the',
  'The',
  'ｔｈｅ',
  '𠮷',
  '👨‍👩‍👧',
  '。',
  '，',
  ' ',
  ' ',
  '\n',
  '3',
  '2026',
  'שלום',
]
const someTexts = fc.array(
  fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map(words => words.join('')),
  { maxLength: 4 },
)

describe('counts of words', () => {
  it('are those of somebody who counts with a list and a pencil', () => {
    const choices = fc.record({
      length: fc.integer({ min: 1, max: 5 }),
      unit: fc.constantFrom<CountedUnit>('words', 'characters'),
      numbers: fc.boolean(),
      minimumLength: fc.integer({ min: 1, max: 2 }),
      stop: fc.subarray(['的', 'the', '社区', '治']),
    })
    fc.assert(
      fc.property(someTexts, choices, (texts, { stop, ...choice }) => {
        const isLeftOut = (word: string) =>
          stop.includes(word) ||
          (!choice.numbers && /^\d+$/.test(word)) ||
          (choice.minimumLength > 1 && [...new Intl.Segmenter().segment(word)].length < choice.minimumLength)
        expect(sorted(count(texts, choice, stop).counts)).toEqual(
          sorted(naive(texts, choice.length, choice.unit, isLeftOut)),
        )
      }),
    )
  })

  it('fold scripts, width and case, or only what is wanted', () => {
    const text = '社區 社区 ＡＢＣ abc ABC'
    expect(sorted(count([text]).counts)).toEqual([
      ['abc', 3, 1],
      ['社区', 2, 1],
    ])
    expect(sorted(count([text], { exact: ['script'] }).counts)).toEqual([
      ['abc', 3, 1],
      ['社区', 1, 1],
      ['社區', 1, 1],
    ])
    expect(count([text], { exact: ['case', 'width'] }).counts).toHaveLength(4)
  })

  it('keep the spellings, the most frequent first', () => {
    const { spellings } = count(['社區。社区，社區'])
    expect([...spellings.values()].find(all => all.length > 1)).toEqual([
      { word: '社區', count: 2 },
      { word: '社区', count: 1 },
    ])
  })

  it('have all running words, those that are left out too', () => {
    const { counter } = count(['的的的', '', '居民'], {}, ['的'])
    expect(counter.words).toBe(4)
    expect(counter.documents).toBe(2)
  })

  it('of rows end with the sentence and keep stop words inside', () => {
    const { counts } = count(['Quality of life. Life of quality'], { length: 3 }, ['of'])
    expect(counts.map(([words]) => words)).toEqual(['quality of life', 'life of quality'])
  })
})
