import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { CaseId, CodeId, DocumentId } from '../../src/core/id.ts'
import type { RecipeInput } from '../../src/ipc/recipes.ts'
import { openProject } from '../../src/project/session.ts'
import { mixedText, newProject, type TestProject, testSurroundings, wrap } from './project-fixture.ts'

interface Coded {
  readonly project: TestProject
  readonly first: DocumentId
  readonly second: DocumentId
  readonly joining: CodeId
  readonly platform: CodeId
}

const interview = '王：居民参与不足。网格员少。\n\n李：平台好用，居民也多。\n\n社區平台。'

async function coded(): Promise<Coded> {
  const project = await newProject()
  const first = await project.importText('one.txt', mixedText)
  const second = await project.importText('two.txt', interview)
  const joining = await project.call('codes.create', { name: '参与 𠮷' })
  const platform = await project.call('codes.create', { name: 'منصة 平台' })
  const all = { project, first, second, joining: joining.id, platform: platform.id }
  await code(all, first, joining.id, 0, 4)
  await code(all, second, joining.id, 2, 8)
  await code(all, second, platform.id, 18, 22)
  return all
}

function code({ project }: Coded, documentId: DocumentId, codeId: CodeId, from: number, to: number) {
  return project.call('codings.apply', { documentId, codeId, span: { from, to } })
}

const matrix: RecipeInput = {
  kind: 'matrix',
  settings: { rows: { of: 'codes' }, columns: { of: 'documents' }, measure: 'codings', sums: true },
}

/** One recipe of each kind. */
function recipesOf({ joining, second }: Coded): readonly RecipeInput[] {
  return [
    matrix,
    { kind: 'frequencies', settings: { codes: [joining] } },
    { kind: 'cooccurrence', settings: { same: 'passage', show: 'pairs' } },
    { kind: 'cooccurrence', settings: { same: 'document' } },
    { kind: 'crosstab', settings: { rows: 'codes', columns: 'documents', show: 'expected' } },
    {
      kind: 'passages',
      settings: { query: { kind: 'code', id: joining, subcodes: false }, language: 'zh-CN' },
    },
    { kind: 'picture', settings: { picture: { kind: 'bar' }, look: { language: 'zh-TW', theme: 'print' } } },
    { kind: 'picture', settings: { picture: { kind: 'codeline', documentId: second } } },
    { kind: 'picture', settings: { picture: { kind: 'saturation', order: 'random', seed: 7 } } },
    { kind: 'words', settings: { stopLists: ['zh'] } },
    { kind: 'keywords', settings: { of: { documents: [second] } } },
    { kind: 'lines', settings: { query: { words: '社区' } } },
    { kind: 'summaries', settings: { codes: [joining] } },
  ]
}

