import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupsInOrder } from '../../src/core/document/index.ts'
import type { DocumentGroupId, DocumentId } from '../../src/core/id.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'
import { snapshot } from './random-changes.ts'

interface Shelf {
  readonly project: TestProject
  readonly groups: Readonly<Record<string, DocumentGroupId>>
  readonly documents: Readonly<Record<string, DocumentId>>
}

const names = ['访谈一', '訪談二', '𠮷三', '👨‍👩‍👧四'] as const

/** Groups by their paths, in this order, and four documents in none. */
async function shelf(...paths: string[]): Promise<Shelf> {
  const project = await newProject()
  const documents: Record<string, DocumentId> = {}
  for (const name of names)
    documents[name] = await project.importText(`${name}.txt`, `${name}\r\n${mixedText}`)
  const groups: Record<string, DocumentGroupId> = {}
  for (const path of paths) {
    const [name = '', above = ''] = [path.split('/').at(-1), path.split('/').slice(0, -1).join('/')]
    groups[path] = (await project.call('documentGroups.create', { name, parentId: groups[above] ?? null })).id
  }
  return { project, groups, documents }
}

/** Groups and documents as a person sees them, top to bottom. */
async function tree({ project }: Pick<Shelf, 'project'>): Promise<string[]> {
  const groups = groupsInOrder(await project.call('documentGroups.list', {}))
  const documents = await project.call('documents.list', {})
  const inGroup = (id: DocumentGroupId | null, depth: number) =>
    documents.filter(({ groupId }) => groupId === id).map(({ name }) => `${'  '.repeat(depth)}- ${name}`)
  return [
    ...groups.flatMap(({ group, depth }) => [
      `${'  '.repeat(depth)}${group.name}`,
      ...inGroup(group.id, depth + 1),
    ]),
    ...inGroup(null, 0),
  ]
}

const group = ({ groups }: Shelf, path: string) => groups[path] as DocumentGroupId
const document = ({ documents }: Shelf, name: string) => documents[name] as DocumentId

