import { expect, it } from 'vitest'
import { lookAt, plainLook } from '../../../core/matrix/index.ts'
import { blockOf, valueAt } from './grid-model.ts'

const head = (name: string) => ({ id: name, name, path: name, parent: null })
const seen = lookAt(
  {
    rows: [head('治理'), head('a\tb')],
    columns: [head('甲𠮷'), head('乙')],
    cells: [
      [1, 2.5],
      [3, 0],
    ],
  },
  plainLook,
  () => null,
)
const model = {
  seen,
  sumWords: 'All',
  head: (side: 'rows' | 'columns', at: number) => {
    const name = seen[side][at]?.name ?? ''
    return { name, full: name, depth: 0, color: null, sorted: null }
  },
}

it('copies what is selected with its heads; sums too', () => {
  expect(blockOf(model, { rows: [0, 1], columns: [0, 1] })).toBe('\t甲𠮷\t乙\n治理\t1\t2.5\na b\t3\t0')
  expect(blockOf(model, { rows: [-1, 0], columns: [-1, -1] })).toBe('\tAll\nAll\t6.5\n治理\t3.5')
})

it('knows the number at any place', () => {
  expect(valueAt(model, { row: 1, column: 0 })).toBe(3)
  expect(valueAt(model, { row: -1, column: 1 })).toBe(2.5)
})
