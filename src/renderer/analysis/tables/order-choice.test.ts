import { expect, it } from 'vitest'
import { plainLook, projectOrder } from '../../../core/matrix/index.ts'
import { sortedBy, turned } from './order-choice.ts'

it('orders by the largest, then by the smallest, then as the project has it', () => {
  const once = sortedBy(plainLook, { row: -2, column: 3 }, 'id')
  expect(once.rowOrder).toEqual({ by: 'line', line: 'id', descending: true })
  const twice = sortedBy(once, { row: -2, column: 3 }, 'id')
  expect(twice.rowOrder).toEqual({ by: 'line', line: 'id', descending: false })
  expect(sortedBy(twice, { row: -2, column: 3 }, 'id').rowOrder).toEqual(projectOrder)
  expect(sortedBy(twice, { row: -2, column: 1 }, 'other').rowOrder.line).toBe('other')
})

it('orders columns by a row, and rows by their sums or names', () => {
  const byRow = sortedBy(plainLook, { row: 2, column: -2 }, 'row')
  expect(byRow.columnOrder.line).toBe('row')
  expect(byRow.rowOrder).toEqual(projectOrder)
  expect(sortedBy(plainLook, { row: -2, column: -1 }, null).rowOrder.by).toBe('sum')
  expect(sortedBy(plainLook, { row: -2, column: -2 }, null).rowOrder).toEqual({
    ...{ by: 'name', line: null, descending: false },
  })
})

it('takes all that was chosen along when rows become columns, and back', () => {
  const look = {
    ...plainLook,
    percent: 'row' as const,
    rowWords: '居民',
    columnOrder: { by: 'name', line: null, descending: true } as const,
  }
  expect(turned(look)).toEqual({
    ...look,
    transpose: true,
    percent: 'column',
    rowWords: '',
    columnWords: '居民',
    rowOrder: look.columnOrder,
    columnOrder: projectOrder,
  })
  expect(turned(turned(look))).toEqual(look)
})
