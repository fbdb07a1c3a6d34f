import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'
import { likeness, NearTexts } from './near-texts.ts'

/** Hanzi that follow from a seed. */
function hanzi(seed: number, length: number): string {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(next() * 3_000))).join('')
}

const words =
  'street people house river school garden trust office window market winter number doctor letter money'.split(
    ' ',
  )
const english = (seed: number, length: number) =>
  Array.from(
    { length },
    (_, at) => words[(Math.imul(at + 1, seed * 2_654_435_761) >>> 9) % words.length],
  ).join(' ')

/** Every n-th character changed, taken out or doubled in turn. */
function mistyped(text: string, every: number): string {
  const faults = [() => '错', () => '', (character: string) => character + character]
  return [...text]
    .map((character, at) =>
      at % every === 7 ? (faults[Math.floor(at / every) % 3]?.(character) ?? '') : character,
    )
    .join('')
}

function compared(one: string, other: string): number {
  return likeness(fingerprintOf(one), fingerprintOf(other))
}

describe('the likeness of texts', () => {
  const article = hanzi(1, 6_000)

  it('is one for the same words only', () => {
    expect(compared(article, `  ${article.slice(0, 3_000)}\n\n${article.slice(3_000)}。`)).toBe(1)
    expect(compared(article, `${article}完`)).toBeLessThan(1)
    expect(compared('', '。')).toBe(1)
  })

  it.each([
    ['another title and a line at the end', `${hanzi(2, 20)}\n${article.slice(25)}\n${hanzi(3, 60)}`],
    ['two of a hundred characters mistyped', mistyped(article, 50)],
    ['a tenth taken out', article.slice(0, 2_000) + article.slice(2_600)],
    ['its halves turned round', article.slice(3_000) + article.slice(0, 3_000)],
  ])('is high for the same article with %s', (_, other) => {
    expect(compared(article, other)).toBeGreaterThan(0.6)
    expect(compared(article, other)).toBeLessThan(1)
  })

  it('is high for English with two of a hundred letters mistyped', () => {
    const text = Array.from({ length: 400 }, (_, at) => `${english(at + 3, 6)} ${at * 37}.`).join(' ')
    expect(compared(text, mistyped(text, 50))).toBeGreaterThan(0.6)
  })

  it('is low for other texts, also of the same length and the same characters', () => {
    expect(compared(article, hanzi(9, 6_000))).toBeLessThan(0.05)
    expect(compared(article, [...article].reverse().join(''))).toBeLessThan(0.05)
  })

  it('is near to the share of common shingles', () => {
    for (const share of [0.1, 0.25, 0.5, 0.75]) {
      const common = Math.round(8_000 * share)
      const [one, other] = [hanzi(21, 8_000), hanzi(21, common) + hanzi(22, 8_000 - common)]
      expect(Math.abs(compared(one, other) - common / (16_000 - common))).toBeLessThan(0.12)
    }
  })

  it('of short texts is one or nothing', () => {
    expect(compared('社区信任', '社區信任！')).toBe(1)
    expect(compared('社区信任', '社区信赖')).toBe(0)
    expect(compared('社区信任', `社区信任${hanzi(4, 60)}`)).toBe(0)
    expect(compared(hanzi(5, 49), `${hanzi(5, 48)}改`)).toBe(0)
    expect(compared(hanzi(5, 60), `${hanzi(5, 59)}改`)).toBeGreaterThan(0.8)
  })
})

describe('texts near to another', () => {
  /** Texts that share parts with each other, and short ones. */
  const text = fc
    .array(fc.integer({ min: 1, max: 12 }), { minLength: 0, maxLength: 6 })
    .map(parts => parts.map(part => hanzi(part, 10 + part * 20)).join(''))

  it('are those that comparing with each one finds, best first', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 40 }),
        text,
        fc.constantFrom(0.05, 0.3, 0.6, 1),
        (list, wanted, least) => {
          const near = new NearTexts<number>()
          const fingerprint = fingerprintOf(wanted)
          for (const [index, each] of list.entries()) near.add(fingerprintOf(each), index)
          const expected = list
            .map((each, item) => ({ item, likeness: likeness(fingerprint, fingerprintOf(each)) }))
            .filter(each => each.likeness >= least)
            .sort((a, b) => b.likeness - a.likeness)
          expect(near.find(fingerprint, least)).toEqual(expected)
        },
      ),
    )
  })

  it('are found among many', () => {
    const near = new NearTexts<number>()
    for (let seed = 0; seed < 300; seed++) near.add(fingerprintOf(hanzi(seed, 2_000)), seed)
    expect(near.find(fingerprintOf(mistyped(hanzi(123, 2_000), 50)), 0.6)).toEqual([
      { item: 123, likeness: expect.any(Number) },
    ])
    expect(near.find(fingerprintOf(hanzi(777, 2_000)), 0.2)).toEqual([])
  })

  it('are none by fingerprints of another version', () => {
    const near = new NearTexts<string>()
    const other = fingerprintOf('社区').fill(9, 0, 1)
    near.add(other, 'a')
    expect(near.find(fingerprintOf('社区'), 0.1)).toEqual([])
    expect(near.find(other, 0.1)).toEqual([])
  })
})

const truth = resolve(
  process.env.POSTIL_SHARED ?? resolve(import.meta.dirname, '../../../../shared'),
  'corpus/truth',
)
const articles = (() => {
  try {
    return readdirSync(truth).flatMap(name =>
      name.endsWith('.txt') ? [readFileSync(resolve(truth, name), 'utf8')] : [],
    )
  } catch {
    return []
  }
})()

describe.skipIf(articles.length === 0)(
  `articles on one theme (${articles.length === 0 ? 'SKIPPED: no corpus in ../shared' : 'corpus of ../shared'})`,
  () => {
    it('are not taken for each other, and known again with faults', () => {
      for (const [index, article] of articles.entries()) {
        expect(compared(article, mistyped(article, 50))).toBeGreaterThan(0.6)
        for (const other of articles.slice(index + 1)) expect(compared(article, other)).toBeLessThan(0.2)
      }
    })
  },
)