describe('groups of documents', () => {
  it('keep their name when it is given again', async () => {
    const s = await shelf('居民')
    const renamed = await s.project.call('documentGroups.rename', { id: group(s, '居民'), name: ' 居民\n' })
    expect(renamed.name).toBe('居民')
  })

  it('hold documents and groups, in an order people choose', async () => {
    const s = await shelf('居民', '居民/老人', 'עברית')
    const { call } = s.project
    await call('documentGroups.put', {
      documentIds: [document(s, '𠮷三'), document(s, '访谈一')],
      groupId: group(s, '居民/老人'),
    })
    await call('documentGroups.move', { ids: [group(s, 'עברית')], parentId: group(s, '居民'), index: 0 })
    expect(await tree(s)).toEqual([
      '居民',
      '  עברית',
      '  老人',
      '    - 访谈一',
      '    - 𠮷三',
      '- 訪談二',
      '- 👨‍👩‍👧四',
    ])
    await call('documentGroups.put', {
      documentIds: [document(s, '𠮷三'), document(s, '👨‍👩‍👧四')],
      groupId: group(s, '居民/老人'),
      index: 0,
    })
    await call('documentGroups.takeOut', { documentIds: [document(s, '访谈一')], index: 1 })
    expect(await tree(s)).toEqual([
      '居民',
      '  עברית',
      '  老人',
      '    - 𠮷三',
      '    - 👨‍👩‍👧四',
      '- 訪談二',
      '- 访谈一',
    ])
    expect(await call('project.check', {})).toEqual([])
  })

  it('are made with documents in them, and one undo takes both back', async () => {
    const s = await shelf()
    const before = snapshot(s.project)
    const documentIds = [document(s, '訪談二'), document(s, '访谈一')]
    await s.project.call('documentGroups.create', { name: '  社区\n治理 ', documentIds })
    expect((await tree(s)).slice(0, 3)).toEqual(['社区 治理', '  - 访谈一', '  - 訪談二'])
    await s.project.call('history.undo', {})
    expect(snapshot(s.project)).toEqual(before)
  })

  it('leave what lies in them when they are deleted: it comes to stand where they were', async () => {
    const s = await shelf('甲', '甲/乙', '甲/乙/丙', '甲/乙/丁', '甲/戊', '己')
    const { call } = s.project
    await call('documentGroups.put', {
      documentIds: [document(s, '访谈一')],
      groupId: group(s, '甲/乙'),
    })
    await call('documentGroups.put', {
      documentIds: [document(s, '𠮷三')],
      groupId: group(s, '甲/乙/丙'),
    })
    await call('documentGroups.remove', { ids: [group(s, '甲/乙')] })
    const once = ['甲', '  - 访谈一', '  丙', '    - 𠮷三', '  丁', '  戊', '己', '- 訪談二', '- 👨‍👩‍👧四']
    expect(await tree(s)).toEqual(once)
    await call('documentGroups.remove', { ids: [group(s, '甲/乙/丙'), group(s, '甲')] })
    expect(await tree(s)).toEqual(['丁', '戊', '己', '- 访谈一', '- 訪談二', '- 𠮷三', '- 👨‍👩‍👧四'])
    await call('history.undo', {})
    expect(await tree(s)).toEqual(once)
    expect(await call('project.check', {})).toEqual([])
  })

  it.each<[string, string, (s: Shelf) => object, string]>([
    ['an empty name', 'documentGroups.create', () => ({ name: ' \n\t' }), 'name-empty'],
    [
      'a name of 5,000 characters',
      'documentGroups.create',
      () => ({ name: '字'.repeat(5000) }),
      'name-too-long',
    ],
    ['half a character', 'documentGroups.create', () => ({ name: 'a\ud842' }), 'bad-request'],
    ['a name that a sibling has', 'documentGroups.create', () => ({ name: ' 甲\r\n' }), 'name-taken'],
    ['a sibling’s name', 'documentGroups.rename', s => ({ id: group(s, '丙'), name: '甲' }), 'name-taken'],
    [
      'a name that is taken in the other group',
      'documentGroups.move',
      s => ({ ids: [group(s, '丙/乙')], parentId: group(s, '甲'), index: 0 }),
      'name-taken',
    ],
    [
      'a group into itself',
      'documentGroups.move',
      s => ({ ids: [group(s, '甲')], parentId: group(s, '甲'), index: 0 }),
      'group-inside-itself',
    ],
    [
      'a group into one inside it',
      'documentGroups.move',
      s => ({ ids: [group(s, '丙'), group(s, '甲')], parentId: group(s, '甲/乙'), index: 0 }),
      'group-inside-itself',
    ],
    [
      'two that would come out with one name',
      'documentGroups.remove',
      s => ({ ids: [group(s, '甲'), group(s, '丙')] }),
      'name-taken',
    ],
    [
      'a group that is not there',
      'documentGroups.put',
      s => ({ documentIds: [document(s, '访谈一')], groupId: '00000000-0000-4000-8000-000000000000' }),
      'not-found',
    ],
    [
      'a document that is not there',
      'documentGroups.put',
      s => ({
        documentIds: [document(s, '访谈一'), '00000000-0000-4000-8000-000000000000'],
        groupId: group(s, '甲'),
      }),
      'not-found',
    ],
  ])('refuse %s, and change nothing', async (_, operation, input, code) => {
    const s = await shelf('甲', '甲/乙', '丙', '丙/乙')
    const before = snapshot(s.project)
    expect(await s.project.refusal(operation as 'documentGroups.create', input(s))).toBe(code)
    expect(snapshot(s.project)).toEqual(before)
  })

  it('may be called alike in different groups', async () => {
    const s = await shelf('甲', '甲/乙', '乙', '乙/乙')
    expect(await tree(s)).toEqual(['甲', '  乙', '乙', '  乙', ...names.map(name => `- ${name}`)])
  })

  it('are told in the history, and taken back alone while later work stays', async () => {
    const s = await shelf('甲', '乙')
    const { call } = s.project
    const one = [document(s, '访谈一')]
    await call('documentGroups.put', { documentIds: one, groupId: group(s, '甲') })
    await call('documentGroups.put', { documentIds: [document(s, '𠮷三')], groupId: group(s, '甲') })
    const [last, put, made] = await call('history.list', {})
    expect(last).toMatchObject({
      operation: 'documentGroups.put',
      values: { document: '𠮷三', count: 1, group: '甲' },
    })
    await call('history.undoAct', { id: put?.id ?? ('' as never) })
    expect(await tree(s)).toEqual(['甲', '  - 𠮷三', '乙', '- 访谈一', '- 訪談二', '- 👨‍👩‍👧四'])
    const [, , , , first] = await call('history.list', {})
    expect([made?.operation, first?.operation]).toEqual(['documentGroups.create', 'documentGroups.create'])
    expect(await s.project.refusal('history.undoAct', { id: first?.id })).toBe('act-built-upon')
  })
})

