import { describe, expect, it } from 'vitest'
import { type AlignedRow, alignRows } from './align-rows.ts'

const whole = (extracted: string) => ({ extracted, span: { from: 0, to: extracted.length }, kept: [] })
const leftOf = (rows: readonly AlignedRow[]) => rows.map(row => row.left.map(piece => piece.text).join(''))
const rightOf = (rows: readonly AlignedRow[]) => rows.map(row => row.right.map(piece => piece.text).join(''))

describe('alignRows', () => {
  it('sets each line of an untouched text beside itself', () => {
    const rows = alignRows({ ...whole('社区\n\n𠮷野家 👨‍👩‍👧'), edits: [], result: '社区\n\n𠮷野家 👨‍👩‍👧' })
    expect(leftOf(rows)).toEqual(['社区', '', '𠮷野家 👨‍👩‍👧'])
    expect(rightOf(rows)).toEqual(['社区', '', '𠮷野家 👨‍👩‍👧'])
    expect(rows.every(row => !row.joins && !row.more)).toBe(true)
  })

  it('knows where each line begins in the original, also behind what was taken out and put in', () => {
    const extracted = '社区\n𠮷野家\n\n居民'
    const edits = [
      { rule: 'broken-line', from: 2, to: 3, finding: 2, insert: '' },
      { rule: 'layout', from: 7, to: 7, finding: 7, insert: '\n' },
    ]
    const rows = alignRows({ ...whole(extracted), edits, result: '社区𠮷野家\n\n\n居民' })
    expect(rows.map(row => row.from)).toEqual([0, 3, 8, 9])
    const part = alignRows({
      extracted,
      span: { from: 3, to: 11 },
      kept: [],
      edits: [],
      result: '𠮷野家\n\n居民',
    })
    expect(part.map(row => extracted.slice(row.from ?? 0).split('\n')[0])).toEqual(['𠮷野家', '', '居民'])
  })

  it('marks what a rule takes out and shows what is put in its place', () => {
    const edits = [{ rule: 'pinyin-gloss', from: 2, to: 6, finding: 2, insert: '' }]
    const rows = alignRows({ ...whole('银行(háng'), edits, result: '银行g' })
    expect(rows[0]?.left).toEqual([
      { kind: 'same', text: '银行' },
      { kind: 'removed', text: '(hán', rule: 'pinyin-gloss', finding: 2 },
      { kind: 'same', text: 'g' },
    ])
    expect(rightOf(rows)).toEqual(['银行g'])
  })

  it('says where a paragraph goes on because the line end was taken out', () => {
    const edits = [{ rule: 'broken-line', from: 2, to: 3, finding: 2, insert: '' }]
    const rows = alignRows({ ...whole('居民\n参与'), edits, result: '居民参与' })
    expect(rightOf(rows)).toEqual(['居民', '参与'])
    expect(rows.map(row => row.joins)).toEqual([false, true])
  })

  it('leaves the right side empty beside lines that are gone', () => {
    const edits = [{ rule: 'link-farm', from: 3, to: 8, finding: 3, insert: '' }]
    const rows = alignRows({ ...whole('甲乙\na\nbb\n丙'), edits, result: '甲乙\n丙' })
    expect(leftOf(rows)).toEqual(['甲乙', 'a', 'bb', '丙'])
    expect(rightOf(rows)).toEqual(['甲乙', '', '', '丙'])
    expect(rows.map(row => row.joins)).toEqual([false, false, false, false])
  })

  it('keeps what people want to keep, and can still name its rule', () => {
    const kept = [{ rule: 'spam-title', finding: 0, spans: [{ from: 0, to: 2 }] }]
    const rows = alignRows({ ...whole('广告\n正文'), kept, edits: [], result: '广告\n正文' })
    expect(rows[0]?.left).toEqual([{ kind: 'kept', text: '广告', rule: 'spam-title', finding: 0 }])
    expect(rightOf(rows)).toEqual(['广告', '正文'])
  })

  it('shows words that were moved to the end below the text', () => {
    const edits = [{ rule: 'inlined-note', from: 2, to: 6, finding: 2, insert: '', moved: true }]
    const rows = alignRows({ ...whole('正文①注意\n完'), edits, result: '正文\n完\n\n注释\n\n①注意' })
    expect(rows[0]?.left[1]?.kind).toBe('moved')
    expect(rightOf(rows).slice(-2)).toEqual(['注释', '①注意'])
  })

  it('cuts a line of any length into rows, at sentences, and loses nothing', () => {
    const line = '居民说得很多。𠮷'.repeat(2000)
    const rows = alignRows({ ...whole(line), edits: [], result: line })
    expect(leftOf(rows).join('')).toBe(line)
    expect(rightOf(rows).join('')).toBe(line)
    expect(rows.length).toBeGreaterThan(10)
    expect(leftOf(rows).every(text => text.length <= 1200 && text.isWellFormed())).toBe(true)
    expect(rows.slice(1).every(row => row.more && !row.joins)).toBe(true)
  })

  it('shows only the stretch asked for', () => {
    const rows = alignRows({
      extracted: '一\n二\n三',
      span: { from: 2, to: 3 },
      edits: [],
      kept: [],
      result: '二',
    })
    expect(leftOf(rows)).toEqual(['二'])
  })
})
