import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTreeOrder } from '../../src/core/codebook/index.ts'
import type { CodeId, CodingId, DocumentId } from '../../src/core/id.ts'
import type { CodeSummary } from '../../src/ipc/codes.ts'
import { journalledTables } from '../../src/project/history/recording.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'

/** Every row of every journalled table. */
function snapshot({ session: { file } }: TestProject): unknown {
  return Object.fromEntries(
    journalledTables.map(table => [table, file.db.all(`SELECT * FROM ${table} ORDER BY key`)]),
  )
}

interface Book {
  readonly project: TestProject
  readonly documentId: DocumentId
  readonly ids: Readonly<Record<string, CodeId>>
  apply(name: string, from: number, to: number): Promise<CodingId>
  names(): Promise<string[]>
}

/** Codes by their paths, in this order. */
async function book(...paths: string[]): Promise<Book> {
  const project = await newProject()
  const documentId = await project.importText('访谈.txt', mixedText)
  const ids: Record<string, CodeId> = {}
  for (const path of paths) {
    const [name = '', above] = [path.split('/').at(-1), path.split('/').slice(0, -1).join('/')]
    const { id } = await project.call('codes.create', { name, parentId: ids[above ?? ''] ?? null })
    ids[path] = id
  }
  return {
    project,
    documentId,
    ids,
    async apply(path, from, to) {
      const codeId = ids[path] as CodeId
      return (await project.call('codings.apply', { documentId, codeId, span: { from, to } })).id
    },
    async names() {
      return tell(await project.call('codes.list', {}))
    },
  }
}

function tell(codes: readonly CodeSummary[]): string[] {
  const byId = new Map(codes.map(code => [code.id, code]))
  const path = (code: CodeSummary): string => {
    const parent = code.parentId === null ? undefined : byId.get(code.parentId)
    return parent === undefined ? code.name : `${path(parent)}/${code.name}`
  }
  return codes.map(path).sort()
}

const id = (book: Book, path: string) => book.ids[path] as CodeId

describe('merging codes', () => {
  it('brings codings, memos and subcodes over, and tells the counts before', async () => {
    const b = await book('参与', '參與', '參與/𠮷祥', '信任')
    await b.apply('参与', 0, 4)
    await b.apply('參與', 0, 4)
    await b.apply('參與', 2, 8)
    await b.apply('參與', 10, 12)
    const { call } = b.project
    await call('memos.create', { subject: { kind: 'code', codeId: id(b, '參與') }, title: '记', text: '𠮷' })
    const wish = { from: [id(b, '參與')], into: id(b, '参与'), overlaps: 'keep' as const }
    const counts = await call('codes.previewMerge', wish)
    expect(counts).toEqual({
      ...{ codings: 3, same: 1, united: 0, after: 3, subcodes: 1, memos: 1, summaries: 0, definition: '' },
    })
    expect(await call('codes.previewMerge', { ...wish, overlaps: 'merge' })).toMatchObject({
      ...{ same: 0, united: 2, after: 2 },
    })
    const before = snapshot(b.project)
    const merged = await call('codes.merge', wish)
    expect(merged).toMatchObject({ name: '参与', codings: 3, memos: 1 })
    expect(await b.names()).toEqual(['信任', '参与', '参与/𠮷祥'])
    await call('history.undo', {})
    expect(snapshot(b.project)).toEqual(before)
  })

  it('makes overlapping codings of one coder one on all their words, with all that was said of them', async () => {
    const b = await book('甲', '乙')
    const kept = await b.apply('甲', 2, 9)
    const gone = await b.apply('乙', 5, 11)
    await b.apply('乙', 11, 13)
    const { call } = b.project
    await call('memos.create', { subject: { kind: 'coding', codingId: gone }, title: '', text: '说明' })
    await call('codes.setExample', { codingId: gone, example: true })
    await call('codes.merge', { from: [id(b, '乙')], into: id(b, '甲'), overlaps: 'merge' })
    const codings = await call('codings.inDocument', { documentId: b.documentId })
    expect(codings).toMatchObject([
      { id: kept, span: { from: 2, to: 11 }, example: true, quotation: mixedText.slice(2, 11) },
      { span: { from: 11, to: 13 }, example: false },
    ])
    expect(await call('memos.list', {})).toMatchObject([{ subject: { kind: 'coding', codingId: kept } }])
    expect(await call('project.check', {})).toEqual([])
  })

  it('leaves a branch that goes also when a code between stays', async () => {
    const b = await book('上', '上/中', '上/中/下')
    await b.project.call('codes.merge', { from: [id(b, '上')], into: id(b, '上/中/下') })
    expect(await b.names()).toEqual(['下', '下/中'])
  })

  it('leaves a branch that goes, joins definitions, and keeps sets', async () => {
    const b = await book('上', '上/中', '上/中/下', '旁')
    const { call } = b.project
    await call('codes.update', { id: id(b, '上'), definition: '一', useWhen: '用' })
    await call('codes.update', { id: id(b, '上/中/下'), definition: '二' })
    const set = await call('codeSets.create', { name: '集', codeIds: [id(b, '上'), id(b, '旁')] })
    const merged = await call('codes.merge', {
      from: [id(b, '上'), id(b, '上/中')],
      into: id(b, '上/中/下'),
      name: ' 新\n名 ',
      definition: 'join',
    })
    expect(merged).toMatchObject({ name: '新 名', parentId: null, definition: '二\n\n一', useWhen: '用' })
    expect(await b.names()).toEqual(['新 名', '旁'])
    expect(await call('codeSets.list', {})).toEqual([{ ...set, codeIds: [merged.id, id(b, '旁')] }])
  })
})

