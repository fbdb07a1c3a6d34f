import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CodeId, CodingId, DocumentId, MemoId } from '../../src/core/id.ts'
import { replaceSpan, splitsCharacter } from '../../src/core/text/index.ts'
import { journalledTables } from '../../src/project/history/recording.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'

/** Every row of every journalled table: what undo must bring back to the last column. */
function snapshot({ session: { file } }: TestProject): unknown {
  return Object.fromEntries(
    journalledTables.map(table => [table, file.db.all(`SELECT * FROM ${table} ORDER BY key`)]),
  )
}

interface Things {
  readonly documents: readonly DocumentId[]
  readonly codes: readonly CodeId[]
  readonly codings: readonly CodingId[]
  readonly memos: readonly MemoId[]
}

async function thingsIn(project: TestProject): Promise<Things> {
  const documents = (await project.call('documents.list', {})).map(document => document.id)
  const perDocument = await Promise.all(
    documents.map(documentId => project.call('codings.inDocument', { documentId })),
  )
  return {
    documents,
    codes: (await project.call('codes.list', {})).map(code => code.id),
    codings: perDocument.flat().map(coding => coding.id),
    memos: (await project.call('memos.list', {})).map(memo => memo.id),
  }
}

/** A random change: numbers choose among what there is, so it is often, not always, possible. */
interface Step {
  readonly kind: number
  readonly a: number
  readonly b: number
  readonly name: string
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(12),
  a: fc.nat(200),
  b: fc.nat(200),
  name: fc.oneof(
    fc.constantFrom('居民参与', '𠮷祥', '👨‍👩‍👧', 'ＡＢＣ', 'עברית', 'a\u0000b', '"quoted"'),
    fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  ),
})

/** Does one step; a refusal is fine, it must have changed nothing. Returns whether something was recorded. */
async function take(project: TestProject, { kind, a, b, name }: Step): Promise<boolean> {
  const { documents, codes, codings, memos } = await thingsIn(project)
  const pick = <Item>(items: readonly Item[], n: number) => items[n % Math.max(1, items.length)]
  const documentId = pick(documents, a)
  const codeId = pick(codes, b)
  const codingId = pick(codings, a)
  const span = { from: a % 60, to: (a % 60) + 1 + (b % 30) }
  const document = documentId && (await project.call('documents.read', { id: documentId }))
  const calls = [
    ['codes.create', { name, parentId: a % 3 === 0 ? (codeId ?? null) : null }],
    ['codes.update', { id: codeId, name, definition: name }],
    ['codes.move', { id: codeId, parentId: a % 2 === 0 ? null : pick(codes, a), index: b % 4 }],
    ['codes.remove', { id: codeId }],
    ['codings.apply', { documentId, codeId, span }],
    ['codings.apply', { documentId, codeId, span }],
    ['codings.remove', { ids: [codingId] }],
    ['memos.create', { subject: { kind: 'passage', documentId, span }, title: name, text: name }],
    ['memos.create', { subject: { kind: 'coding', codingId }, title: '', text: name }],
    ['memos.update', { id: pick(memos, a), text: name }],
    ['memos.remove', { id: pick(memos, b) }],
    ['documents.setState', { id: documentId, state: a % 2 === 0 ? 'done' : 'in-progress' }],
    ['documents.edit', editOf(document, span, name)],
  ] as const
  const before = project.events.length
  const [operation, input] = calls[kind] ?? calls[0]
  await project.attempt(operation, input)
  return project.events.length > before
}

function editOf(
  document: { id: DocumentId; text: string; revision: number } | undefined,
  span: { from: number; to: number },
  insert: string,
) {
  if (document === undefined) return {}
  const { id, text, revision } = document
  const from = Math.min(span.from, text.length)
  const to = Math.min(span.to, text.length)
  const cut = splitsCharacter(text, from) || splitsCharacter(text, to)
  return { id, revision, change: replaceSpan(text.length, cut ? { from: 0, to: 0 } : { from, to }, insert) }
}

it('undo brings back every row of every table, redo does it all again, for random changes', {
  timeout: 120_000,
}, async () => {
  const project = await newProject()
  await project.importText('访谈.txt', mixedText)
  await project.importText('notes.md', 'Short 𠮷 text.\n')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async steps => {
      const states = [snapshot(project)]
      for (const one of steps) if (await take(project, one)) states.push(snapshot(project))
      for (let at = states.length - 2; at >= 0; at--) {
        await project.call('history.undo', {})
        expect(snapshot(project)).toEqual(states[at])
      }
      for (let at = 1; at < states.length; at++) {
        await project.call('history.redo', {})
        expect(snapshot(project)).toEqual(states[at])
      }
      expect(await project.call('project.check', {})).toEqual([])
    }),
    { numRuns: 30 },
  )
})

it('remembers what can be undone and redone after reopening', async () => {
  const project = await newProject()
  await project.call('codes.create', { name: '一' })
  await project.call('codes.create', { name: '二' })
  await project.call('history.undo', {})
  const again = await project.reopen()
  expect(await again.call('history.state', {})).toMatchObject({
    undo: { operation: 'codes.create', values: { code: '一' }, coder: 'Ada' },
    redo: { operation: 'codes.create', values: { code: '二' } },
  })
  await again.call('history.redo', {})
  expect((await again.call('codes.list', {})).map(code => code.name)).toEqual(['一', '二'])
})

it('forgets what could be redone once something new is done, and keeps it in the journal', async () => {
  const project = await newProject()
  await project.call('codes.create', { name: '一' })
  await project.call('history.undo', {})
  await project.call('codes.create', { name: '二' })
  expect(await project.refusal('history.redo', {})).toBe('nothing-to-redo')
  expect((await project.call('history.list', {})).map(act => [act.kind, act.operation, act.undone])).toEqual([
    ['change', 'codes.create', false],
    ['undo', 'codes.create', false],
    ['change', 'codes.create', true],
    ['base', 'project.create', false],
  ])
  await project.call('history.undo', {})
  expect(await project.refusal('history.undo', {})).toBe('nothing-to-undo')
})

it('records nothing for a change that changes nothing', async () => {
  const project = await newProject()
  const code = await project.call('codes.create', { name: '一' })
  await project.call('codes.update', { id: code.id, name: '一' })
  expect(await project.call('history.list', {})).toHaveLength(2)
})

it('cannot write outside of an act, and a reading statement cannot write at all', async () => {
  const { session } = await newProject()
  expect(() => session.file.db.run(`UPDATE project SET name = 'x'`)).toThrow(/NOT NULL/)
  expect(() => session.file.db.all(`UPDATE project SET name = 'x' RETURNING name`)).toThrow(/would write/)
})

it('finds a journal that does not explain the project', async () => {
  const project = await newProject()
  await project.importText('a.txt', mixedText)
  const { db } = project.session.file
  db.script(`DROP TRIGGER temp.record_document_update; UPDATE document SET name = 'forged'`)
  expect(await project.call('project.check', {})).toEqual([
    { what: 'journal', detail: 'document 1: name is not what the journal says' },
  ])
})
