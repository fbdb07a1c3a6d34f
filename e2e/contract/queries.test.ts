import { describe, expect, it } from 'vitest'
import type { CodeId, DocumentId, SavedQueryId } from '../../src/core/id.ts'
import { nodesOf, type QueryNode } from '../../src/core/query/index.ts'
import { queryTree } from '../../src/ipc/query-tree.ts'
import { recordAct } from '../../src/project/history/acts.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'

interface Coded {
  readonly project: TestProject
  readonly first: DocumentId
  readonly second: DocumentId
  readonly codes: Readonly<Record<string, CodeId>>
}

const interview = '王：居民参与不足。网格员少。\n\n李：平台好用，居民也多。\n\n社區平台。'

/** Two documents; 参与 (below 治理) and 平台 stand on words of both. */
async function coded(): Promise<Coded> {
  const project = await newProject()
  const first = await project.importText('one.txt', mixedText)
  const second = await project.importText('two.txt', interview)
  const top = await project.call('codes.create', { name: '治理' })
  const below = await project.call('codes.create', { name: '参与', parentId: top.id })
  const other = await project.call('codes.create', { name: '平台' })
  const apply = (documentId: DocumentId, codeId: CodeId, from: number, to: number) =>
    project.call('codings.apply', { documentId, codeId, span: { from, to } })
  await apply(first, below.id, 0, 4)
  await apply(first, other.id, 2, 8)
  await apply(second, below.id, 2, 8)
  await apply(second, other.id, 18, 22)
  await apply(second, top.id, 18, 20)
  return { project, first, second, codes: { 治理: top.id, 参与: below.id, 平台: other.id } }
}

async function parsed({ project }: Coded, text: string): Promise<QueryNode> {
  const read = await project.call('queries.parse', { text })
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  return read.query
}

async function found(coded: Coded, text: string): Promise<string[]> {
  const { passages } = await coded.project.call('queries.run', { query: await parsed(coded, text) })
  return passages.map(({ documentId, span, quotation }) => {
    const place = documentId === coded.first ? 'one' : 'two'
    return `${place} ${span.from}-${span.to} ${quotation}`
  })
}