describe('recipes', () => {
  it('of every kind are kept, have not changed at once, and give the same bytes twice', async () => {
    const all = await coded()
    const { project } = all
    await project.call('cases.forDocuments', { ids: [all.first, all.second] })
    for (const [number, recipe] of recipesOf(all).entries()) {
      const kept = await project.call('recipes.keep', { name: `表 ${number}`, recipe })
      expect(kept.missing).toEqual([])
      const changes = await project.call('recipes.changes', { id: kept.id })
      expect(changes).toMatchObject({ changed: 0, cells: [], newRows: [], goneRows: [], missing: [] })
      const format = recipe.kind === 'picture' ? 'svg' : 'csv'
      const files = ['once', 'again'].map(name => join(project.folder, `${name} ${number}.${format}`))
      for (const path of files) await project.call('exports.recipe', { recipe: kept.recipe, path, format })
      const [once, again] = files.map(path => readFileSync(path))
      expect(once?.equals(again ?? Buffer.of())).toBe(true)
      expect(once?.length).toBeGreaterThan(20)
    }
    expect((await project.call('recipes.list', {})).map(({ name }) => name)).toHaveLength(13)
  })

  it('say which numbers changed since, and no more once they are run again', async () => {
    const all = await coded()
    const { project, second, platform } = all
    const { id } = await project.call('recipes.keep', { name: '矩阵', recipe: matrix })
    await code(all, second, platform, 0, 2)
    const changes = await project.call('recipes.changes', { id })
    expect(changes).toMatchObject({
      changed: 1,
      grown: 1,
      shrunk: 0,
      cells: [{ row: { id: platform }, column: { id: second, name: 'two' }, before: 1, after: 2 }],
    })
    const again = await project.call('recipes.runAgain', { id })
    expect(again.run.act).toBe(changes.since.act + 2)
    expect(await project.call('recipes.changes', { id })).toMatchObject({ changed: 0 })
    await project.call('history.undo', {})
    expect(await project.call('recipes.changes', { id })).toMatchObject({ changed: 1 })
    await project.call('history.redo', {})
    expect(await project.call('recipes.changes', { id })).toMatchObject({ changed: 0 })
  })

  it('tell which cells of the summary grid were written otherwise, and where there are other passages', async () => {
    const all = await coded()
    const { project, first, second, joining, platform } = all
    await project.call('cases.forDocuments', { ids: [first, second] })
    const cases = await project.call('cases.list', {})
    const caseOf = (number: number) => cases[number]?.id as CaseId
    const write = (at: number, codeId: CodeId, text: string) =>
      project.call('summaries.write', { caseId: caseOf(at), codeId, text })
    await write(0, joining, '很少有人来𠮷。')
    await write(1, joining, '先有平台，再有人。')
    const recipe: RecipeInput = { kind: 'summaries', settings: { cases: [caseOf(0), caseOf(1)] } }
    const { id } = await project.call('recipes.keep', { name: '摘要', recipe })
    await write(0, joining, '很多有人来𠮷。')
    await code(all, second, joining, 10, 12)
    const changes = await project.call('recipes.changes', { id })
    expect(changes.goneRows.map(({ name }) => name)).toEqual(['one × 参与 𠮷: 很少有人来𠮷。'])
    expect(changes.newRows.map(({ name }) => name)).toEqual(['one × 参与 𠮷: 很多有人来𠮷。'])
    expect(changes.cells.filter(({ before, after }) => before !== null && after !== null)).toMatchObject([
      { row: { name: 'two × 参与 𠮷: 先有平台，再有人。' }, column: { id: 'passages' }, before: 1, after: 2 },
    ])
    await project.call('codes.remove', { id: platform })
    await project.call('cases.remove', { ids: [caseOf(1)] })
    const later = await project.call('recipes.changes', { id })
    expect(later.missing).toMatchObject([{ id: caseOf(1), kind: 'case', path: ['cases', 1] }])
    expect(later.goneRows).toHaveLength(3)
  })

  it('tell of two codes that came together once, not from either side', async () => {
    const all = await coded()
    const { project, second, joining, platform } = all
    const recipe: RecipeInput = { kind: 'cooccurrence', settings: { same: 'passage', show: 'characters' } }
    const { id } = await project.call('recipes.keep', { name: '共现', recipe })
    await code(all, second, platform, 4, 12)
    const { cells } = await project.call('recipes.changes', { id })
    const together = cells.filter(({ row, column }) => row.id !== column.id)
    expect(together.map(({ row, column }) => [row.id, column.id].toSorted())).toEqual([
      [joining, platform].toSorted(),
    ])
    expect(together).toMatchObject([{ before: 0, after: 4 }])
  })

  it('know passages again after an edit before them, and tell of those that came', async () => {
    const all = await coded()
    const { project, second, joining } = all
    const query = { kind: 'code', id: joining, subcodes: false } as const
    const { id } = await project.call('recipes.keep', {
      name: '片段',
      recipe: { kind: 'passages', settings: { query } },
    })
    const before = '𠮷祥：好。'
    await project.call('documents.edit', {
      id: second,
      revision: 1,
      change: [[0, before], interview.length],
    })
    expect(await project.call('recipes.changes', { id })).toMatchObject({ changed: 0, newRows: [] })
    const from = before.length + interview.indexOf('社區')
    await code(all, second, joining, from, from + 2)
    const { newRows, cells } = await project.call('recipes.changes', { id })
    expect(newRows.map(({ name }) => name)).toEqual(['two · 社區'])
    expect(cells).toMatchObject([{ before: null, after: 1 }])
  })

  it('tell of new, gone and renamed rows and columns', async () => {
    const all = await coded()
    const { project, first, joining, platform } = all
    const { id } = await project.call('recipes.keep', { name: '矩阵', recipe: matrix })
    const fresh = await project.call('codes.create', { name: '新' })
    await code(all, first, fresh.id, 0, 2)
    await project.call('codes.update', { id: joining, name: '居民参与' })
    await project.call('codes.remove', { id: platform })
    expect(await project.call('recipes.changes', { id })).toMatchObject({
      newRows: [{ id: fresh.id, name: '新' }],
      goneRows: [{ id: platform, name: 'منصة 平台' }],
      renamed: [{ id: joining, name: '居民参与', before: '参与 𠮷' }],
      cells: [
        { row: { id: fresh.id }, before: null, after: 1 },
        { row: { id: platform }, before: 1, after: null },
      ],
    })
  })

  it('leave out a code that is gone, and say which and where', async () => {
    const { project, joining, platform, second } = await coded()
    const rows = { of: 'codes' as const, only: [joining, platform] }
    const recipe: RecipeInput = { kind: 'matrix', settings: { rows, columns: 'documents' } }
    const { id } = await project.call('recipes.keep', { name: '两行', recipe })
    await project.call('codes.remove', { id: joining })
    const gone = { id: joining, kind: 'code', name: '参与 𠮷', path: ['rows', 'only', 0] }
    const [kept] = await project.call('recipes.list', {})
    expect(kept?.missing).toEqual([gone])
    expect(await project.call('recipes.changes', { id })).toMatchObject({
      missing: [gone],
      goneRows: [{ id: joining }],
    })
    const file = await project.call('recipes.file', {})
    const [written] = file.recipes
    const path = join(project.folder, 'rows.csv')
    const named = { recipe, names: written?.names ?? {}, path, format: 'csv' } as const
    expect((await project.call('exports.recipe', named)).missing).toEqual([gone])
    expect(readFileSync(path, 'utf8')).toBe('\ufeff,one,two\r\nمنصة 平台,0,1\r\n')
    await project.call('documents.remove', { ids: [second] })
    const portrait: RecipeInput = {
      kind: 'picture',
      settings: { picture: { kind: 'portrait', documentId: second } },
    }
    expect(await project.refusal('recipes.keep', { name: '画像', recipe: portrait })).toBe('part-missing')
  })

  it('leave out speakers that no longer speak', async () => {
    const all = await coded()
    const rows = { of: 'speakers' as const, only: ['无名', '王'] }
    await all.project.call('documents.setSpeakers', {
      id: all.second,
      speakers: [{ name: '王', labels: ['王：'] }],
    })
    const recipe: RecipeInput = { kind: 'matrix', settings: { rows, columns: 'codes' } }
    const { id } = await all.project.call('recipes.keep', { name: '人', recipe })
    const { missing } = await all.project.call('recipes.changes', { id })
    expect(missing).toEqual([{ id: '无名', kind: null, name: '无名', path: ['rows', 'only', 0] }])
  })

  it('are acts: undone, done again, told of by name', async () => {
    const { project } = await coded()
    const { id } = await project.call('recipes.keep', { name: '表 👨‍👩‍👧', recipe: matrix })
    await project.call('recipes.rename', { id, name: 'ט 表' })
    await project.call('recipes.remove', { id })
    expect(await project.call('recipes.list', {})).toEqual([])
    const acts = await project.call('history.list', { limit: 3 })
    expect(acts.map(({ operation, values }) => [operation, values])).toEqual([
      ['recipes.remove', { recipe: 'ט 表' }],
      ['recipes.rename', { recipe: '表 👨‍👩‍👧' }],
      ['recipes.keep', { recipe: '表 👨‍👩‍👧' }],
    ])
    expect(project.events.at(-1)?.touched).toEqual(['recipes'])
    await project.call('history.undo', {})
    expect(await project.call('recipes.list', {})).toMatchObject([{ id, name: 'ט 表' }])
    const again = await project.reopen()
    expect(await again.call('recipes.changes', { id })).toMatchObject({ changed: 0 })
    expect(await again.call('project.check', {})).toEqual([])
  })

  it.each([
    ['no name', { name: ' ', recipe: matrix }, 'name-empty'],
    ['a name of 5,000 characters', { name: '长'.repeat(5000), recipe: matrix }, 'name-too-long'],
    ['a name that is taken', { name: '矩阵', recipe: matrix }, 'name-taken'],
    ['a kind that is none', { name: 'a', recipe: { kind: 'pie', settings: {} } }, 'bad-request'],
    ['settings of another kind', { name: 'a', recipe: { ...matrix, kind: 'passages' } }, 'bad-request'],
  ])('are refused with %s', async (_, input, code) => {
    const { project } = await coded()
    await project.call('recipes.keep', { name: '矩阵', recipe: matrix })
    expect(await project.refusal('recipes.keep', input)).toBe(code)
    expect(await project.call('recipes.list', {})).toHaveLength(1)
  })

  it('stay small: 500 × 500 numbers take less than half a megabyte, and again nothing', async () => {
    const { project } = await coded()
    const rows = Array.from({ length: 500 }, (_, number) => ({ name: `编码 ${number}` }))
    for (const row of rows) await project.call('codes.create', row)
    const { db } = project.session.file
    const size = () => db.get<{ bytes: number }>('SELECT sum(length(body)) AS bytes FROM content')?.bytes ?? 0
    const before = size()
    const recipe: RecipeInput = { kind: 'cooccurrence', settings: { same: 'document', show: 'pairs' } }
    const { id } = await project.call('recipes.keep', { name: '大', recipe })
    const kept = size()
    expect(kept - before).toBeLessThan(500_000)
    await project.call('recipes.runAgain', { id })
    expect(size()).toBe(kept)
  })

  it('stay out of a copy for sharing, and are named among what REFI-QDA leaves out', async () => {
    const { project } = await coded()
    await project.call('recipes.keep', { name: '表', recipe: matrix })
    const copy = join(project.folder, 'copy.postil')
    await project.call('exports.sharedCopy', {
      path: copy,
      entries: [{ name: '张某', pseudonym: '乙', variants: [] }],
    })
    const shared = wrap(openProject(copy, {}, testSurroundings), project.folder)
    expect(await shared.call('recipes.list', {})).toEqual([])
    expect(await shared.call('project.check', {})).toEqual([])
    const { losses } = await project.call('exports.project', { path: join(project.folder, 'p.qdpx') })
    expect(losses).toContainEqual(expect.objectContaining({ kind: 'recipes', reason: 'left-out', count: 1 }))
  })
})

