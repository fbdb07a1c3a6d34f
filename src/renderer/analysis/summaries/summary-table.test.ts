import { describe, expect, it } from 'vitest'
import type { CaseId, CodeId } from '../../../core/id.ts'
import {
  isUnwritten,
  nextUnwritten,
  placeOfCell,
  type SummaryTable,
  seenSummaries,
  writtenLines,
  writtenOf,
} from './summary-table.ts'

const head = (name: string) => ({ id: name, name, path: name, parent: null })
const cell = (caseId: string, codeId: string) => ({ caseId: caseId as CaseId, codeId: codeId as CodeId })

const counted = {
  rows: ['𠮷祥社区', 'עיר', '李家👨‍👩‍👧'].map(head),
  columns: ['参与', '平臺'].map(head),
  cells: [Uint8Array.of(2, 0), Uint8Array.of(0, 0), Uint8Array.of(1, 3)],
}
const written = [
  { ...cell('𠮷祥社区', '参与'), text: '不足。' },
  { ...cell('עיר', '平臺'), text: 'שלום' },
  { ...cell('of no case here', '平臺'), text: 'x' },
]
const texts = writtenLines(counted, written)
const all = { words: '', unwritten: false, active: null }
const names = ({ rows }: SummaryTable) => rows.map(({ name }) => name)

describe('the summary grid as it is seen', () => {
  it('has texts and numbers where cases and codes meet, also when cases are left out', () => {
    const table = seenSummaries(counted, texts, all)
    expect(table.text({ row: 0, column: 0 })).toBe('不足。')
    expect(table.text({ row: 1, column: 1 })).toBe('שלום')
    expect(table.passages({ row: 2, column: 1 })).toBe(3)
    const part = seenSummaries(counted, texts, { ...all, words: 'lijia' })
    expect(names(part)).toEqual(['李家👨‍👩‍👧'])
    expect(part.allRows).toBe(3)
    expect(part.passages({ row: 0, column: 1 })).toBe(3)
    expect(part.text({ row: 0, column: 0 })).toBe('')
    expect(part.text({ row: 5, column: 0 })).toBe('')
  })

  it('keeps to cases with passages nobody wrote about, and to the one that is open', () => {
    expect(names(seenSummaries(counted, texts, { ...all, unwritten: true }))).toEqual(['李家👨‍👩‍👧'])
    const active = cell('𠮷祥社区', '参与')
    expect(names(seenSummaries(counted, texts, { ...all, unwritten: true, active }))).toEqual([
      '𠮷祥社区',
      '李家👨‍👩‍👧',
    ])
  })

  it('goes to the next cell with passages and no words, round and round', () => {
    const table = seenSummaries(counted, texts, all)
    expect(isUnwritten(table, { row: 0, column: 0 })).toBe(false)
    expect(isUnwritten(table, { row: 1, column: 0 })).toBe(false)
    expect(nextUnwritten(table, { row: 0, column: 0 })).toEqual({ row: 2, column: 0 })
    expect(nextUnwritten(table, { row: 2, column: 0 })).toEqual({ row: 2, column: 1 })
    expect(nextUnwritten(table, { row: 2, column: 1 })).toEqual({ row: 2, column: 0 })
    expect(writtenOf(table)).toEqual({ written: 1, all: 3 })
    const rest = counted.columns.map(({ id }) => ({ ...cell('李家👨‍👩‍👧', id), text: 'a' }))
    const done = writtenLines(counted, [...written, ...rest])
    expect(nextUnwritten(seenSummaries(counted, done, all), { row: 0, column: 0 })).toBeNull()
  })

  it('finds the open cell again, or the nearest there is', () => {
    const table = seenSummaries(counted, texts, all)
    expect(placeOfCell(table, cell('李家👨‍👩‍👧', '平臺'), { row: 0, column: 0 })).toEqual({
      row: 2,
      column: 1,
    })
    expect(placeOfCell(table, cell('gone', 'gone'), { row: 7, column: 1 })).toEqual({ row: 2, column: 1 })
    expect(placeOfCell(table, null, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 })
  })
})