describe('queries', () => {
  it.each([
    ['参与', ['one 0-4 社区治理', 'two 2-8 居民参与不足']],
    ['治理 WITH SUBCODES', ['one 0-4 社区治理', 'two 2-8 居民参与不足', 'two 18-20 平台']],
    ['参与 AND 平台', ['one 2-4 治理']],
    ['参与 NOT 平台', ['one 0-2 社区', 'two 2-8 居民参与不足']],
    ['参与 NEAR[1 paragraph] 平台 WHERE DOCUMENT CONTAINS two', ['two 2-8 居民参与不足']],
    ['平台 PRECEDED BY[1 sentence] 参与', []],
    ['平台 PRECEDED BY[2 sentences] 参与', ['two 18-22 平台好用']],
    ['TEXT 社区', ['one 0-2 社区', 'one 8-10 社區', 'one 125-127 社區', 'two 30-32 社區']],
    ['PATTERN "网格.|平台" INSIDE (NOT 平台)', ['one 20-23 网格员', 'two 9-12 网格员', 'two 32-34 平台']],
    ['SPEAKER 李 SAME TURN[right] 平台', ['two 18-22 平台好用']],
  ] as const)('%s', async (text, expected) => {
    const project = await coded()
    await confirmSpeakers(project)
    expect(await found(project, text)).toEqual(expected)
  })

  it('give passages page by page, with context, codes and counts by document', async () => {
    const all = await coded()
    const query = await parsed(all, '治理 WITH SUBCODES OR 平台')
    const whole = await all.project.call('queries.run', { query })
    expect(whole.total).toBe(5)
    expect(whole.documents).toEqual([
      { id: all.first, passages: 2 },
      { id: all.second, passages: 3 },
    ])
    expect(whole.passages[3]).toMatchObject({
      span: { from: 18, to: 20 },
      quotation: '平台',
      before: '李：',
      after: '好用，居民也多。',
      paragraph: 2,
      codes: [all.codes.治理],
    })
    const longest = await all.project.call('queries.run', {
      query,
      longest: true,
      after: 1,
      limit: 3,
      cutTo: 2,
    })
    expect(longest.passages.map(({ span, quotation }) => [span.from, span.to, quotation])).toEqual([
      [2, 8, '居民'],
      [0, 4, '社区'],
      [18, 22, '平台'],
    ])
    const page = await all.project.call('queries.run', { query, after: 1, limit: 3 })
    expect(page.passages).toEqual(whole.passages.slice(1, 4))
    expect(page.total).toBe(5)
  })

  it('count at every node, and count anew after an act', async () => {
    const all = await coded()
    const query = await parsed(all, '(参与 AND 平台) OR NOT 治理 WHERE DOCUMENT = one')
    const counts = await all.project.call('queries.counts', { query })
    expect(nodesOf(query).map((node, n) => `${node.kind} ${counts[n]?.passages}`)).toEqual([
      'where 2',
      'or 2',
      'and 1',
      'code 1',
      'code 1',
      'not 1',
      'code 0',
    ])
    await all.project.call('history.undo', {})
    const codes = await parsed(all, '治理')
    expect(await all.project.call('queries.counts', { query: codes })).toEqual([
      { passages: 0, documents: 0 },
    ])
  })

  it('are kept by name, used in others, renamed and removed; undo takes all back', async () => {
    const all = await coded()
    const { project } = all
    const saved = await project.call('queries.save', { name: ' 参与  𠮷 ', query: await parsed(all, '参与') })
    expect(saved.name).toBe('参与 𠮷')
    expect(await found(all, 'QUERY "参与 𠮷" AND 平台')).toEqual(['one 2-4 治理'])
    await project.call('queries.save', { name: '参与 𠮷', query: await parsed(all, '平台') })
    expect(await project.call('queries.list', {})).toMatchObject([{ id: saved.id, missing: [] }])
    await project.call('queries.rename', { id: saved.id, name: '又' })
    await project.call('queries.remove', { id: saved.id })
    expect(await project.call('queries.list', {})).toEqual([])
    for (let acts = 0; acts < 3; acts++) await project.call('history.undo', {})
    expect(await found(all, 'QUERY "参与 𠮷"')).toEqual(['one 0-4 社区治理', 'two 2-8 居民参与不足'])
  })

  it('show a removed code as missing, and find nothing there', async () => {
    const all = await coded()
    const query = await parsed(all, '参与 OR 平台')
    await all.project.call('queries.save', { name: 'both', query })
    await all.project.call('codes.remove', { id: all.codes.参与 as CodeId })
    const [saved] = await all.project.call('queries.list', {})
    expect(saved?.missing).toEqual([all.codes.参与])
    const { text, missing } = await all.project.call('queries.print', { query })
    expect(text).toBe(`#${all.codes.参与} OR 平台`)
    expect(missing).toEqual([all.codes.参与])
    expect(await all.project.call('queries.parse', { text })).toEqual({ ok: true, query })
    expect((await all.project.call('queries.run', { query })).total).toBe(2)
  })

  it('refuse to ask for themselves, through others too', async () => {
    const { project } = await coded()
    const all: QueryNode = { kind: 'all' }
    const one = await project.call('queries.save', { name: 'one', query: all })
    const other = await project.call('queries.save', { name: 'other', query: { kind: 'saved', id: one.id } })
    const circle = { name: 'one', query: { kind: 'not', part: { kind: 'saved', id: other.id } } }
    expect(await project.refusal('queries.save', circle)).toBe('query-circle')
    expect(await project.refusal('queries.rename', { id: other.id, name: 'one' })).toBe('name-taken')
    expect(await project.refusal('queries.remove', { id: crypto.randomUUID() as SavedQueryId })).toBe(
      'not-found',
    )
  })

  it('refuse what is no query, however deep', async () => {
    const { project } = await coded()
    let deep: unknown = { kind: 'all' }
    for (let depth = 0; depth < 20_000; depth++) deep = { kind: 'not', part: deep }
    const wide = { kind: 'or', parts: Array.from({ length: 5000 }, () => ({ kind: 'all' })) }
    for (const query of [null, {}, { kind: 'or', parts: [] }, { kind: 'code', id: 'x', subcodes: 1 }, wide]) {
      expect(await project.refusal('queries.run', { query })).toBe('bad-request')
    }
    expect(await project.refusal('queries.run', { query: { kind: 'text', mode: 'regex', words: '(' } })).toBe(
      'pattern-invalid',
    )

    expect(queryTree.safeParse(deep).success).toBe(false)
  })

  it('know cases and speakers, also across documents', async () => {
    const all = await coded()
    await confirmSpeakers(all)
    keepPeople(all)
    expect(await found(all, '平台 WHERE SPEAKER age > 60')).toEqual(['two 18-22 平台好用'])
    expect(await found(all, 'TEXT 居民 WHERE SPEAKER age < 60 OR SPEAKER age = NONE')).toEqual([
      'two 2-4 居民',
    ])
    expect(await found(all, 'ALL WHERE household > 3')).toEqual([
      'one 2-8 治理在𠮷祥',
      'two 16-35 李：平台好用，居民也多。\n\n社區平台。',
    ])
    expect(await found(all, '治理 WITH SUBCODES SAME CASE 平台')).toEqual([
      'one 0-4 社区治理',
      'two 18-20 平台',
    ])
  })

  it('stop when they are cancelled', async () => {
    const { project } = await coded()
    const controller = new AbortController()
    controller.abort()
    const query = { kind: 'text', mode: 'regex', words: '.' }
    expect(await project.cancelled('queries.run', { query }, controller)).toBe('cancelled')
  })

  it('call fields of documents by the words of who asks', async () => {
    const all = await coded()
    await all.project.call('attributes.setField', { documentId: all.second, field: 'year', value: '2016' })
    const input = { text: '参与 WHERE 年份 > 2015', fieldNames: { year: '年份' } }
    const read = await all.project.call('queries.parse', input)
    if (!read.ok) throw new Error(JSON.stringify(read.fault))
    const { passages } = await all.project.call('queries.run', { query: read.query })
    expect(passages.map(({ documentId }) => documentId)).toEqual([all.second])
    const printed = await all.project.call('queries.print', { query: read.query })
    expect(printed.text).toBe('参与 WHERE year > 2015')
    const completions = await all.project.call('queries.complete', {
      text: '参与 WHERE 年',
      offset: 10,
      fieldNames: { year: '年份' },
    })
    expect(completions).toContainEqual({ kind: 'attribute', label: '年份', insert: '年份', from: 9 })
  })
})

