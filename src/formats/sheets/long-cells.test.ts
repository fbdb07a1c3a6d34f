import { describe, expect, it } from 'vitest'
import { readTable } from '../tables/index.ts'
import { fittingSheets } from './long-cells.ts'
import { tableXlsx } from './write-table.ts'

const heads = { rows: 1, columns: 1 }
const long = `a${'𠮷👨‍👩‍👧社區 שלום '.repeat(5_000)}`

describe('a text no cell of Excel can hold', () => {
  it('stands in full on a sheet of its own, to which its cell points', () => {
    const line = [...Array.from({ length: 27 }, () => 1), '短', long]
    const [first, texts] = fittingSheets([{ name: '段落', heads, lines: [['x'], line] }])
    const cell = String(first?.lines[1]?.[28])
    // One less, where a character of two code units would be cut.
    expect([32_767, 32_766]).toContain(cell.length)
    expect(cell.isWellFormed()).toBe(true)
    expect(cell.endsWith(' … → Long texts!D2')).toBe(true)
    expect(long.startsWith(cell.slice(0, -' … → Long texts!D2'.length))).toBe(true)
    expect(first?.lines[1]?.slice(0, 28)).toEqual(line.slice(0, 28))
    const [head, ...parts] = texts?.lines ?? []
    expect(head).toEqual(['sheet', 'cell', 'part', 'text'])
    expect(parts.map(part => part.slice(0, 3))).toEqual(parts.map((_, number) => ['段落', 'AC2', number + 1]))
    expect(parts.map(([, , , text]) => text).join('')).toBe(long)
    for (const [, , , text] of parts) {
      expect(String(text).length).toBeLessThanOrEqual(32_767)
      expect(String(text).isWellFormed()).toBe(true)
    }
  })

  it('leads each cell to its own first row', () => {
    const [first, texts] = fittingSheets([{ name: 's', heads, lines: [[long, long]] }])
    const rows = first?.lines[0]?.map(cell => Number(/!D(\d+)$/.exec(String(cell))?.[1])) ?? []
    expect(rows.map(row => texts?.lines[row - 1]?.slice(0, 3))).toEqual([
      ['s', 'A1', 1],
      ['s', 'B1', 1],
    ])
  })

  it('leaves sheets alone whose texts fit', () => {
    const sheet = { name: 's', heads, lines: [['a'.repeat(32_767), 1]] }
    expect(fittingSheets([sheet])).toEqual([sheet])
  })

  it('can be read again', async () => {
    const bytes = await tableXlsx({ json: null, sheets: [{ name: 's', heads, lines: [['t'], [long]] }] })
    const table = await readTable(bytes, 'xlsx', {}, { header: false, sheet: 1 })
    expect(
      table.rows
        .slice(1)
        .map(row => row.at(-1))
        .join(''),
    ).toBe(long)
  })
})
