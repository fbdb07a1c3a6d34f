import { describe, expect, it } from 'vitest'
import { type ColumnUse, rowDocuments, tableAsText } from './index.ts'

const text: ColumnUse = { role: 'text', type: 'text' }
const name: ColumnUse = { role: 'name', type: 'text' }
const age: ColumnUse = { role: 'attribute', type: 'number' }
const ignored: ColumnUse = { role: 'ignore', type: 'text' }

describe('rowDocuments', () => {
  it('gives the words of a single text column alone', () => {
    const table = {
      header: ['id', '回答', 'age'],
      rows: [['P\n1', '\n第一行  \n\n\n\n第二行 𠮷\n', ' １，２００ ']],
    }
    expect(rowDocuments(table, [name, text, age])).toEqual({
      documents: [
        {
          row: 1,
          name: 'P 1',
          text: '第一行\n\n第二行 𠮷\n',
          marks: [],
          attributes: [{ column: 2, value: '1200', fits: true }],
        },
      ],
      skipped: [],
    })
  })

  it('gives several text columns as blocks with headings', () => {
    const table = {
      header: ['问题👨‍👩‍👧', '', 'עברית', 'd'],
      rows: [
        ['甲', '乙', '丙\n丁', ''],
        ['', '', '戊', '己'],
      ],
    }
    const { documents } = rowDocuments(table, [text, text, text, text])
    expect(documents.map(document => document.text)).toEqual([
      '问题👨‍👩‍👧\n\n甲\n\n乙\n\nעברית\n\n丙\n丁\n',
      'עברית\n\n戊\n\nd\n\n己\n',
    ])
    const headings = documents.map(document =>
      document.marks.map(({ kind, level, from, to }) => `${kind} ${level} ${document.text.slice(from, to)}`),
    )
    expect(headings).toEqual([
      ['heading 2 问题👨‍👩‍👧', 'heading 2 עברית'],
      ['heading 2 עברית', 'heading 2 d'],
    ])
  })

  it('lists rows without words apart and passes over empty ones', () => {
    const table = {
      header: ['a', 'b', 'c'],
      rows: [
        ['x', '1', ''],
        ['', '', ' '],
        ['', '2', 'y'],
        ['', '', 'z'],
      ],
    }
    const { documents, skipped } = rowDocuments(table, [text, age, ignored])
    expect(documents.map(({ row, name: called }) => [row, called])).toEqual([[1, null]])
    expect(skipped).toEqual([
      { row: 3, name: null, text: '', marks: [], attributes: [{ column: 1, value: '2', fits: true }] },
      { row: 4, name: null, text: '', marks: [], attributes: [] },
    ])
  })

  it('keeps the words of values that do not fit, and says so', () => {
    const date: ColumnUse = { role: 'attribute', type: 'date', dateOrder: 'day-first' }
    const table = { header: ['a', 'd', 'e'], rows: [['不详', '03/04/2021', '']] }
    expect(rowDocuments(table, [age, date, { ...date, dateOrder: null }]).skipped[0]?.attributes).toEqual([
      { column: 0, value: '不详', fits: false },
      { column: 1, value: '2021-04-03', fits: true },
    ])
  })
})

describe('tableAsText', () => {
  it('puts a row in a line and parts cells by tabs', () => {
    const rows = [
      ['1', 'x\n\n y', ''],
      ['', ' ', ''],
      ['2', 'a\tb  c', '𠮷'],
    ]
    expect(tableAsText({ header: ['a', '', 'c'], rows })).toBe('a\t\tc\n1\tx y\n2\ta b  c\t𠮷\n')
    expect(tableAsText({ header: ['', '', ''], rows })).toBe('1\tx y\n2\ta b  c\t𠮷\n')
  })

  it('takes long blanks as they come', () => {
    const blanks = ' '.repeat(1_000_000)
    expect(tableAsText({ header: [''], rows: [[`a${blanks}b\n${blanks}c`]] })).toBe(`a${blanks}b c\n`)
  })
})