describe('several codes at once', () => {
  it('shows what would change, and changes just that in one step', async () => {
    const b = await book('社区信任', '社区参与', '经费')
    const ids = Object.values(b.ids)
    const wish = { ids, rename: { find: '社区', replace: '居民' }, color: { kind: 'spread' as const } }
    const preview = await b.project.call('codes.previewUpdateMany', wish)
    // The third code has the third colour already.
    expect(preview.map(({ before, after }) => [before.name, after.name, after.color])).toEqual([
      ['社区信任', '居民信任', '#cc6677'],
      ['社区参与', '居民参与', '#332288'],
    ])
    const acts = b.project.events.length
    await b.project.call('codes.updateMany', wish)
    expect(await b.names()).toEqual(['居民信任', '居民参与', '经费'].sort())
    expect(b.project.events).toHaveLength(acts + 1)
    await b.project.call('history.undo', {})
    expect(await b.names()).toEqual(['社区信任', '社区参与', '经费'].sort())
  })

  it('renames by a regular expression only when told to', async () => {
    const b = await book('a.b', 'axb')
    const ids = Object.values(b.ids)
    const preview = (regex: boolean) =>
      b.project.call('codes.previewUpdateMany', { ids, rename: { find: 'a.b', replace: '$&$&', regex } })
    expect((await preview(false)).map(({ after }) => after.name)).toEqual(['$&$&'])
    expect((await preview(true)).map(({ after }) => after.name)).toEqual(['a.ba.b', 'axbaxb'])
  })

  it('lets codes take each other’s names, but not end with the same one', async () => {
    const b = await book('一甲', '二甲', '甲')
    const wish = (find: string, replace: string) => ({
      ids: [id(b, '一甲'), id(b, '二甲')],
      rename: { find, replace, regex: true },
    })
    expect(await b.project.refusal('codes.updateMany', wish('[一二]', ''))).toBe('name-taken')
    await b.project.call('codes.updateMany', wish('^(.)甲', '甲$1'))
    expect(await b.names()).toEqual(['甲', '甲一', '甲二'].sort())
  })

  it('moves a selection in its order, subcodes along', async () => {
    const b = await book('甲', '甲/子', '乙', '丙', '丁')
    const ids = [id(b, '丁'), id(b, '甲/子'), id(b, '甲')]
    const wish = { ids, parentId: id(b, '丙'), index: 0 }
    expect(await b.project.call('codes.previewMoveMany', wish)).toEqual([
      { id: id(b, '甲'), name: '甲', before: [], after: ['丙'] },
      { id: id(b, '丁'), name: '丁', before: [], after: ['丙'] },
    ])
    expect(await b.project.call('codes.moveMany', wish)).toEqual({ moved: 2 })
    expect(await b.names()).toEqual(['丙', '丙/丁', '丙/甲', '丙/甲/子', '乙'].sort())
  })
})