describe('sets of documents', () => {
  it('take documents in and let them go; a document may be in many', async () => {
    const s = await shelf()
    const { call } = s.project
    const [a, b, c] = [document(s, '访谈一'), document(s, '訪談二'), document(s, '𠮷三')]
    const set = await call('documentSets.create', { name: '一期', documentIds: [b, a] })
    const other = await call('documentSets.create', { name: '二期', documentIds: [a] })
    await call('documentSets.change', { id: set.id, add: [c, b], take: [a] })
    expect(await call('documentSets.list', {})).toEqual([
      { id: set.id, name: '一期', documentIds: [b, c] },
      { id: other.id, name: '二期', documentIds: [a] },
    ])
    await call('documents.remove', { ids: [b] })
    await call('documentSets.remove', { id: other.id })
    expect(await call('documentSets.list', {})).toEqual([{ id: set.id, name: '一期', documentIds: [c] }])
    await call('history.undo', {})
    await call('history.undo', {})
    expect((await call('documentSets.list', {})).map(({ documentIds }) => documentIds)).toEqual([[b, c], [a]])
    expect(await s.project.refusal('documentSets.create', { name: '一期' })).toBe('name-taken')
    expect(await s.project.refusal('documentSets.rename', { id: set.id, name: '\n' })).toBe('name-empty')
    expect(await s.project.refusal('documentSets.rename', { id: set.id, name: 'x'.repeat(5000) })).toBe(
      'name-too-long',
    )
    expect((await call('documentSets.rename', { id: set.id, name: '二期\n甲' })).name).toBe('二期 甲')
    expect((await call('documentSets.rename', { id: set.id, name: ' 二期 甲 ' })).name).toBe('二期 甲')
    const both = { add: [document(s, '𠮷三')], take: [document(s, '𠮷三')] }
    expect((await call('documentSets.change', { id: set.id, ...both })).documentIds).toContain(
      document(s, '𠮷三'),
    )
  })

  it('narrow a search together with groups', async () => {
    const s = await shelf('甲', '甲/乙')
    const { call } = s.project
    const [a, b, c] = [document(s, '访谈一'), document(s, '訪談二'), document(s, '𠮷三')]
    await call('documentGroups.put', { documentIds: [a], groupId: group(s, '甲') })
    await call('documentGroups.put', { documentIds: [b], groupId: group(s, '甲/乙') })
    const set = await call('documentSets.create', { name: '集', documentIds: [b, c] })
    const found = async (scope: object) =>
      (await call('search.find', { query: { words: '社區', scope } })).documents.map(({ id }) => id)
    expect(await found({ groups: [group(s, '甲')] })).toEqual([a, b])
    expect(await found({ groups: [group(s, '甲/乙')] })).toEqual([b])
    expect(await found({ sets: [set.id] })).toEqual([b, c])
    expect(await found({ groups: [group(s, '甲')], sets: [set.id] })).toEqual([b])
    await call('documentGroups.remove', { ids: [group(s, '甲')] })
    expect(await found({ groups: [group(s, '甲')] })).toEqual([])
  })
})

