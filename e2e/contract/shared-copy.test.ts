import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Progress } from '../../src/ipc/port.ts'
import { answer } from '../../src/project/answer.ts'
import { openProject } from '../../src/project/session.ts'
import { newProject, type TestProject, testSurroundings, wrap } from './project-fixture.ts'

const first = '王芳：𠮷祥社區很好。\n\n主持人：王芳，你和张国强認識嗎？\n\n王芳：張國強是我鄰居。\n'
const second = 'Interview with Wang Fang and 張國強. 👨‍👩‍👧 שלום\n'
const entries = [
  { name: '王芳', pseudonym: '居民甲', variants: ['Wang Fang'] },
  { name: '张国强', pseudonym: '居民乙𠮷', variants: [] },
]
const spellings = ['王芳', 'Wang Fang', '张国强', '張國強']

/** The first two characters of a line among lines that are alike. */
function lineStart(line: string, number: number) {
  return { from: number * line.length, to: number * line.length + 2 }
}

/** Names in every corner that a project has, and a history of them. */
async function namesEverywhere(): Promise<TestProject> {
  const project = await newProject()
  const { call } = project
  await call('project.rename', { name: '王芳研究' })
  const one = await project.importText('王芳访谈.txt', first)
  const two = await project.importText('b.txt', second)
  await call('documents.setSpeakers', { id: one, speakers: [{ name: '王芳', labels: ['王芳：'] }] })
  const rules = { definition: '張國強等人', useWhen: 'Wang Fang 说', notWhen: '王芳' }
  const code = await call('codes.create', { name: '王芳的邻居', ...rules })
  const from = first.indexOf('張國強')
  const coded = await call('codings.apply', {
    ...{ documentId: one, codeId: code.id, span: { from, to: from + 3 } },
  })
  await call('codings.update', { ids: [coded.id], comment: '问王芳' })
  const lost = await call('codings.apply', { documentId: two, codeId: code.id, span: { from: 15, to: 24 } })
  await call('documents.edit', { id: two, revision: 1, change: [15, [9, 'her'], second.length - 24] })
  await call('memos.create', {
    subject: { kind: 'coding', codingId: lost.id },
    ...{ title: '王芳', text: '张国强也在。', tags: ['張國強'] },
  })
  const person = await call('cases.create', { name: '王芳' })
  const subject = 'case' as const
  const home = await call('attributes.create', { subject, name: '王芳住处', type: 'text' })
  const who = await call('attributes.create', {
    subject,
    name: '谁',
    type: 'choice',
    choices: ['張國強', '他'],
  })
  await call('attributes.setValues', {
    cells: [
      { attributeId: home.id, subjectId: person.id, value: '張國強楼上' },
      { attributeId: who.id, subjectId: person.id, value: '張國強' },
    ],
  })
  await call('codeSets.create', { name: '王芳说的', codeIds: [code.id] })
  await call('bookmarks.add', { documentId: one, span: { from: 0, to: 2 }, name: '張國強' })
  await call('words.add', { words: ['王芳'] })
  return project
}

async function replaceAll({ call }: TestProject) {
  const found = await call('pseudonyms.find', { documentIds: null, entries, memos: true, names: true })
  const places = found.hits.map(({ before: _before, after: _after, ...place }) => place)
  return call('pseudonyms.apply', { entries, revisions: found.revisions, places })
}

it('a copy for sharing has all as it is now, and no name anywhere in its bytes', async () => {
  const project = await namesEverywhere()
  const { call, folder } = project
  const path = join(folder, '共享.postil')
  expect(await project.refusal('exports.sharedCopy', { path, entries })).toBe('names-left')
  expect(existsSync(path)).toBe(false)
  expect(await replaceAll(project)).toMatchObject({ documents: 2, memos: 1 })
  expect(await call('project.check', {})).toEqual([])

  await call('exports.sharedCopy', { path, entries })
  await project.session.close()
  const bytes = readFileSync(path)
  // The project itself does hold them: the search would find them.
  const original = readFileSync(project.path)
  for (const name of spellings) {
    expect(original.includes(name), name).toBe(true)
    expect(bytes.includes(name), name).toBe(false)
    expect(bytes.includes(Buffer.from(name, 'utf16le')), name).toBe(false)
  }
  expect(existsSync(`${path}-wal`)).toBe(false)
})

it('a copy can be cancelled and leaves nothing, and leaves the project to others meanwhile', async () => {
  const project = await newProject()
  const code = await project.call('codes.create', { name: '信任𠮷' })
  for (let n = 0; n < 6; n++) {
    const line = `居民𠮷在楼下等人，第${n}篇 👨‍👩‍👧 שלום。\n`
    const documentId = await project.importText(`${n}.txt`, line.repeat(1_000))
    const spans = Array.from({ length: 1_000 }, (_, at) => lineStart(line, at))
    await project.call('codings.applyMany', { documentId, codeId: code.id, spans })
  }
  const path = join(project.folder, '共享.postil')
  const wish = { path, entries }
  expect(await project.cancelled('exports.sharedCopy', wish, new AbortController())).toBe('cancelled')
  expect(readdirSync(project.folder).filter(name => name.startsWith('共享'))).toEqual([])
  const states: Progress[] = []
  const whole = { signal: new AbortController().signal, progress: (state: Progress) => states.push(state) }
  expect((await answer(project.session, 'exports.sharedCopy', wish, whole)).ok).toBe(true)
  expect(states.length).toBeGreaterThan(2)
  for (const { done, total } of states) expect(done).toBeLessThanOrEqual(total)
  expect(states.at(-1)?.done).toBeGreaterThan((states[0]?.done ?? 0) + 6_000)
})

