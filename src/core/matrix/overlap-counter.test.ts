import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Items, rowsOfLabels } from './items.ts'
import { jaccardOf, OverlapCounter } from './overlap-counter.ts'
import { placesOf } from './places.ts'
import { UnitCounter } from './unit-counter.ts'

const LENGTH = 30
const ROWS = 4

interface Stretch {
  readonly from: number
  readonly to: number
  readonly label: number
}

const documents = fc.array(
  fc.array(
    fc
      .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 12 }), fc.nat(ROWS - 1))
      .map(([from, length, label]): Stretch => ({ from, to: Math.min(LENGTH, from + length), label })),
    { maxLength: 14 },
  ),
  { maxLength: 3 },
)

const flat = [[0], [1], [2], [3]]
/** 1 and 3 are below 0, 2 below 1. */
const nested = [[0], [1, 0], [2, 1, 0], [3, 0]]
const inside = (row: number, other: number) => row !== other && (nested[row] ?? []).includes(other)

function itemsOf(list: readonly Stretch[]): Items {
  const sorted = list.toSorted((a, b) => a.from - b.from || b.to - a.to)
  return {
    from: Int32Array.from(sorted, item => item.from),
    to: Int32Array.from(sorted, item => item.to),
    label: Int32Array.from(sorted, item => item.label),
  }
}

/** A sweep over every character: which codings are there, which codes, and which two codings ever meet. */
function sweep(list: readonly (readonly Stretch[])[], rows: readonly (readonly number[])[]) {
  const pairs = new Map<string, number>()
  const shared = new Map<string, number>()
  const under = new Map<number, number>()
  const add = (map: Map<string, number>, row: number, other: number) =>
    map.set(`${row} ${other}`, (map.get(`${row} ${other}`) ?? 0) + 1)
  for (const items of list) {
    const met = new Set<string>()
    for (let i = 0; i < LENGTH; i++) {
      const here = [...items.entries()].filter(([, { from, to }]) => from <= i && i < to)
      const codes = new Set(here.flatMap(([, { label }]) => rows[label] ?? []))
      for (const code of codes) {
        under.set(code, (under.get(code) ?? 0) + 1)
        for (const other of codes) add(shared, code, other)
      }
      for (const [one] of here) for (const [other] of here) if (one < other) met.add(`${one} ${other}`)
    }
    for (const pair of met) {
      const [one = 0, other = 0] = pair.split(' ').map(Number)
      const [a, b] = [rows[items[one]?.label ?? 0] ?? [], rows[items[other]?.label ?? 0] ?? []]
      for (let row = 0; row < ROWS; row++) {
        for (let column = 0; column < ROWS; column++) {
          if ((a.includes(row) && b.includes(column)) || (a.includes(column) && b.includes(row))) {
            add(pairs, row, column)
          }
        }
      }
    }
  }
  return { pairs, shared, under }
}

describe.each([
  ['codes alone', flat, () => false],
  ['codes with their subcodes', nested, inside],
] as const)('OverlapCounter, %s', (_, rows, isInside) => {
  it('counts as a sweep over every character does', () => {
    fc.assert(
      fc.property(documents, list => {
        const counter = new OverlapCounter(ROWS, rowsOfLabels(rows))
        for (const items of list) counter.add(itemsOf(items))
        const { pairs, shared, under } = sweep(list, rows)
        const [found, jaccard] = [counter.pairs(isInside), jaccardOf(counter.shared, ROWS)]
        for (let row = 0; row < ROWS; row++) {
          for (let other = 0; other < ROWS; other++) {
            const cell = row * ROWS + other
            const both = shared.get(`${row} ${other}`) ?? 0
            const either = (under.get(row) ?? 0) + (under.get(other) ?? 0) - both
            expect(found[cell]).toBe(pairs.get(`${row} ${other}`) ?? 0)
            expect(counter.shared[cell]).toBe(both)
            expect(jaccard[cell]).toBe(both === 0 ? 0 : both / either)
            expect(jaccard[cell]).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 400 },
    )
  })
})

it('keeps Jaccard at 1 or below where codings of one code overlap each other', () => {
  const counter = new OverlapCounter(2, rowsOfLabels([[0], [1]]))
  counter.add(
    itemsOf([
      { from: 0, to: 10, label: 0 },
      { from: 0, to: 10, label: 0 },
      { from: 5, to: 10, label: 0 },
      { from: 0, to: 10, label: 1 },
    ]),
  )
  expect([...counter.pairs(() => false)]).toEqual([3, 3, 3, 0])
  expect([...jaccardOf(counter.shared, 2)]).toEqual([1, 1, 1, 1])
})

it('does not take codings that only touch for overlapping', () => {
  const counter = new OverlapCounter(2, rowsOfLabels([[0], [1]]))
  counter.add(
    itemsOf([
      { from: 0, to: 5, label: 0 },
      { from: 5, to: 9, label: 1 },
    ]),
  )
  expect([...counter.pairs(() => false)]).toEqual([0, 0, 0, 0])
  expect([...counter.shared]).toEqual([5, 0, 0, 4])
})

it('counts units that have both, as looking into each unit does', () => {
  const units = Array.from({ length: 5 }, (_, n) => ({ from: n * 6, to: n * 6 + 5, member: n }))
  fc.assert(
    fc.property(documents, list => {
      const counter = new UnitCounter(ROWS, rowsOfLabels(nested))
      const wholes = new UnitCounter(ROWS, rowsOfLabels(nested))
      for (const items of list) {
        counter.addUnits(itemsOf(items), placesOf([], units))
        wholes.addUnit(wholes.rowsIn(itemsOf(items), null))
      }
      expect([counter.units, wholes.units]).toEqual([list.length * units.length, list.length])
      for (let row = 0; row < ROWS; row++) {
        for (let other = 0; other < ROWS; other++) {
          const hasBoth = (items: readonly Stretch[], from: number, to: number) =>
            [row, other].every(code =>
              items.some(item => nested[item.label]?.includes(code) && item.from < to && from < item.to),
            )
          const expected = list.flatMap(items => units.filter(({ from, to }) => hasBoth(items, from, to)))
          expect(counter.both[row * ROWS + other]).toBe(expected.length)
          const whole = list.filter(items => hasBoth(items, 0, LENGTH))
          expect(wholes.both[row * ROWS + other]).toBe(whole.length)
        }
      }
    }),
  )
})
