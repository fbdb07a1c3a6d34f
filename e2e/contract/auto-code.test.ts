import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../src/core/id.ts'
import { newProject, type TestProject } from './project-fixture.ts'
import { corpus, hasCorpus, needsCorpus } from './shared.ts'

const talk = [
  '访谈者：您说说社区吧。',
  '',
  '居民甲：社区好，社區也大。𠮷祥里也是社区。',
  '大家都来👨‍👩‍👧。',
  '',
  '居民乙：没有意见。ＡＢ社区 שלום',
].join('\n')

async function interview() {
  const project = await newProject()
  const documentId = await project.importText('访谈.txt', talk)
  const speakers = ['访谈者', '居民甲', '居民乙'].map(name => ({ name, labels: [name] }))
  await project.call('documents.setSpeakers', { id: documentId, speakers })
  const code = await project.call('codes.create', { name: '社区' })
  return { project, documentId, code }
}

const quotations = async (project: TestProject) =>
  (await project.call('codings.passages', { limit: 10_000 })).passages.map(({ quotation }) => quotation)

const query = { words: '社區' }

describe('coding what was found', () => {
  it.each([
    ['match', ['社区', '社区', '社區', '社区', '社区']],
    ['word', ['社区', '社区', '社區', '社区', '社区']],
    [
      'sentence',
      ['访谈者：您说说社区吧。', '居民甲：社区好，社區也大。', '𠮷祥里也是社区。', 'ＡＢ社区 שלום'],
    ],
    ['paragraph', [talk.split('\n')[0], talk.split('\n')[2], talk.split('\n')[5]]],
    [
      'turn',
      ['您说说社区吧。', '社区好，社區也大。𠮷祥里也是社区。\n大家都来👨‍👩‍👧。', '没有意见。ＡＢ社区 שלום'],
    ],
  ] as const)('takes each %s once', async (unit, expected) => {
    const { project, code } = await interview()
    const input = { query, unit, chosen: {} }
    expect(await project.call('search.preview', { ...input, codeId: code.id })).toEqual({
      passages: expected.length,
      documents: 1,
      present: 0,
    })
    expect(await project.call('search.code', { ...input, code: { id: code.id } })).toEqual({
      codeId: code.id,
      codings: expected.length,
      present: 0,
    })
    expect(await quotations(project)).toEqual(expected)
    expect(await project.call('search.preview', { ...input, codeId: code.id })).toMatchObject({
      present: expected.length,
    })
    const { hits } = await project.call('search.find', { query, unit, codeId: code.id })
    expect(hits.every(({ coded }) => coded)).toBe(true)
    expect(await project.call('project.check', {})).toEqual([])
  })

  it('takes only what is ticked, the most particular tick deciding', async () => {
    const { project, documentId } = await interview()
    const other = await project.importText('别的.txt', '社区。\n')
    const from = talk.indexOf('社區')
    const code = { name: '新的', parentId: null }
    const chosen = {
      documents: [{ id: documentId, chosen: false }],
      hits: [{ documentId, from, chosen: true }],
    }
    await project.call('search.code', { query, chosen, code })
    const { passages } = await project.call('codings.passages', {})
    expect(passages.map(passage => [passage.documentId, passage.quotation])).toEqual([
      [documentId, '社區'],
      [other, '社区'],
    ])
  })

  it('tells one act by its words, and leaves what is coded already', async () => {
    const { project, documentId, code } = await interview()
    const from = talk.indexOf('社区')
    await project.call('codings.apply', { documentId, codeId: code.id, span: { from, to: from + 2 } })
    const done = await project.call('search.code', { query, chosen: {}, code: { name: '社区' } })
    expect(done).toEqual({ codeId: code.id, codings: 4, present: 1 })
    expect((await project.call('history.state', {})).undo).toMatchObject({
      operation: 'search.code',
      values: { words: '社區', code: '社区', count: 4 },
    })
    await project.call('history.undo', {})
    expect(await quotations(project)).toEqual(['社区'])
  })

  it.each([
    ['sentence', '也大。𠮷祥', ['居民甲：社区好，社區也大。𠮷祥里也是社区。']],
    ['word', '区好', ['社区好']],
    ['paragraph', '社区。\n大家', [talk.split('\n').slice(2, 4).join('\n')]],
  ] as const)('takes every %s that words reach into', async (unit, words, expected) => {
    const { project, code } = await interview()
    await project.call('search.code', { query: { words }, unit, chosen: {}, code: { id: code.id } })
    expect(await quotations(project)).toEqual(expected)
  })

  it('codes nothing in a text that changes while it is searched, and makes no code', async () => {
    const { project, documentId } = await interview()
    const wanted = { query: { words: '社.', mode: 'regex' }, chosen: {}, code: { name: '新' } } as const
    const refused = project.refusal('search.code', wanted)
    await project.call('documents.edit', { id: documentId, revision: 1, change: [[0, '！'], talk.length] })
    expect(await refused).toBe('revision-changed')
    expect(await quotations(project)).toEqual([])
    expect((await project.call('codes.list', {})).map(({ name }) => name)).toEqual(['社区'])
  })

  it('refuses more passages than one act may hold, and makes no code', async () => {
    const { project } = await interview()
    await project.importText('长.txt', '社 '.repeat(100_001))
    const wanted = { query: { words: '社' }, chosen: {}, code: { name: '新' } }
    expect(await project.refusal('search.code', wanted)).toBe('too-many-passages')
    expect((await project.call('codes.list', {})).map(({ name }) => name)).toEqual(['社区'])
  })

  it('restores every row by undo and redo', async () => {
    const { project } = await interview()
    await project.importText('长.txt', '社区与居民。𠮷里的社區也一样。\n'.repeat(2000))
    const rows = () =>
      ['code', 'coding', 'memo'].map(table =>
        project.session.file.db.all(`SELECT * FROM ${table} ORDER BY key`),
      )
    const before = rows()
    await project.call('search.code', { query, chosen: {}, unit: 'sentence', code: { name: '自动' } })
    const after = rows()
    expect(after[1]).toHaveLength(4004)
    const last = await project.call('codings.passages', { limit: 1 })
    await project.call('codings.remove', { ids: last.passages.map(({ id }) => id) })
    const uncoded = rows()
    for (let turn = 0; turn < 2; turn++) {
      await project.call('history.undo', {})
      expect(rows()).toEqual(after)
      await project.call('history.undo', {})
      expect(rows()).toEqual(before)
      await project.call('history.redo', {})
      expect(rows()).toEqual(after)
      await project.call('history.redo', {})
      expect(rows()).toEqual(uncoded)
    }
    expect(await project.call('project.check', {})).toEqual([])
  })
})

it.skipIf(!hasCorpus)(`finds the same passages for either script ${needsCorpus}`, async () => {
  const project = await newProject()
  const names = readdirSync(corpus('truth')).filter(name => name.endsWith('.txt'))
  await project.call('imports.run', {
    files: names.map(name => ({ path: join(corpus('truth'), name), clean: false })),
  })
  const spans = async (words: string) =>
    (await project.call('search.find', { query: { words }, limit: 5000 })).hits.map(
      ({ documentId, span }) => [documentId, span],
    )
  const simplified = await spans('社区')
  expect(simplified.length).toBeGreaterThan(100)
  expect(await spans('社區')).toEqual(simplified)
  const documents = await project.call('documents.list', {})
  const written = await Promise.all(
    documents.map(({ id }: { id: DocumentId }) => project.call('documents.read', { id })),
  )
  expect(simplified).toHaveLength(written.flatMap(({ text }) => text.match(/社[区區]/g) ?? []).length)
})
