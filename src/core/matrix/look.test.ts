import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineOrders, lookAt, plainLook, type TableLook } from './look.ts'
import { namesHold } from './names-hold.ts'
import { percentBases, sumsOf } from './percent.ts'

const head = (name: string, parent: number | null = null, path = name) => ({
  id: `id ${name}`,
  name,
  path,
  parent,
})

const table = {
  rows: [head('治理'), head('参与', 0, '治理/参与'), head('安全'), head('平臺𠮷')],
  columns: [head('乙'), head('甲'), head('Zoé 👨‍👩‍👧')],
  cells: [Uint8Array.of(3, 5, 0), Uint8Array.of(2, 5, 0), Uint8Array.of(0, 0, 0), Uint8Array.of(7, 1, 0)],
}
const seen = (look: Partial<TableLook>) => lookAt(table, { ...plainLook, ...look }, namesHold)
const rowsOf = (look: Partial<TableLook>) => seen(look).rows.map(({ name }) => name)
const order = { by: 'project', line: null, descending: false } as const

describe('lookAt', () => {
  it('leaves the project’s order, and turns it round', () => {
    expect(rowsOf({})).toEqual(['治理', '参与', '安全', '平臺𠮷'])
    expect(rowsOf({ rowOrder: { ...order, descending: true } })).toEqual(['平臺𠮷', '安全', '参与', '治理'])
  })

  it('orders names by pinyin', () => {
    expect(rowsOf({ rowOrder: { ...order, by: 'name' } })).toEqual(['安全', '参与', '平臺𠮷', '治理'])
  })

  it('orders by sums and by any line; equal lines stay as the project has them', () => {
    expect(rowsOf({ rowOrder: { ...order, by: 'sum', descending: true } })).toEqual([
      ...['治理', '平臺𠮷', '参与', '安全'],
    ])
    expect(rowsOf({ rowOrder: { ...order, by: 'line', line: 'id 甲', descending: true } })).toEqual([
      ...['治理', '参与', '平臺𠮷', '安全'],
    ])
    const byRow = { ...order, by: 'line', line: 'id 平臺𠮷' } as const
    expect(seen({ columnOrder: byRow }).columns.map(({ name }) => name)).toEqual(['Zoé 👨‍👩‍👧', '甲', '乙'])
    expect(rowsOf({ rowOrder: { ...order, by: 'line', line: 'gone' } })).toEqual(rowsOf({}))
  })

  it('finds lines by typed words: pinyin, initials, the other script, the path', () => {
    expect(rowsOf({ rowWords: 'canyu' })).toEqual(['参与'])
    expect(rowsOf({ rowWords: '平台' })).toEqual(['平臺𠮷'])
    expect(rowsOf({ rowWords: 'zl' })).toEqual(['治理', '参与'])
    expect(seen({ columnWords: 'zoé' }).columns).toHaveLength(1)
    expect(rowsOf({ rowWords: '  ' })).toHaveLength(4)
  })

  it('leaves out what shows nothing but 0, also because of what was typed', () => {
    const full = seen({ hideEmpty: true })
    expect(full.rows.map(({ name }) => name)).toEqual(['治理', '参与', '平臺𠮷'])
    expect(full.columns.map(({ name }) => name)).toEqual(['乙', '甲'])
    expect(full.allRows).toBe(4)
    expect(full.allColumns).toBe(3)
  })

  it('sums and takes percentages of the whole table, nothing twice', () => {
    const all = seen({ rowWords: '参与' })
    expect([all.rowSum(0), all.columnSum(0), all.columnSum(1), all.total]).toEqual([7, 10, 6, 16])
    const part = seen({ percent: 'column', rowWords: 'zhili' })
    expect([part.cell(0, 0), part.cell(1, 0), part.columnSum(0)]).toEqual([30, 20, 100])
    expect(part.counted(1, 0)).toBe(2)
    expect(seen({ percent: 'row' }).rowSum(1)).toBe(100)
    expect(seen({ percent: 'row' }).columnSum(0)).toBe((100 * 10) / 16)
    // A crosstab's sums are of all its rows, as its test is.
    expect(lookAt({ ...table, sumsAll: true }, plainLook, namesHold).columnSum(0)).toBe(12)
  })
})

/** Small tables of any cells, where some rows lie in the first. */
const tables = record({
  cells: array(array(integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  }),
  nested: boolean(),
})
const orders = record({
  by: constantFrom(...lineOrders),
  line: constantFrom('id 0', 'id 1', 'id 9'),
  descending: boolean(),
})
const looks = record({
  percent: constantFrom(null, ...percentBases),
  transpose: boolean(),
  rowOrder: orders,
  columnOrder: orders,
  rowWords: constantFrom('', '1'),
  columnWords: constantFrom('', '2'),
  hideEmpty: boolean(),
  sums: boolean(),
})

it('shows each line with its own cells and the sums the engine gives, however it is looked at', () => {
  assert(
    property(tables, looks, ({ cells, nested }, look) => {
      const rows = cells.map((_, row) => head(String(row), nested && row > 0 ? 0 : null))
      const columns = [0, 1, 2].map(column => head(String(column)))
      const counted = lookAt({ rows, columns, cells }, { ...look, percent: null }, namesHold)
      const sums = sumsOf(cells, 3, { rows: row => rows[row]?.parent === null })
      const [down, across] = look.transpose ? [sums.columns, sums.rows] : [sums.rows, sums.columns]
      expect(counted.total).toBe(sums.total)
      for (const [row, { name }] of counted.rows.entries()) {
        expect(counted.rowSum(row)).toBe(down[Number(name)])
        for (const [column, other] of counted.columns.entries()) {
          const [r, c] = look.transpose ? [other.name, name] : [name, other.name]
          expect(counted.cell(row, column)).toBe(cells[Number(r)]?.[Number(c)])
          expect(counted.columnSum(column)).toBe(across[Number(other.name)])
        }
      }
      // Percentages are those cells by those sums.
      const seen = lookAt({ rows, columns, cells }, look, namesHold)
      for (const row of seen.rows.keys()) {
        for (const column of seen.columns.keys()) {
          const of =
            look.percent === 'row'
              ? down[Number(seen.rows[row]?.name)]
              : look.percent === 'column'
                ? across[Number(seen.columns[column]?.name)]
                : sums.total
          const part = of === 0 ? 0 : (100 * seen.counted(row, column)) / (of ?? 0)
          expect(seen.cell(row, column)).toBe(look.percent === null ? seen.counted(row, column) : part)
        }
      }
    }),
  )
})
