import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import type { CaseId, CodeId } from '../../src/core/id.ts'
import { readDocx } from '../../src/formats/docx/index.ts'
import { openProject } from '../../src/project/session.ts'
import { mixedText, newProject, testSurroundings, wrap } from './project-fixture.ts'
import { snapshot } from './random-changes.ts'

const words = '居民参与不足𠮷。\n\nشارك 👨‍👩‍👧 ＡＢＣ 參與。'
const labels = { title: '摘要表', passages: '片段' }

async function withGrid() {
  const project = await newProject()
  const documentId = await project.importText('a.txt', mixedText)
  const codes: CodeId[] = []
  for (const name of ['参与', '平臺', 'שלום']) codes.push((await project.call('codes.create', { name })).id)
  const [first, second] = codes as [CodeId, CodeId]
  const span = { from: 0, to: 4 }
  await project.call('codings.apply', { documentId, codeId: first, span })
  await project.call('codings.apply', { documentId, codeId: first, span: { from: 9, to: 12 } })
  const village = await project.call('cases.create', { name: '𠮷祥社区' })
  const other = await project.call('cases.create', { name: 'עיר' })
  await project.call('cases.addMembers', {
    members: [{ caseId: village.id, place: { kind: 'document', documentId } }],
  })
  const write = (codeId: CodeId, caseId: CaseId, text: string, typed = false) =>
    project.call('summaries.write', { codeId, caseId, text, typed })
  return { project, documentId, codes, first, second, village: village.id, other: other.id, write }
}

it('keeps a text a cell, with its passages counted as a matrix counts them', async () => {
  const { project, codes, first, village, other, write } = await withGrid()
  expect(await write(first, village, words.replaceAll('\n', '\r\n'))).toMatchObject({ text: words })
  const grid = await project.call('summaries.grid', {})
  expect(grid.rows.map(({ id }) => id)).toEqual([village, other])
  expect(grid.columns.map(({ id }) => id)).toEqual(codes)
  expect(grid.texts).toEqual([
    [words, '', ''],
    ['', '', ''],
  ])
  expect(grid.passages).toEqual([
    [2, 0, 0],
    [0, 0, 0],
  ])
  const found = await project.call('matrices.passages', {
    rows: 'cases',
    columns: 'codes',
    row: village,
    column: first,
  })
  expect(found.different).toBe(2)
  const part = await project.call('summaries.grid', {
    codes: [first],
    cases: [other, village],
    transpose: true,
    columnOrder: { by: 'line', line: first, descending: true },
  })
  expect(part.rows.map(({ id }) => id)).toEqual([first])
  expect(part.columns.map(({ id }) => id)).toEqual([village, other])
  expect(part.texts).toEqual([[words, '']])
  expect(await project.refusal('summaries.write', { codeId: village, caseId: village, text: 'a' })).toBe(
    'not-found',
  )
  expect(await project.refusal('summaries.write', { codeId: first, caseId: first, text: 'a' })).toBe(
    'not-found',
  )
  expect(await project.refusal('summaries.grid', { cases: [first] })).toBe('not-found')
})

it('is one act a change, joins what is typed, and is taken back and done again', async () => {
  const { project, first, village, write } = await withGrid()
  const before = snapshot(project)
  await write(first, village, '居', true)
  await write(first, village, '居民', true)
  await write(first, village, '居民𠮷', true)
  const { undo } = await project.call('history.state', {})
  expect(undo).toMatchObject({ operation: 'summaries.write', values: { code: '参与', case: '𠮷祥社区' } })
  const after = snapshot(project)
  await project.call('history.undo', {})
  expect(snapshot(project)).toEqual(before)
  await project.call('history.redo', {})
  expect(snapshot(project)).toEqual(after)
  const acts = async () => (await project.call('history.state', {})).undo?.id
  const last = await acts()
  await write(first, village, '居民𠮷')
  expect(await acts()).toBe(last)
  expect(await write(first, village, ' \n')).toBeNull()
  expect(await project.call('summaries.list', {})).toEqual([])
  await project.call('history.undo', {})
  expect(await project.call('summaries.list', {})).toMatchObject([{ text: '居民𠮷' }])
})

it('is not written over by words that were begun before others came', async () => {
  const { project, first, village, write } = await withGrid()
  const over = (text: string, before: string) => ({ codeId: first, caseId: village, text, over: before })
  expect(await project.call('summaries.write', over('居民', ''))).toMatchObject({ text: '居民' })
  expect(await project.call('summaries.write', over('居民𠮷', '居民'))).toMatchObject({ text: '居民𠮷' })
  await write(first, village, '別的')
  const before = snapshot(project)
  expect(await project.refusal('summaries.write', over('居民𠮷👨‍👩‍👧', '居民𠮷'))).toBe('revision-changed')
  expect(await project.refusal('summaries.write', over('', '居民𠮷'))).toBe('revision-changed')
  expect(await project.refusal('summaries.write', over('x', ' '))).toBe('revision-changed')
  expect(snapshot(project)).toEqual(before)
  expect(await project.call('summaries.write', over('', '別的'))).toBeNull()
  expect(await project.call('summaries.write', over('乙', ' \n'))).toMatchObject({ text: '乙' })
})

