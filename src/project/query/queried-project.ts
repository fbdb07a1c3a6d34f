import { withSubcodes } from '../../core/codebook/index.ts'
import type { CodeId, CodeSetId, DocumentGroupId, DocumentSetId, SavedQueryId } from '../../core/id.ts'
import type {
  QueriedCase,
  QueriedCoding,
  QueriedDocument,
  QueriedMember,
  QueriedProject,
  QueryNode,
  TextLeaf,
} from '../../core/query/index.ts'
import type { TextSpan } from '../../core/text/index.ts'
import type { ReadDb } from '../db/connection.ts'
import { listCodes } from '../store/codes.ts'
import { listGroups } from '../store/document-groups.ts'
import {
  type CaseMemberRow,
  type QueriedCodingRow,
  type QueriedDocumentRow,
  queriedAttributes,
  queriedCases,
  queriedCodingsBy,
  queriedCodingsOf,
  queriedDocuments,
  queriedMembers,
  setsOfDocuments,
  speakerNames,
  valuesByOwner,
} from '../store/queried.ts'
import { listSavedQueries } from '../store/saved-queries.ts'
import { codeSetKind, listSets } from '../store/sets.ts'
import type { TextUnits } from './text-units.ts'

/** Where each text leaf was found, by document; searching takes its time, so it is done before. */
export type MatchesOf = (leaf: TextLeaf, document: number) => readonly TextSpan[]

/**
 * The project as it is now, as queries see it. What is asked of it is looked up once, so it holds for one moment of
 * the journal.
 */
export function queriedProject(db: ReadDb, units: TextUnits, matches: MatchesOf): QueriedProject {
  const rows = queriedDocuments(db)
  const placeOfKey = new Map(rows.map(({ key }, place) => [key, place]))
  const attributes = new Map(queriedAttributes(db).map(({ id, ...attribute }) => [id, attribute]))
  const codings = (found: readonly QueriedCodingRow[]) => inOrder(found, placeOfKey)
  const codes = once(() => listCodes(db))
  const sets = once(() => new Map(listSets(db, codeSetKind).map(({ id, members }) => [id, members])))
  const saved = once(() => new Map(listSavedQueries(db).map(({ id, query }) => [id, query])))
  return {
    documents: documentsOf(db, rows, units),
    cases: casesOf(db, placeOfKey),
    speakers: speakersOf(db),
    attribute: id => attributes.get(id) ?? null,
    codeSet: remembered((id: CodeSetId) => new Set((sets().get(id) ?? []) as CodeId[])),
    withSubcodes: id => withSubcodes(codes(), id),
    codingsOf: remembered(code => codings(queriedCodingsOf(db, code))),
    codingsBy: remembered(coder => codings(queriedCodingsBy(db, coder))),
    matches,
    saved: (id: SavedQueryId): QueryNode | null => saved().get(id) ?? null,
  }
}

function documentsOf(
  db: ReadDb,
  rows: readonly QueriedDocumentRow[],
  units: TextUnits,
): readonly QueriedDocument[] {
  const values = valuesByOwner(db, 'document')
  const parents = new Map(listGroups(db).map(({ id, parentId }) => [id, parentId]))
  const sets = new Map<number, DocumentSetId[]>()
  for (const [key, set] of setsOfDocuments(db)) sets.set(key, [...(sets.get(key) ?? []), set])
  return rows.map(({ key, id, name, characters, textKey, structureKey, groupId }) => ({
    id,
    name,
    length: characters,
    groups: groupId === null ? [] : upwards(groupId, parents),
    sets: sets.get(key) ?? [],
    values: values.get(key) ?? new Map(),
    paragraphs: () => units.paragraphs(db, textKey),
    sentences: () => units.sentences(db, textKey),
    turns: () => units.turns(db, structureKey),
  }))
}

function upwards(
  group: DocumentGroupId,
  parents: ReadonlyMap<DocumentGroupId, DocumentGroupId | null>,
): DocumentGroupId[] {
  const path: DocumentGroupId[] = []
  for (let next: DocumentGroupId | null = group; next !== null && !path.includes(next); ) {
    path.push(next)
    next = parents.get(next) ?? null
  }
  return path
}

function casesOf(db: ReadDb, placeOfKey: ReadonlyMap<number, number>): readonly QueriedCase[] {
  const values = valuesByOwner(db, 'case')
  const members = new Map<number, QueriedMember[]>()
  for (const row of queriedMembers(db)) {
    members.set(row.caseKey, [...(members.get(row.caseKey) ?? []), ...memberOf(row, placeOfKey)])
  }
  return queriedCases(db).map(({ key, id }) => ({
    id,
    values: values.get(key) ?? new Map(),
    members: members.get(key) ?? [],
  }))
}

function memberOf(row: CaseMemberRow, placeOfKey: ReadonlyMap<number, number>): QueriedMember[] {
  const document = row.documentKey === null ? null : (placeOfKey.get(row.documentKey) ?? null)
  if (row.kind === 'speaker') {
    return row.speaker === null ? [] : [{ kind: 'speaker', document, speaker: row.speaker }]
  }
  if (document === null) return []
  if (row.kind === 'document') return [{ kind: 'document', document }]
  return [{ kind: 'passage', document, span: { from: row.from ?? 0, to: row.to ?? 0 } }]
}

function speakersOf(db: ReadDb): QueriedProject['speakers'] {
  const values = valuesByOwner(db, 'speaker')
  return new Map(speakerNames(db).map(({ key, name }) => [name, values.get(key) ?? new Map()]))
}

function inOrder(
  rows: readonly QueriedCodingRow[],
  placeOfKey: ReadonlyMap<number, number>,
): readonly QueriedCoding[] {
  return rows
    .flatMap(([order, id, key, from, to, code, coder, weight, certainty, madeAt, hasMemo]) => {
      const document = placeOfKey.get(key)
      if (document === undefined) return []
      return [
        { id, document, from, to, code, coder, weight, certainty, madeAt, hasMemo: hasMemo === 1, order },
      ]
    })
    .sort((a, b) => a.document - b.document || a.from - b.from || a.to - b.to || a.order - b.order)
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return key => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}
