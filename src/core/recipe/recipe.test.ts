import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundedResult, differenceOf, idsIn, type KeptResult, unknownField } from './index.ts'

const line = (id: string, name = id) => ({ id, name })

function result(
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly (readonly number[])[],
): KeptResult {
  return { rows: rows.map(id => line(id)), columns: columns.map(id => line(id)), cells, allRows: rows.length }
}

const sides = fc.uniqueArray(fc.constantFrom('a', 'b', '𠮷', '👨‍👩‍👧', 'שלום', '參與'), { maxLength: 5 })
const results = fc.tuple(sides, sides).chain(([rows, columns]) =>
  fc
    .array(fc.array(fc.nat(3), { minLength: columns.length, maxLength: columns.length }), {
      minLength: rows.length,
      maxLength: rows.length,
    })
    .map(cells => result(rows, columns, cells)),
)

/** Every number by its names, straight from the table. */
function cellsByName({ rows, columns, cells }: KeptResult): Map<string, number> {
  return new Map(
    rows.flatMap((row, at) =>
      columns.map((column, across) => [`${row.id} × ${column.id}`, cells[at]?.[across] ?? 0] as const),
    ),
  )
}

describe('a difference', () => {
  it('is that of a naive look at every pair of names', () => {
    fc.assert(
      fc.property(results, results, (before, after) => {
        const [then, now] = [cellsByName(before), cellsByName(after)]
        const naive = [...new Set([...then.keys(), ...now.keys()])]
          .filter(name => (then.get(name) ?? 0) !== (now.get(name) ?? 0))
          .map(name => `${name}: ${then.get(name) ?? 'null'} ${now.get(name) ?? 'null'}`)
        const { cells, grown, shrunk, newRows, goneRows, newColumns, goneColumns } = differenceOf(
          before,
          after,
        )
        const told = cells.map(
          ({ row, column, before: was, after: is }) => `${row.id} × ${column.id}: ${was} ${is}`,
        )
        expect(told.toSorted()).toEqual(naive.toSorted())
        const both = [...then].filter(([name]) => now.has(name))
        expect(grown).toBe(both.filter(([name, was]) => (now.get(name) ?? 0) > was).length)
        expect(shrunk).toBe(both.filter(([name, was]) => (now.get(name) ?? 0) < was).length)
        const ids = (lines: KeptResult['rows']) => lines.map(({ id }) => id)
        const without = (some: KeptResult['rows'], others: KeptResult['rows']) =>
          ids(some).filter(id => !ids(others).includes(id))
        expect(ids(newRows)).toEqual(without(after.rows, before.rows))
        expect(ids(goneRows)).toEqual(without(before.rows, after.rows))
        expect(ids(newColumns)).toEqual(without(after.columns, before.columns))
        expect(ids(goneColumns)).toEqual(without(before.columns, after.columns))
      }),
      { numRuns: 500 },
    )
  })

  it('is nothing between a table and the same in another order', () => {
    const turned = result(
      ['b', 'a'],
      ['y', 'x'],
      [
        [4, 3],
        [2, 1],
      ],
    )
    const { cells, renamed } = differenceOf(
      result(
        ['a', 'b'],
        ['x', 'y'],
        [
          [1, 2],
          [3, 4],
        ],
      ),
      turned,
    )
    expect(cells).toEqual([])
    expect(renamed).toEqual([])
  })

  it('says what lines are called otherwise now', () => {
    const before = result(['a'], ['x'], [[1]])
    const after = { ...before, rows: [line('a', '甲𠮷')] }
    expect(differenceOf(before, after)).toMatchObject({
      renamed: [{ id: 'a', name: '甲𠮷', before: 'a' }],
      cells: [],
    })
  })

  it('keeps to the rows that were kept, where there were more', () => {
    const before = boundedResult(result(['a', 'b', 'c'], ['x'], [[1], [2], [3]]), { cells: 2, words: 100 })
    expect(before).toEqual({ ...result(['a', 'b'], ['x'], [[1], [2]]), allRows: 3 })
    const after = result(['d', 'c', 'a'], ['x'], [[9], [8], [5]])
    expect(differenceOf(before, after)).toMatchObject({
      newRows: [],
      goneRows: [{ id: 'b' }],
      cells: [
        { row: { id: 'a' }, before: 1, after: 5 },
        { row: { id: 'b' }, before: 2, after: null },
      ],
      onlyFirst: 2,
    })
  })
})

it('keeps fewer rows where their names are long', () => {
  const long = result(['a'.repeat(60), 'b'.repeat(60)], ['x'], [[1], [2]])
  expect(boundedResult(long, { cells: 100, words: 150 }).rows).toHaveLength(1)
  expect(boundedResult(long, { cells: 100, words: 240 })).toEqual(long)
})

const uuid = '0190b3a4-5c6d-4e7f-8a9b-0c1d2e3f4a5b'

it('finds ids wherever settings have them, and takes words for no ids', () => {
  const settings = {
    rows: { of: 'codes', only: [uuid, 'x'] },
    words: uuid,
    query: { kind: 'code', id: uuid },
  }
  expect(idsIn(settings)).toEqual([
    { id: uuid, path: ['rows', 'only', 0] },
    { id: uuid, path: ['query', 'id'] },
  ])
})

it.each([
  [{ a: 1 }, { a: 1, b: 2 }, null],
  [{ a: { c: 1 } }, { a: { b: 2 } }, ['a', 'c']],
  [{ a: [{ b: 1 }, { c: 1 }] }, { a: [{ b: 1 }, {}] }, ['a', 1, 'c']],
  [{ a: 'codes' }, { a: { of: 'codes' } }, null],
])('names the first field that was not understood: %j', (given, understood, place) => {
  expect(unknownField(given, understood)).toEqual(place)
})