it('stays with its code when that is split, moved or renamed, and all of a tree come back', async () => {
  const { project, documentId, first, second, village, other, write } = await withGrid()
  await write(first, village, '甲')
  await write(second, other, words)
  const codings = await project.call('codings.inDocument', { documentId })
  await project.call('codes.split', {
    codeId: first,
    parts: [{ name: '子一', codingIds: codings.map(({ id }) => id) }],
  })
  await project.call('codes.update', { id: first, name: '居民参与' })
  await project.call('codes.move', { id: second, parentId: first, index: 0 })
  const all = async () =>
    (await project.call('summaries.list', {})).map(({ codeId, caseId, text }) => [codeId, caseId, text])
  const written = [
    [first, village, '甲'],
    [second, other, words],
  ]
  expect(await all()).toEqual(written)
  const before = snapshot(project)
  await project.call('codes.remove', { id: first })
  expect(await all()).toEqual([])
  await project.call('history.undo', {})
  expect(await all()).toEqual(written)
  expect(snapshot(project)).toEqual(before)
})

it('is counted before codes are merged, and three that meet in a case become one text', async () => {
  const { project, codes, first, second, village, other, write } = await withGrid()
  const third = codes[2] as CodeId
  await write(first, village, '甲')
  await write(second, village, '乙')
  await write(third, village, '丙𠮷')
  await write(third, other, words)
  const wish = { into: first, from: [second, third] }
  expect(await project.call('codes.previewMerge', wish)).toMatchObject({ summaries: 3 })
  expect(await project.call('codes.previewMerge', { into: third, from: [first] })).toMatchObject({
    summaries: 1,
  })
  await project.call('codes.merge', wish)
  expect((await project.call('summaries.list', {})).map(({ text }) => text)).toEqual([
    '甲\n\n乙\n\n丙𠮷',
    words,
  ])
})

it('goes into a copy for sharing as it is', async () => {
  const { project, first, village, write } = await withGrid()
  await write(first, village, words)
  const path = join(project.folder, 'copy.postil')
  const entries = [{ name: '無此人', pseudonym: '甲', variants: [] }]
  await project.call('exports.sharedCopy', { path, entries })
  const copy = wrap(openProject(path, {}, testSurroundings), project.folder)
  expect((await copy.call('summaries.list', {})).map(({ text }) => text)).toEqual([words])
})

it('goes along when codes are merged, and goes with its code or its case', async () => {
  const { project, first, second, village, other, write } = await withGrid()
  await write(first, village, '甲')
  await write(second, village, '乙')
  await write(second, other, '丙')
  const before = snapshot(project)
  await project.call('codes.merge', {
    into: first,
    from: [second],
    name: '参与',
    overlaps: 'keep',
  })
  const all = async () =>
    (await project.call('summaries.list', {})).map(({ codeId, caseId, text }) => [codeId, caseId, text])
  expect(await all()).toEqual([
    [first, village, '甲\n\n乙'],
    [first, other, '丙'],
  ])
  await project.call('history.undo', {})
  expect(snapshot(project)).toEqual(before)
  await project.call('cases.remove', { ids: [village] })
  expect(await all()).toEqual([[second, other, '丙']])
  await project.call('history.undo', {})
  await project.call('codes.remove', { id: second })
  expect(await all()).toEqual([[first, village, '甲']])
  await project.call('history.undo', {})
  expect(snapshot(project)).toEqual(before)
})

it('is written as CSV, Excel and Word, and told as left out of REFI-QDA', async () => {
  const { project, first, village, write } = await withGrid()
  await write(first, village, words)
  const file = async (format: 'csv' | 'xlsx' | 'docx' | 'json', name = `grid.${format}`) => {
    const path = join(project.folder, name)
    await project.call('exports.summaries', { path, format, labels, date: '2026-01-02' })
    return readFileSync(path)
  }
  const csv = (await file('csv')).toString('utf8')
  expect(csv).toBe(`\ufeff,参与,平臺,שלום\r\n𠮷祥社区,"${words}",,\r\nעיר,,,\r\n`)
  expect(await file('csv', 'again.csv')).toEqual(await file('csv'))
  const { sheets } = await readXlsx(await file('xlsx'))
  expect(sheets.map(({ name }) => name)).toEqual(['Summaries', 'Passages', 'About'])
  expect(sheets[0]?.rows[1]?.[1]).toBe(words)
  expect(sheets[1]?.rows[1]?.[1]).toBe(2)
  expect(sheets[2]?.rows.at(-1)).toEqual(['date', '2026-01-02'])
  const { text } = await readDocx(new Uint8Array(await file('docx')))
  for (const part of ['摘要表', '𠮷祥社区', '参与', '片段: 2', ...words.split('\n\n'), '2026-01-02']) {
    expect(text).toContain(part)
  }
  const { losses } = await project.call('exports.project', { path: join(project.folder, 'a.qdpx') })
  expect(losses).toContainEqual(expect.objectContaining({ kind: 'summaries', reason: 'left-out', count: 1 }))
})

it('loses names with everything else', async () => {
  const { project, first, village, write } = await withGrid()
  await write(first, village, '王小明说：「不足」𠮷。')
  const entries = [{ name: '王小明', pseudonym: '甲', variants: [] }]
  const { hits, revisions } = await project.call('pseudonyms.find', {
    documentIds: null,
    entries,
    memos: true,
    names: true,
  })
  expect(hits).toMatchObject([{ kind: 'summary', words: '王小明' }])
  await project.call('pseudonyms.apply', { entries, revisions, places: [...hits] })
  expect(await project.call('summaries.list', {})).toMatchObject([{ text: '甲说：「不足」𠮷。' }])
  const path = join(project.folder, 'shared.postil')
  expect((await project.call('exports.sharedCopy', { path, entries })).bytes).toBeGreaterThan(0)
})