async function confirmSpeakers({ project, second }: Coded): Promise<void> {
  const speakers = ['王', '李'].map(name => ({ name, labels: [name] }))
  await project.call('documents.setSpeakers', { id: second, speakers })
}

/** Rows as acts leave them: 李 is 70 and of a household of 4, to which words of the first document belong too. */
function keepPeople({ project, first }: Coded): void {
  const { file, coder } = project.session
  const coderKey = file.db.get<{ key: number }>('SELECT key FROM coder WHERE id = ?', coder.id)?.key ?? 1
  const now = '2026-01-05T08:00:00.000Z'
  const id = () => crypto.randomUUID()
  recordAct(file.db, { operation: 'cases.create', coderKey, now }, db => {
    const speaker = db.run('INSERT INTO speaker (id, name, created_at) VALUES (?, ?, ?)', id(), '李', now).key
    const study = db.run(
      'INSERT INTO study_case (id, name, position, created_at) VALUES (?, ?, 1, ?)',
      ...[id(), '李家', now],
    ).key
    db.run(
      `INSERT INTO case_member (id, case_key, kind, speaker_key, created_at) VALUES (?, ?, 'speaker', ?, ?)`,
      ...[id(), study, speaker, now],
    )
    db.run(
      `INSERT INTO case_member (id, case_key, kind, document_key, span_from, span_to, created_at)
       SELECT ?, ?, 'passage', key, 2, 8, ? FROM document WHERE id = ?`,
      ...[id(), study, now, first],
    )
    for (const [subject, name, column, owner, value] of [
      ['speaker', 'age', 'speaker_key', speaker, '70'],
      ['case', 'household', 'case_key', study, '4'],
    ] as const) {
      const attribute = db.run(
        `INSERT INTO attribute (id, subject, name, type, position) VALUES (?, ?, ?, 'number', 1)`,
        ...[id(), subject, name],
      ).key
      const values = `INSERT INTO attribute_value (attribute_key, ${column}, value) VALUES (?, ?, ?)`
      db.run(values, attribute, owner, value)
    }
  })
}
