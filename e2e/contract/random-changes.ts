import fc from 'fast-check'
import type {
  AttributeId,
  CaseId,
  CaseMemberId,
  CodeId,
  CodingId,
  DocumentGroupId,
  DocumentId,
  DocumentSetId,
  MemoId,
  RecipeId,
} from '../../src/core/id.ts'
import { replaceSpan, splitsCharacter } from '../../src/core/text/index.ts'
import { journalledTables } from '../../src/project/history/recording.ts'
import type { TestProject } from './project-fixture.ts'

/** Every row of every journalled table: what undo must bring back to the last column. */
export function snapshot({ session: { file } }: TestProject): unknown {
  return Object.fromEntries(
    journalledTables.map(table => [table, file.db.all(`SELECT * FROM ${table} ORDER BY key`)]),
  )
}

interface Things {
  readonly documents: readonly DocumentId[]
  readonly codes: readonly CodeId[]
  readonly codings: readonly CodingId[]
  readonly memos: readonly MemoId[]
  readonly groups: readonly DocumentGroupId[]
  readonly sets: readonly DocumentSetId[]
  readonly cases: readonly CaseId[]
  readonly members: readonly CaseMemberId[]
  readonly ofSpeakers: readonly AttributeId[]
  readonly recipes: readonly RecipeId[]
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
    groups: (await project.call('documentGroups.list', {})).map(group => group.id),
    sets: (await project.call('documentSets.list', {})).map(set => set.id),
    cases: (await project.call('cases.list', {})).map(({ id }) => id),
    members: (await project.call('cases.members', { id: null })).map(({ id }) => id),
    ofSpeakers: (await project.call('attributes.list', {})).flatMap(({ id, subject }) =>
      subject === 'speaker' ? [id] : [],
    ),
    recipes: (await project.call('recipes.list', {})).map(({ id }) => id),
  }
}

/** A random change: numbers choose among what there is, so it is often, not always, possible. */
export interface Step {
  readonly kind: number
  readonly a: number
  readonly b: number
  readonly name: string
}

export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(34),
  a: fc.nat(200),
  b: fc.nat(200),
  name: fc.oneof(
    fc.constantFrom('居民参与', '𠮷祥', '👨‍👩‍👧', 'ＡＢＣ', 'עברית', 'a\u0000b', '"quoted"'),
    fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  ),
})

/** Does one step; a refusal is fine, it must have changed nothing. Returns whether something was recorded. */
export async function take(project: TestProject, { kind, a, b, name }: Step): Promise<boolean> {
  const { documents, codes, codings, memos, groups, sets, cases, members, ofSpeakers, recipes } =
    await thingsIn(project)
  const pick = <Item>(items: readonly Item[], n: number) => items[n % Math.max(1, items.length)]
  const documentId = pick(documents, a)
  const codeId = pick(codes, b)
  const codingId = pick(codings, a)
  const caseId = pick(cases, a)
  const speaker = ['李', '𠮷川', 'Ａ'][b % 3]
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
    [
      'documentGroups.create',
      { name, parentId: b % 2 === 0 ? null : pick(groups, a), documentIds: documents.slice(a % 3) },
    ],
    ['documentGroups.rename', { id: pick(groups, a), name }],
    [
      'documentGroups.move',
      { ids: [pick(groups, a)], parentId: b % 3 === 0 ? null : pick(groups, b), index: a % 3 },
    ],
    ['documentGroups.remove', { ids: [pick(groups, a)] }],
    [
      'documentGroups.put',
      { documentIds: [documentId], groupId: pick(groups, b), index: b % 2 === 0 ? null : a % 3 },
    ],
    ['documentGroups.takeOut', { documentIds: documents, index: b % 2 === 0 ? null : a % 3 }],
    ['documentSets.create', { name, documentIds: documents.slice(a % 3) }],
    ['documentSets.change', { id: pick(sets, a), add: [documentId], take: documents.slice(b % 3) }],
    ['documentSets.remove', { id: pick(sets, b) }],
    ['cases.create', { name }],
    ['cases.remove', { ids: [pick(cases, b)] }],
    ['cases.addMembers', { members: [{ caseId, place: { kind: 'passage', documentId, span } }] }],
    [
      'cases.addMembers',
      {
        members: cases.map(id => ({ caseId: id, place: { kind: 'document', documentId } })),
      },
    ],
    [
      'cases.addMembers',
      { members: [{ caseId, place: { kind: 'speaker', speaker, documentId: a % 2 ? null : documentId } }] },
    ],
    ['cases.removeMembers', { ids: [pick(members, a), pick(members, b)] }],
    ['cases.forSpeakers', { speakers: [speaker, '主持人'] }],
    ['attributes.create', { subject: 'speaker', name, type: 'text' }],
    [
      'attributes.setValues',
      { cells: [{ attributeId: pick(ofSpeakers, a), subjectId: speaker, value: b % 3 === 0 ? '' : name }] },
    ],
    [
      'recipes.keep',
      { name, recipe: { kind: 'frequencies', settings: { codes: a % 2 === 0 ? null : codes.slice(b % 3) } } },
    ],
    ['recipes.runAgain', { id: pick(recipes, a) }],
    ['recipes.rename', { id: pick(recipes, a), name }],
    ['recipes.remove', { id: pick(recipes, a) }],
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
