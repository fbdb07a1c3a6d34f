import type { CodingId, DocumentId } from '../core/id.ts'
import type { CodingChanges, ProjectEvent, Touched } from '../ipc/events.ts'
import type { ReadDb } from './db/connection.ts'
import { historyState, readAct } from './history/acts.ts'
import { codingsWithIds } from './store/codings.ts'

/** Above this many codings it is quicker for a window to ask again than to be told each. */
const MANY_CODINGS = 2000

const touchedOfTable: Readonly<Record<string, Touched>> = {
  project: 'project',
  coder: 'coders',
  document: 'documents',
  text_revision: 'texts',
  code: 'codes',
  coding: 'codings',
  memo: 'memos',
  study_case: 'cases',
  speaker: 'cases',
  case_member: 'cases',
  attribute: 'attributes',
  attribute_value: 'attributes',
  document_group: 'documents',
  document_set: 'documents',
  document_set_member: 'documents',
  code_set: 'codes',
  code_set_member: 'codes',
  bookmark: 'bookmarks',
  summary: 'summaries',
  saved_search: 'searches',
  saved_query: 'queries',
  recipe: 'recipes',
  dictionary_word: 'words',
  stop_word: 'words',
  kept_part: 'project',
}

/** Acts recorded one after the other, by their keys in the journal, both included. */
interface ActRange {
  readonly first: number
  readonly last: number
}

/**
 * What windows are told of an act, read off the journal: the same for a change, its undo and its redo. Of several acts
 * recorded in a row they are told at once, as of the last of them.
 */
export function describeAct(db: ReadDb, first: number, actKey = first): ProjectEvent {
  const acts = { first, last: actKey }
  const act = readAct(db, actKey)
  if (act === undefined) throw new Error(`Act ${actKey} is not in the journal`)
  const tables = db.all<{ table_name: string; rows: number }>(
    'SELECT table_name, count(*) AS rows FROM act_row WHERE act_key BETWEEN ? AND ? GROUP BY table_name',
    acts.first,
    acts.last,
  )
  const codingRows = tables.find(table => table.table_name === 'coding')?.rows ?? 0
  return {
    kind: 'act',
    act,
    touched: tables.flatMap(table => touchedOfTable[table.table_name] ?? []),
    codings: codingRows > MANY_CODINGS ? null : codingChanges(db, acts),
    texts: changedTexts(db, acts),
    history: historyState(db),
  }
}

/** By the act: left to itself, SQLite reads every coding the journal has ever told of. */
export const codingRowsQuery = `
  SELECT act_row.row_key AS key, coalesce(coding.id, act_row.before ->> 'id', act_row.after ->> 'id') AS id,
    coalesce(coding.document_key, act_row.before ->> 'document_key', act_row.after ->> 'document_key')
      AS document_key
  FROM act_row INDEXED BY act_row_act LEFT JOIN coding ON coding.key = act_row.row_key
  WHERE act_key BETWEEN ? AND ? AND table_name = 'coding'`

/** By the act, as above. */
export const textRowsQuery = `
  SELECT DISTINCT coalesce(text_revision.document_key, act_row.before ->> 'document_key',
    act_row.after ->> 'document_key') AS key
  FROM act_row INDEXED BY act_row_act LEFT JOIN text_revision ON text_revision.key = act_row.row_key
  WHERE act_key BETWEEN ? AND ? AND table_name = 'text_revision'`

function codingChanges(db: ReadDb, { first, last }: ActRange): CodingChanges[] {
  const rows = db.all<{ key: number; id: CodingId | null; document_key: number | null }>(
    codingRowsQuery,
    first,
    last,
  )
  const ids = new Set(rows.flatMap(row => row.id ?? []))
  const present = codingsWithIds(db, [...ids])
  const changes = new Map<
    DocumentId,
    { upserted: CodingChanges['upserted'][number][]; removed: CodingId[] }
  >()
  const changesIn = (documentId: DocumentId) => {
    const found = changes.get(documentId) ?? { upserted: [], removed: [] }
    changes.set(documentId, found)
    return found
  }
  for (const coding of present) {
    changesIn(coding.documentId).upserted.push(coding)
    ids.delete(coding.id)
  }
  for (const row of rows) {
    if (row.id === null || !ids.has(row.id) || row.document_key === null) continue
    ids.delete(row.id)
    const documentId = documentIdOf(db, row.document_key)
    if (documentId !== undefined) changesIn(documentId).removed.push(row.id)
  }
  return [...changes].map(([documentId, change]) => ({ documentId, ...change }))
}

/** Undefined when the document went with its codings; then its window has nothing left to show. */
function documentIdOf(db: ReadDb, key: number): DocumentId | undefined {
  return db.get<{ id: DocumentId }>('SELECT id FROM document WHERE key = ?', key)?.id
}

function changedTexts(db: ReadDb, { first, last }: ActRange): DocumentId[] {
  return db
    .all<{ key: number | null }>(textRowsQuery, first, last)
    .flatMap(({ key }) => (key === null ? [] : (documentIdOf(db, key) ?? [])))
}
