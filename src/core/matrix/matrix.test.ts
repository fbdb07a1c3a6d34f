import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countMatrix, type MatrixEntry, type Measure } from './matrix.ts'

const entries = fc.array(
  fc.record({
    row: fc.nat(3),
    column: fc.nat(2),
    from: fc.nat(30),
    length: fc.integer({ min: 1, max: 12 }),
  }),
)

/** The same table counted character by character, with the rows above taken from the definition. */
function naive(
  list: readonly MatrixEntry[],
  measure: Measure,
  above: readonly (readonly number[])[],
): number[][] {
  return [0, 1, 2, 3].map(row =>
    [0, 1, 2].map(column => {
      const inCell = list.filter(
        entry => entry.column === column && (entry.row === row || (above[entry.row] ?? []).includes(row)),
      )
      if (measure === 'codings') return inCell.length
      if (measure === 'documents') return inCell.length > 0 ? 1 : 0
      const characters = inCell.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, i) => from + i),
      )
      return measure === 'covered' ? new Set(characters).size : characters.length
    }),
  )
}

it.each(['codings', 'characters', 'covered', 'documents'] as const)(
  'counts %s as a naive count does',
  measure => {
    fc.assert(
      fc.property(entries, fc.boolean(), (drafts, subcodes) => {
        const list = drafts.map(({ length, ...draft }) => ({ ...draft, to: draft.from + length }))
        const above = subcodes ? [[], [0], [1, 0], []] : []
        expect(countMatrix({ rows: 4, columns: 3 }, list, measure, above)).toEqual(
          naive(list, measure, above),
        )
      }),
    )
  },
)
