import { describe, expect, it } from 'vitest'
import type { AttributeId, CaseId } from '../../core/id.ts'
import type { Attribute, AttributeTable } from '../../ipc/attributes.ts'
import { clearCells, fillBlock, fillDown, type NewValue } from './fill-cells.ts'
import { withValues } from './with-values.ts'

const attribute = (name: string, type: Attribute['type'] = 'text'): Attribute => ({
  id: name as AttributeId,
  subject: 'case',
  name,
  field: null,
  type,
  choices: [],
})

const table: AttributeTable = {
  attributes: [attribute('a'), attribute('b'), attribute('n', 'number')],
  rows: [
    { id: 'r0' as CaseId, name: '甲', values: ['x', null, '1'] },
    { id: 'r1' as CaseId, name: '乙', values: [null, '𠮷', null] },
    { id: 'r2' as CaseId, name: '丙', values: ['z', null, '3'] },
  ],
}

const short = (cells: readonly NewValue[]) =>
  cells.map(({ subjectId, attributeId, value }) => `${subjectId}.${attributeId}=${value}`)
const cells = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right })

describe('fillBlock', () => {
  it('fills from the corner on and leaves alone what is there already', () => {
    const { cells: filled, ...left } = fillBlock(table, cells(0, 1), [
      ['x', ' y '],
      ['u', '𠮷'],
    ])
    expect(short(filled)).toEqual(['r0.b=y', 'r1.a=u'])
    expect(left).toEqual({ rowsLeft: 0, columnsLeft: 0 })
  })

  it('takes a value away where the block is empty, and leaves out what short rows do not say', () => {
    expect(short(fillBlock(table, cells(0, 1), [['', 'q'], ['p']]).cells)).toEqual([
      'r0.a=',
      'r0.b=q',
      'r1.a=p',
    ])
  })

  it('says how much found no place', () => {
    const block = [1, 2, 3].map(row => [`${row}`, `${row}${row}`])
    const { cells: filled, ...left } = fillBlock(table, cells(2, 3), block)
    expect(short(filled)).toEqual(['r2.n=1'])
    expect(left).toEqual({ rowsLeft: 2, columnsLeft: 1 })
  })

  it('fills the whole selection with a single value', () => {
    expect(short(fillBlock(table, cells(0, 1, 2, 2), [['q']]).cells)).toEqual([
      'r0.a=q',
      'r0.b=q',
      'r1.a=q',
      'r1.b=q',
      'r2.a=q',
      'r2.b=q',
    ])
  })

  it('never fills names', () => {
    expect(short(fillBlock(table, cells(1, 0), [['new name', 'v']]).cells)).toEqual(['r1.a=v'])
  })
})

describe('fillDown', () => {
  it('puts the first row of the selection into the others', () => {
    expect(short(fillDown(table, cells(0, 1, 2, 3)))).toEqual([
      'r1.a=x',
      'r1.b=',
      'r1.n=1',
      'r2.a=x',
      'r2.n=1',
    ])
  })

  it('takes the row above for a selection of one row, and nothing for the first', () => {
    expect(short(fillDown(table, cells(1, 1)))).toEqual(['r1.a=x'])
    expect(short(fillDown(table, cells(0, 1)))).toEqual([])
  })
})

describe('clearCells', () => {
  it('takes away the values there are', () => {
    expect(short(clearCells(table, cells(0, 0, 1, 3)))).toEqual(['r0.a=', 'r0.n=', 'r1.b='])
  })
})

describe('withValues', () => {
  it('shows stored values as the host keeps them', () => {
    const news = [
      { attributeId: 'n' as AttributeId, subjectId: 'r1' as CaseId, value: '１,２００' },
      { attributeId: 'a' as AttributeId, subjectId: 'r1' as CaseId, value: '新' },
      { attributeId: 'a' as AttributeId, subjectId: 'r0' as CaseId, value: '' },
      { attributeId: 'gone' as AttributeId, subjectId: 'r0' as CaseId, value: 'q' },
    ]
    expect(withValues(table, news).rows.map(row => row.values)).toEqual([
      [null, null, '1'],
      ['新', '𠮷', '1200'],
      ['z', null, '3'],
    ])
    expect(withValues(table, news).rows[2]).toBe(table.rows[2])
  })
})
