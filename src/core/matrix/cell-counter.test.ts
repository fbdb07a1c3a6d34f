import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CellCounter, type CountedMeasure } from './cell-counter.ts'
import { type Items, rowsOfLabels } from './items.ts'
import { commonPlaces, type Place, type Places, placesOf, placesOfMember } from './places.ts'

const LENGTH = 24
const COLUMNS = 3

interface Stretch {
  readonly from: number
  readonly to: number
  readonly label: number
}

const span = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 9 }))
  .map(([from, length]) => ({ from, to: Math.min(LENGTH, from + length) }))
const stretches = (most: number) =>
  fc.array(
    fc.tuple(span, fc.nat(3)).map(([at, label]): Stretch => ({ ...at, label })),
    { maxLength: most },
  )
const place = fc.tuple(span, fc.nat(COLUMNS - 1)).map(([at, member]): Place => ({ ...at, member }))
const document = fc.record({
  items: stretches(12),
  whole: fc.uniqueArray(fc.nat(COLUMNS - 1), { maxLength: 2 }),
  places: fc.array(place, { maxLength: 5 }),
})
type Drafted = {
  readonly items: readonly Stretch[]
  readonly whole: readonly number[]
  readonly places: readonly Place[]
}

/** Label 1 is below label 0, label 2 below 1; label 3 counts nowhere. */
const nested = [[0], [1, 0], [2, 1, 0], []]

function itemsOf(list: readonly Stretch[]): Items {
  const sorted = list.toSorted((a, b) => a.from - b.from || b.to - a.to)
  return {
    from: Int32Array.from(sorted, item => item.from),
    to: Int32Array.from(sorted, item => item.to),
    label: Int32Array.from(sorted, item => item.label),
  }
}

/** The characters of a document that are in a column, taken one by one from the drafts. */
function charactersOf({ whole, places }: Drafted, column: number): Set<number> {
  const all = Array.from({ length: LENGTH }, (_, i) => i)
  if (whole.includes(column)) return new Set(all)
  return new Set(all.filter(i => places.some(at => at.member === column && at.from <= i && i < at.to)))
}

/** One cell, character by character, from the definitions of the measures. */
function naive(documents: readonly Drafted[], measure: CountedMeasure, row: number, column: number): number {
  let sum = 0
  for (const draft of documents) {
    const inColumn = charactersOf(draft, column)
    const counted = draft.items
      .filter(({ label }) => nested[label]?.includes(row))
      .map(item => ({ item, inside: [...inColumn].filter(i => item.from <= i && i < item.to) }))
      .filter(({ inside }) => inside.length > 0)
    if (measure === 'codings') sum += counted.length
    if (measure === 'passages') sum += new Set(counted.map(({ item }) => `${item.from} ${item.to}`)).size
    if (measure === 'characters') sum += counted.flatMap(({ inside }) => inside).length
    if (measure === 'covered') sum += new Set(counted.flatMap(({ inside }) => inside)).size
    if (measure === 'documents') sum += counted.length > 0 ? 1 : 0
  }
  return sum
}

it.each(['codings', 'passages', 'characters', 'covered', 'documents'] as const)(
  'counts %s as a count character by character does',
  measure => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 4 }), documents => {
        const counter = new CellCounter({ rows: 3, columns: COLUMNS }, rowsOfLabels(nested), measure)
        for (const [number, draft] of documents.entries()) {
          counter.add(itemsOf(draft.items), placesOf(draft.whole, draft.places), number + 1)
        }
        for (let row = 0; row < 3; row++) {
          for (let column = 0; column < COLUMNS; column++) {
            expect(counter.cells[row * COLUMNS + column]).toBe(naive(documents, measure, row, column))
          }
        }
      }),
      { numRuns: 300 },
    )
  },
)

it('counts documents and cases once, however often they are added', () => {
  const counter = new CellCounter({ rows: 1, columns: 1 }, rowsOfLabels([[0]]), 'cases')
  const items = itemsOf([{ from: 0, to: 3, label: 0 }])
  for (const unit of [1, 1, 2, 2]) counter.add(items, placesOf([0], []), unit)
  expect([...counter.cells]).toEqual([2])
})

function charactersIn(places: Places, member: number): Set<number> {
  const found = new Set<number>()
  if (places.whole.includes(member)) for (let i = 0; i < LENGTH; i++) found.add(i)
  for (const [n, from] of places.from.entries()) {
    if (places.member[n] === member) for (let i = from; i < (places.to[n] ?? 0); i++) found.add(i)
  }
  return found
}

it('finds where members of two axes lie at once, and where one member lies', () => {
  fc.assert(
    fc.property(document, document, (one, other) => {
      const [a, b] = [placesOf(one.whole, one.places), placesOf(other.whole, other.places)]
      const both = commonPlaces(a, b, COLUMNS)
      for (let i = 0; i < COLUMNS; i++) {
        for (let k = 0; k < COLUMNS; k++) {
          const inOther = charactersOf(other, k)
          const expected = [...charactersOf(one, i)].filter(at => inOther.has(at))
          expect([...charactersIn(both, i * COLUMNS + k)].sort((x, y) => x - y)).toEqual(expected)
        }
        expect(charactersIn(placesOfMember(a, i), 0)).toEqual(charactersOf(one, i))
      }
    }),
  )
})