it('a copy has what was changed while it was made', async () => {
  const project = await newProject()
  const line = '居民𠮷在楼下等人 👨‍👩‍👧 שלום。\n'
  const documentId = await project.importText('a.txt', line.repeat(3_000))
  const code = await project.call('codes.create', { name: '信任' })
  const spans = Array.from({ length: 3_000 }, (_, at) => lineStart(line, at))
  await project.call('codings.applyMany', { documentId, codeId: code.id, spans })
  const path = join(project.folder, '共享.postil')
  let renamed: Promise<unknown> | undefined
  const result = await answer(
    project.session,
    'exports.sharedCopy',
    { path, entries },
    {
      signal: new AbortController().signal,
      progress: () => {
        renamed ??= project.call('codes.update', { id: code.id, name: '互信' })
      },
    },
  )
  expect(result.ok).toBe(true)
  await renamed
  const copy = wrap(openProject(path, {}, testSurroundings), project.folder)
  expect((await copy.call('codes.list', {})).map(({ name }) => name)).toEqual(['互信'])
  expect(await copy.call('project.check', {})).toEqual([])
})

it('a copy for sharing is a whole project that can be worked in', async () => {
  const project = await namesEverywhere()
  await replaceAll(project)
  const path = join(project.folder, '共享.postil')
  await project.call('exports.sharedCopy', { path, entries })
  const copy = wrap(openProject(path, {}, testSurroundings), project.folder)
  expect(await copy.call('project.check', {})).toEqual([])
  expect((await copy.call('history.state', {})).undo).toBeNull()
  expect(await copy.call('codes.list', {})).toEqual(await project.call('codes.list', {}))
  expect(await copy.call('cases.list', {})).toEqual(await project.call('cases.list', {}))
  const withoutTags = async ({ call }: TestProject) =>
    (await call('memos.list', {})).map(({ tags: _, ...memo }) => memo)
  expect(await withoutTags(copy)).toEqual(await withoutTags(project))
  expect((await copy.call('memos.list', {}))[0]?.tags).toEqual(['居民乙𠮷'])
  for (const { id } of await project.call('documents.list', {})) {
    const { text } = await project.call('documents.read', { id })
    expect(await copy.call('documents.read', { id })).toMatchObject({ text, revision: 1 })
    const codings = { documentId: id }
    expect(await copy.call('codings.inDocument', codings)).toEqual(
      await project.call('codings.inDocument', codings),
    )
    expect(await copy.call('texts.revisions', { id })).toHaveLength(1)
  }
  const [document] = await copy.call('documents.list', {})
  if (document === undefined) throw new Error('No document')
  await copy.call('documents.edit', {
    id: document.id,
    revision: 1,
    change: [document.characters, [0, '完']],
  })
  await copy.call('history.undo', {})
  expect(await copy.call('project.check', {})).toEqual([])
})

it('finds names of codes, cases, values, speakers and the rest, and changes only what was chosen', async () => {
  const project = await namesEverywhere()
  const { call } = project
  const found = await call('pseudonyms.find', { documentIds: null, entries, memos: true, names: true })
  const kinds = [...new Set(found.hits.map(({ kind }) => kind))].sort()
  expect(kinds).toEqual(
    [
      ...[
        'attribute-name',
        'bookmark-name',
        'case-name',
        'code-definition',
        'code-name',
        'code-not',
        'code-set-name',
      ],
      ...[
        'code-use',
        'comment',
        'document-name',
        'memo-text',
        'memo-title',
        'project-name',
        'speaker',
        'text',
      ],
      'value',
    ].sort(),
  )
  const chosen = found.hits.filter(
    ({ kind }) => kind === 'case-name' || kind === 'value' || kind === 'speaker',
  )
  const places = chosen.map(({ before: _before, after: _after, ...place }) => place)
  const before = await call('codes.list', {})
  await call('pseudonyms.apply', { entries, revisions: {}, places })
  expect((await call('cases.list', {})).map(({ name }) => name)).toEqual(['居民甲'])
  expect((await call('attributes.list', {})).map(({ choices }) => choices)).toEqual([[], ['居民乙𠮷', '他']])
  expect(await call('codes.list', {})).toEqual(before)
  const [one] = await call('documents.list', {})
  if (one === undefined) throw new Error('No document')
  const { marks } = await call('documents.structure', { id: one.id })
  expect(marks.flatMap(mark => (mark.kind === 'turn' ? [mark.speaker] : []))).toEqual(['居民甲', '居民甲'])
  const [place] = places.filter(({ kind }) => kind === 'case-name')
  expect(await project.refusal('pseudonyms.apply', { entries, revisions: {}, places: [place] })).toBe(
    'revision-changed',
  )
  await call('history.undo', {})
  expect((await call('cases.list', {})).map(({ name }) => name)).toEqual(['王芳'])
})

it('a copy never takes the place of another file', async () => {
  const project = await newProject()
  const refusal = (path: string) => project.refusal('exports.sharedCopy', { path, entries })
  expect(await refusal(project.path)).toBe('target-in-use')
  const path = join(project.folder, 'a.postil')
  await project.call('exports.sharedCopy', { path, entries })
  expect(await refusal(path)).toBe('project-exists')
})