describe('splitting a code', () => {
  it('deals its codings to new subcodes; the others stay', async () => {
    const b = await book('参与')
    const first = await b.apply('参与', 0, 2)
    const second = await b.apply('参与', 2, 4)
    await b.apply('参与', 8, 9)
    const made = await b.project.call('codes.split', {
      codeId: id(b, '参与'),
      parts: [
        { name: '主动', codingIds: [first] },
        { name: '被动', codingIds: [second] },
      ],
    })
    expect(made).toMatchObject([
      { name: '主动', codings: 1, parentId: id(b, '参与') },
      { name: '被动', codings: 1 },
    ])
    expect(await b.project.call('codes.history', { id: id(b, '参与') })).toMatchObject([
      { kind: 'split', after: '主动, 被动' },
      { kind: 'made' },
    ])
  })
})

it('tells a code’s history, also what was taken back', async () => {
  const b = await book('参与', '主体', '參與')
  const { call } = b.project
  await call('codes.update', { id: id(b, '参与'), name: '居民参与', color: '#123456' })
  await call('codes.move', { id: id(b, '参与'), parentId: id(b, '主体'), index: 0 })
  await call('codes.merge', { from: [id(b, '參與')], into: id(b, '参与') })
  await call('history.undo', {})
  const history = await call('codes.history', { id: id(b, '参与') })
  expect(history.map(({ kind, before, after, undone }) => [kind, before, after, undone])).toEqual([
    ['merged', '', '參與', true],
    ['moved', '', '主体', false],
    ['renamed', '参与', '居民参与', false],
    ['recolored', expect.stringMatching(/^#/), '#123456', false],
    ['made', '', '参与', false],
  ])
  expect(history[0]).toMatchObject({ coder: 'Ada' })
})

it('lists the examples of a code first, and loses them with their codings', async () => {
  const b = await book('参与')
  await b.apply('参与', 0, 2)
  const later = await b.apply('参与', 5, 9)
  const { call } = b.project
  await call('codes.setExample', { codingId: later, example: true })
  const passages = () => call('codings.passages', { codeId: id(b, '参与') })
  expect((await passages()).passages.map(({ id, example }) => [id === later, example])).toEqual([
    [true, true],
    [false, false],
  ])
  expect(await call('codes.figures', {})).toMatchObject([{ documents: 1, examples: 1 }])
  await call('codings.remove', { ids: [later] })
  expect(await call('codes.figures', {})).toMatchObject([{ examples: 0 }])
})

describe('bad input', () => {
  const long = '长'.repeat(5000)
  const many = (rename: object) => (b: Book) => ({ ids: [id(b, '甲')], rename })
  it.each([
    ['an empty name in a split', 'codes.split', split(' \n '), 'name-empty'],
    ['a name of 5,000 characters in a split', 'codes.split', split(long), 'name-too-long'],
    ['a name that is there in a split', 'codes.split', split('子'), 'name-taken'],
    ['one name twice in a split', 'codes.split', split('新', ' 新'), 'name-taken'],
    ['a coding of another code in a split', 'codes.split', foreignSplit, 'not-found'],
    ['an empty name in a merge', 'codes.merge', merge({ name: '\n' }), 'name-empty'],
    ['a name of 5,000 characters in a merge', 'codes.merge', merge({ name: long }), 'name-too-long'],
    ['a name that is there in a merge', 'codes.merge', merge({ name: '丙' }), 'name-taken'],
    ['a code merged into itself', 'codes.merge', mergeSelf, 'code-inside-itself'],
    ['an empty name in bulk', 'codes.updateMany', many({ find: '甲', replace: '' }), 'name-empty'],
    ['a name too long in bulk', 'codes.updateMany', many({ find: '甲', replace: long }), 'name-too-long'],
    ['a name that is there in bulk', 'codes.updateMany', many({ find: '甲', replace: '乙' }), 'name-taken'],
    ['half a pattern', 'codes.updateMany', many({ find: '(', replace: '', regex: true }), 'pattern-invalid'],
    ['a pattern without end', 'codes.updateMany', endless, 'pattern-too-slow'],
    ['a move below itself', 'codes.moveMany', cyclic, 'code-inside-itself'],
    ['a move onto its name', 'codes.moveMany', sameName, 'name-taken'],
    ['a set without a name', 'codeSets.create', () => ({ name: ' ' }), 'name-empty'],
  ] as const)('refuses %s and changes nothing', async (_, operation, input, code) => {
    const b = await book('甲', '甲/子', '乙', '丙', '丙/甲')
    const coding = await b.apply('乙', 0, 2)
    await b.project.call('codes.create', { name: `${'a'.repeat(40)}!` })
    const before = snapshot(b.project)
    expect(await b.project.refusal(operation, await input(b, coding))).toBe(code)
    expect(snapshot(b.project)).toEqual(before)
  })

  type Input = (b: Book, coding: CodingId) => unknown
  function split(...names: string[]): Input {
    return b => ({ codeId: id(b, '甲'), parts: names.map(name => ({ name, codingIds: [] })) })
  }
  function foreignSplit(b: Book, coding: CodingId) {
    return { codeId: id(b, '甲'), parts: [{ name: '新', codingIds: [coding] }] }
  }
  function merge(more: object): Input {
    return b => ({ from: [id(b, '甲')], into: id(b, '乙'), ...more })
  }
  function mergeSelf(b: Book) {
    return { from: [id(b, '甲')], into: id(b, '甲') }
  }
  function cyclic(b: Book) {
    return { ids: [id(b, '乙'), id(b, '甲')], parentId: id(b, '甲/子'), index: 0 }
  }
  function sameName(b: Book) {
    return { ids: [id(b, '甲')], parentId: id(b, '丙'), index: 0 }
  }
  async function endless(b: Book) {
    const codes = await b.project.call('codes.list', {})
    return { ids: codes.map(code => code.id), rename: { find: '^(a+)+$', replace: '', regex: true } }
  }
})

it('comes back row by row from any merges, splits and moves, and is whole after each', async () => {
  const step = fc.record({ kind: fc.nat(5), a: fc.nat(50), b: fc.nat(50), c: fc.nat(50) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async steps => {
      const b = await book('甲', '甲/子', '甲/子/孙', '乙', '乙/子', '丙', '丁')
      for (const [n, path] of Object.keys(b.ids).entries()) {
        await b.apply(path, 20 + n, 26 + n)
        await b.apply(path, n % 3, 28)
      }
      const { call, events, attempt } = b.project
      const before = snapshot(b.project)
      const acts = events.length
      for (const { kind, a, b: z, c } of steps) {
        const codes = await call('codes.list', {})
        const pick = (n: number) => codes[n % codes.length]?.id as CodeId
        const codings = await call('codings.passages', { codeId: pick(a) })
        const ids = codings.passages.map(passage => passage.id)
        const overlaps = c % 2 === 0 ? 'merge' : 'keep'
        const parts = [
          { name: `部${c}`, codingIds: ids.slice(0, z % 3) },
          { name: `${z}`, codingIds: ids.slice(z % 3) },
        ]
        const acts = [
          ['codes.merge', { from: [pick(a)], into: pick(z), overlaps, definition: 'join' }],
          ['codes.merge', { from: [pick(a), pick(c)], into: pick(z), overlaps, name: `合${a}` }],
          ['codes.split', { codeId: pick(a), parts }],
          [
            'codes.moveMany',
            { ids: [pick(a), pick(z)], parentId: c % 3 === 0 ? null : pick(c), index: c % 4 },
          ],
          [
            'codes.updateMany',
            { ids: [pick(a), pick(z)], rename: { find: '子', replace: `女${c}` }, color: { kind: 'spread' } },
          ],
          ['codes.removeMany', { ids: [pick(c)] }],
        ] as const
        const [operation, input] = acts[kind] ?? acts[0]
        await attempt(operation, input)
        expect(await call('project.check', {})).toEqual([])
        const tree = await call('codes.list', {})
        expect(inTreeOrder(tree)).toHaveLength(tree.length)
      }
      const done = events.length - acts
      const after = snapshot(b.project)
      for (let n = 0; n < done; n++) await call('history.undo', {})
      expect(snapshot(b.project)).toEqual(before)
      for (let n = 0; n < done; n++) await call('history.redo', {})
      expect(snapshot(b.project)).toEqual(after)
    }),
    { numRuns: 25 },
  )
}, 120_000)