it('lists everybody who speaks in any document', async () => {
  const s = await shelf()
  const turns = (name: string) => `${name}：一。\n\n李：二。\n\n${name}：三。\n\n李：四。\n\n${name}：五。\n`
  await s.project.call('documents.setSpeakers', {
    id: await s.project.importText('甲.txt', turns('𠮷王')),
    speakers: [
      { name: '𠮷王', labels: ['𠮷王：'] },
      { name: '李', labels: ['李：'] },
    ],
  })
  await s.project.call('documents.setSpeakers', {
    id: await s.project.importText('乙.txt', turns('王')),
    speakers: [
      { name: '王', labels: ['王：'] },
      { name: '李', labels: ['李：'] },
    ],
  })
  expect(await s.project.call('search.speakers', {})).toEqual([
    { name: '李', turns: 4, documents: 2 },
    { name: '王', turns: 3, documents: 1 },
    { name: '𠮷王', turns: 3, documents: 1 },
  ])
})

it('is whole after any changes of groups, and comes back row by row', { timeout: 120_000 }, async () => {
  const step = fc.record({ kind: fc.nat(6), a: fc.nat(50), b: fc.nat(50), c: fc.nat(5) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async steps => {
      const s = await shelf('甲', '甲/乙', '甲/乙/丙', '丁', '丁/乙', '戊')
      const { call, attempt, events } = s.project
      const first = snapshot(s.project)
      const begun = events.length
      const all = Object.values(s.documents)
      for (const { kind, a, b, c } of steps) {
        const groups = await call('documentGroups.list', {})
        const pick = (n: number) => groups[n % Math.max(1, groups.length)]?.id
        const some = all.filter((_, n) => (a + b * n) % 3 !== 0).concat(all.slice(0, 1))
        const acts = [
          [
            'documentGroups.create',
            { name: `组${a % 4}`, parentId: b % 3 === 0 ? null : pick(b), documentIds: some },
          ],
          ['documentGroups.move', { ids: [pick(a), pick(b)], parentId: c === 0 ? null : pick(c), index: c }],
          ['documentGroups.move', { ids: [pick(b)], parentId: pick(a), index: 0 }],
          ['documentGroups.remove', { ids: [pick(a), pick(b)] }],
          ['documentGroups.put', { documentIds: some, groupId: pick(a), index: c === 5 ? null : c }],
          ['documentGroups.takeOut', { documentIds: some, index: c === 5 ? null : c }],
          ['documentGroups.rename', { id: pick(a), name: `组${b % 4}` }],
        ] as const
        const [operation, input] = acts[kind] ?? acts[0]
        await attempt(operation, input)
        const now = await call('documentGroups.list', {})
        // No group is lost in a circle, no two siblings have one name, and no document lies nowhere.
        expect(groupsInOrder(now)).toHaveLength(now.length)
        expect(new Set(now.map(({ parentId, name }) => `${parentId} ${name}`)).size).toBe(now.length)
        const documents = await call('documents.list', {})
        expect(documents).toHaveLength(all.length)
        expect(
          documents.every(({ groupId }) => groupId === null || now.some(({ id }) => id === groupId)),
        ).toBe(true)
      }
      expect(await call('project.check', {})).toEqual([])
      const done = events.length - begun
      const last = snapshot(s.project)
      for (let n = 0; n < done; n++) await call('history.undo', {})
      expect(snapshot(s.project)).toEqual(first)
      for (let n = 0; n < done; n++) await call('history.redo', {})
      expect(snapshot(s.project)).toEqual(last)
      await s.project.session.close()
    }),
    { numRuns: 25 },
  )
})
