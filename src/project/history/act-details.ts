import type { ActId, CodeId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { beginning } from '../../core/text/index.ts'
import type { ActDetails, ActRow } from '../../ipc/history.ts'
import { MergedCodes } from '../codebook/merged-codes.ts'
import type { ReadDb } from '../db/connection.ts'
import { actKeyOf, readAct } from './acts.ts'
import { parseImage, type RowImage, tableCalled } from './recording.ts'

interface JournalRow {
  readonly table_name: string
  readonly row_key: number
  readonly before: string | null
  readonly after: string | null
}

/** Rows that say nothing to people: they follow from others, or are told by the document they are of. */
const silent = new Set(['fingerprint', 'document_set_member', 'code_set_member'])
/** Columns whose values are keys, places in an order, or follow from others. */
const unsaid = /(^key|_key|^id|position|^prefix|^suffix|revision|changed_at|created_at|structure|metadata)$/u

/** What an act did. Refuses: not-found. */
export function readActDetails(db: ReadDb, id: ActId, limit: number): ActDetails {
  const key = actKeyOf(db, id)
  const act = readAct(db, key)
  if (act === undefined) throw new Refusal('not-found', `No act ${id}`)
  const rows = db.all<JournalRow>(
    'SELECT table_name, row_key, before, after FROM act_row WHERE act_key = ? ORDER BY key LIMIT ?',
    key,
    limit,
  )
  const merged = new MergedCodes(db)
  const undo = db.get<{ undone_by: number | null }>('SELECT undone_by FROM act WHERE key = ?', key)
  return {
    act,
    counts: countRows(db, key),
    rows: rows.filter(row => !silent.has(row.table_name)).map(row => describeRow(db, row, merged)),
    undoneBy: undo?.undone_by ? (readAct(db, undo.undone_by) ?? null) : null,
  }
}

function countRows(db: ReadDb, actKey: number): ActDetails['counts'] {
  return db.all(
    `SELECT table_name AS thing,
       CASE WHEN before IS NULL THEN 'made' WHEN after IS NULL THEN 'removed' ELSE 'changed' END AS kind,
       count(DISTINCT row_key) AS rows
     FROM act_row WHERE act_key = ? GROUP BY 1, 2 ORDER BY min(key)`,
    actKey,
  )
}

function describeRow(db: ReadDb, row: JournalRow, merged: MergedCodes): ActRow {
  const table = tableCalled(row.table_name)
  const now = db.get<RowImage>(`SELECT * FROM ${table} WHERE key = ?`, row.row_key)
  const image = { ...now, ...parseImage(row.before ?? '{}'), ...parseImage(row.after ?? '{}') }
  const kind = row.before === null ? 'made' : row.after === null ? 'removed' : 'changed'
  const documentKey = table === 'document' ? row.row_key : (image.document_key ?? null)
  return {
    thing: table,
    kind,
    id: typeof image.id === 'string' ? image.id : null,
    name: nameOf(image),
    code: image.code_key ? nameWithKey(db, 'code', image.code_key) : null,
    document: documentKey === null ? null : documentWithKey(db, Number(documentKey)),
    span: spanOf(now),
    mergedInto: table === 'code' && now === undefined ? codeNow(db, image.id, merged) : null,
    exists: now !== undefined,
    changes: kind === 'changed' ? changesOf(row) : [],
  }
}

function codeNow(db: ReadDb, gone: RowImage[string] | undefined, merged: MergedCodes): ActRow['mergedInto'] {
  const id = merged.codeNow(gone as CodeId)
  return db.get<{ id: CodeId; name: string }>('SELECT id, name FROM code WHERE id = ?', id) ?? null
}

/** The longest stretch of words told of one value, in UTF-16 code units. */
const LONGEST = 400

function nameOf(row: RowImage): string {
  const name = [row.quotation, row.name, row.title, row.word, row.value].find(
    value => value !== undefined && value !== null && value !== '',
  )
  return shortened(String(name ?? ''))
}

function shortened(words: string): string {
  return beginning(words, LONGEST)
}

function spanOf(row: RowImage | undefined): ActRow['span'] {
  const { span_from: from, span_to: to, detached } = row ?? {}
  return typeof from === 'number' && typeof to === 'number' && detached !== 1 ? { from, to } : null
}

function changesOf({ before, after }: JournalRow): ActRow['changes'] {
  const old = parseImage(before ?? '{}')
  const next = parseImage(after ?? '{}')
  const said = (value: RowImage[string] | undefined) =>
    typeof value === 'string' ? shortened(value) : (value ?? null)
  return Object.keys(old)
    .filter(column => !unsaid.test(column))
    .map(column => ({ column, before: said(old[column]), after: said(next[column]) }))
}

function documentWithKey(db: ReadDb, key: number): ActRow['document'] {
  return db.get<{ id: DocumentId; name: string }>('SELECT id, name FROM document WHERE key = ?', key) ?? null
}

/** The name of a code, also of one that has gone. */
function nameWithKey(db: ReadDb, table: 'code', key: number | string): string | null {
  return (
    db.get<{ name: string }>(`SELECT name FROM ${table} WHERE key = ?`, key)?.name ??
    db.get<{ name: string }>(
      `SELECT coalesce(before ->> 'name', after ->> 'name') AS name FROM act_row
       WHERE table_name = ? AND row_key = ? AND (before IS NULL OR after IS NULL) ORDER BY key DESC LIMIT 1`,
      table,
      key,
    )?.name ??
    null
  )
}
