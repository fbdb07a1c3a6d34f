import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'

async function withCodes(): Promise<TestProject> {
  const project = await newProject()
  const documentId = await project.importText('访谈.txt', mixedText)
  const { call } = project
  const top = await call('codes.create', { name: '治理/主体', definition: '谁在治理？\n“社区”，网格。' })
  const below = await call('codes.create', {
    name: '居民参与 𠮷 👨‍👩‍👧',
    parentId: top.id,
    useWhen: '=SUM(A1)',
    notWhen: 'עברית, "quoted"',
    status: 'settled',
  })
  const coding = await call('codings.apply', { documentId, codeId: below.id, span: { from: 0, to: 4 } })
  await call('codes.setExample', { codingId: coding.id, example: true })
  return project
}

const rulesOf = async (project: TestProject) =>
  (await project.call('codes.list', {})).map(({ name, color, definition, useWhen, notWhen, status }) => {
    return { name, color, definition, useWhen, notWhen, status }
  })

describe('a codebook as a table', () => {
  it.each([
    ['csv', 'zh-CN'],
    ['xlsx', 'zh-TW'],
    ['csv', 'en'],
    ['md', 'en'],
    ['md', 'zh-CN'],
  ] as const)('comes back whole from %s with heads in %s', async (format, language) => {
    const project = await withCodes()
    const path = join(project.folder, `编码簿.${format}`)
    await project.call('exports.codebookTable', { path, format, language })
    expect(await project.call('codes.previewImportTable', { path })).toEqual({ codes: [], same: 2 })
    const other = await newProject()
    expect(await other.call('codes.importTable', { path })).toEqual({ made: 2, changed: 0 })
    expect(await rulesOf(other)).toEqual(await rulesOf(project))
    expect(await other.call('codes.list', {})).toMatchObject([
      { parentId: null },
      { parentId: (await other.call('codes.list', {}))[0]?.id },
    ])
  })

  it('is a readable text in Markdown', async () => {
    const project = await withCodes()
    const path = join(project.folder, 'book.md')
    await project.call('exports.codebookTable', { path, format: 'md', language: 'zh-CN' })
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('## 治理/主体\n')
    expect(text).toContain('### 居民参与 𠮷 👨‍👩‍👧\n\n状态: 已定 · 编码片段: 1')
    expect(text).toContain('> 社区治理')
  })

  it('without codes is written empty, and as REFI-QDA refused with a reason of its own', async () => {
    const project = await newProject()
    for (const format of ['csv', 'xlsx', 'md'] as const) {
      const path = join(project.folder, `empty.${format}`)
      await project.call('exports.codebookTable', { path, format })
      expect(await project.call('codes.previewImportTable', { path })).toEqual({ codes: [], same: 0 })
    }
    const path = join(project.folder, 'empty.qdc')
    expect(await project.refusal('exports.codebook', { path })).toBe('codebook-empty')
  })

  it('changes what it says, makes what is missing, and leaves the rest, in one step', async () => {
    const project = await withCodes()
    const path = join(project.folder, 'in.csv')
    writeFileSync(
      path,
      'code,parent,Definition,Colour\r\n居民参与 𠮷 👨‍👩‍👧,治理\\/主体,新定义,\r\n走访,网格/日常,,#ABCDEF\r\n',
    )
    const before = await project.call('codes.list', {})
    expect(await project.call('codes.previewImportTable', { path })).toEqual({
      codes: [
        {
          ...{ name: '居民参与 𠮷 👨‍👩‍👧', parents: ['治理/主体'] },
          ...{ isNew: false, changes: ['definition'] },
        },
        { name: '网格', parents: [], isNew: true, changes: [] },
        { name: '日常', parents: ['网格'], isNew: true, changes: [] },
        { name: '走访', parents: ['网格', '日常'], isNew: true, changes: [] },
      ],
      same: 1,
    })
    expect(await project.call('codes.importTable', { path })).toEqual({ made: 3, changed: 1 })
    const byName = new Map((await rulesOf(project)).map(code => [code.name, code]))
    expect([...byName.keys()].sort()).toEqual(
      ['治理/主体', '居民参与 𠮷 👨‍👩‍👧', '网格', '日常', '走访'].sort(),
    )
    expect(byName.get('居民参与 𠮷 👨‍👩‍👧')).toMatchObject({
      ...{ definition: '新定义', useWhen: '=SUM(A1)', status: 'settled' },
    })
    expect(byName.get('走访')).toMatchObject({ color: '#abcdef' })
    await project.call('history.undo', {})
    expect(await project.call('codes.list', {})).toEqual(before)
  })

  it.each([
    ['no column of names', 'a,b\n1,2\n', 'malformed-input'],
    ['a row without a name', 'name,parent\n,上\n', 'name-empty'],
    ['a name of 5,000 characters', `name,color\n${'长'.repeat(5000)},\n`, 'name-too-long'],
    ['a path twice', 'name,parent\n甲,上\n 甲 ,上\n', 'name-taken'],
    ['a colour that is none', 'name,color\n甲,red\n', 'value-invalid'],
    ['a status that is none', 'name,status\n甲,完\n', 'value-invalid'],
    ['nothing', '', 'file-empty'],
  ] as const)('is refused with %s, and nothing is done', async (_, content, code) => {
    const project = await withCodes()
    const path = join(project.folder, 'in.csv')
    writeFileSync(path, content)
    const before = await project.call('codes.list', {})
    expect(await project.refusal('codes.previewImportTable', { path })).toBe(code)
    expect(await project.refusal('codes.importTable', { path })).toBe(code)
    expect(await project.call('codes.list', {})).toEqual(before)
  })

  it('is refused when the file is not there, is no table, or is a damaged workbook', async () => {
    const project = await newProject()
    const at = (name: string) => join(project.folder, name)
    writeFileSync(at('a.xlsx'), 'no workbook')
    writeFileSync(at('a.docx'), '')
    expect(await project.refusal('codes.importTable', { path: at('gone.csv') })).toBe('file-missing')
    expect(await project.refusal('codes.importTable', { path: at('a.docx') })).toBe('format-unknown')
    expect(await project.refusal('codes.importTable', { path: at('a.xlsx') })).toBe('file-damaged')
    expect(await project.refusal('exports.codebookTable', { path: project.path, format: 'csv' })).toBe(
      'target-in-use',
    )
  })
})