it('every file tells the project, its last act, the program and the day of the last change', async () => {
  const all = await coded()
  const { project } = all
  const { id: projectId } = await project.call('project.info', {})
  const [last] = await project.call('history.list', { limit: 1 })
  const { provenance } = await project.call('matrices.count', { rows: 'codes', columns: 'documents' })
  const about = { project: projectId, journal: provenance.journal, program: 'Postil test', date: last?.at }
  expect(provenance).toEqual(about)
  const csv = join(project.folder, '表 1.csv')
  await project.call('exports.recipe', { recipe: matrix, path: csv, format: 'csv' })
  expect(JSON.parse(readFileSync(`${csv}-metadata.json`, 'utf8'))).toEqual({
    '@context': 'http://www.w3.org/ns/csvw',
    url: encodeURIComponent('表 1.csv'),
    notes: [about],
  })
  const xlsx = join(project.folder, 'm.xlsx')
  await project.call('exports.recipe', { recipe: matrix, path: xlsx, format: 'xlsx' })
  const { sheets } = await readXlsx(readFileSync(xlsx))
  expect(sheets.at(-1)).toMatchObject({ name: 'About', rows: Object.entries(about) })
  const svg = join(project.folder, 'm.svg')
  const picture: RecipeInput = { kind: 'picture', settings: { picture: { kind: 'bar' } } }
  await project.call('exports.recipe', { recipe: picture, path: svg, format: 'svg' })
  expect(readFileSync(svg, 'utf8')).toContain(
    `project ${projectId}\njournal ${about.journal}\nprogram Postil test\ndate ${about.date}`,
  )
  expect(await project.refusal('exports.recipe', { recipe: matrix, path: svg, format: 'svg' })).toBe(
    'bad-request',
  )
})
