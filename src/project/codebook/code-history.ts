import type { CodeId } from '../../core/id.ts'
import type { CodeEvent } from '../../ipc/codebook-acts.ts'
import type { ReadDb } from '../db/connection.ts'
import { parseImage, type RowImage } from '../history/recording.ts'
import { keyOf } from '../store/keys.ts'

interface ActRow {
  readonly key: number
  readonly at: string
  readonly coder: string
  readonly undone: number
  readonly before: string | null
  readonly after: string | null
}

interface WordsRow {
  readonly key: number
  readonly operation: string
  readonly at: string
  readonly coder: string
  readonly undone: number
  readonly names: string | null
}

type Told = CodeEvent & { readonly act: number }

/** What the journal knows of a code, the newest first. Places among siblings are no news. Refuses: not-found. */
export function codeHistory(db: ReadDb, id: CodeId): CodeEvent[] {
  const key = keyOf(db, 'code', id)
  const told = [...changesOf(db, key), ...mergesAndSplits(db, id)]
  return told.toSorted((a, b) => b.act - a.act).map(({ act: _, ...event }) => event)
}

function changesOf(db: ReadDb, key: number): Told[] {
  const rows = db.all<ActRow>(
    `SELECT act.key, act.at, coder.name AS coder, act.undone_by IS NOT NULL AS undone, before, after
     FROM act_row JOIN act ON act.key = act_row.act_key JOIN coder ON coder.key = act.coder_key
     WHERE table_name = 'code' AND row_key = ? AND act.kind IN ('base', 'change') AND after IS NOT NULL
     ORDER BY act_row.key`,
    key,
  )
  const nameOf = remembered(db)
  return rows.flatMap(row => {
    const told = { act: row.key, at: row.at, coder: row.coder, undone: row.undone === 1 }
    const after = row.after === null ? {} : parseImage(row.after)
    if (row.before === null) {
      return [{ ...told, kind: 'made' as const, before: '', after: textOf(after.name) }]
    }
    return changesBetween(parseImage(row.before), after, nameOf).map(change => ({ ...told, ...change }))
  })
}

function changesBetween(
  before: RowImage,
  after: RowImage,
  nameOf: (key: RowImage[string] | undefined) => string,
): Pick<CodeEvent, 'kind' | 'before' | 'after'>[] {
  const changes: Pick<CodeEvent, 'kind' | 'before' | 'after'>[] = []
  const differs = (column: string) => column in before && before[column] !== after[column]
  const note = (kind: CodeEvent['kind'], column: string, words = textOf) => {
    if (differs(column)) changes.push({ kind, before: words(before[column]), after: words(after[column]) })
  }
  note('renamed', 'name')
  note('moved', 'parent_key', nameOf)
  note('recolored', 'color')
  note('status', 'status')
  if (['definition', 'use_when', 'not_when'].some(differs)) {
    changes.push({ kind: 'defined', before: textOf(before.definition), after: textOf(after.definition) })
  }
  return changes
}

/** Merges into the code and splits of it name it in their words. */
function mergesAndSplits(db: ReadDb, id: CodeId): Told[] {
  const rows = db.all<WordsRow>(
    `SELECT act.key, operation, at, coder.name AS coder, undone_by IS NOT NULL AS undone, words ->> 'names' AS names
     FROM act JOIN coder ON coder.key = act.coder_key
     WHERE operation IN ('codes.merge', 'codes.split') AND kind = 'change' AND words ->> 'id' = ?`,
    id,
  )
  return rows.map(row => ({
    act: row.key,
    at: row.at,
    coder: row.coder,
    undone: row.undone === 1,
    kind: row.operation === 'codes.merge' ? 'merged' : 'split',
    before: '',
    after: row.names ?? '',
  }))
}

/** Names of codes by key, as they are now or as they were last. */
function remembered(db: ReadDb): (key: RowImage[string] | undefined) => string {
  return key => {
    if (typeof key !== 'number') return ''
    const now = db.get<{ name: string }>('SELECT name FROM code WHERE key = ?', key)
    if (now !== undefined) return now.name
    const gone = db.get<{ name: string | null }>(
      `SELECT before ->> 'name' AS name FROM act_row
       WHERE table_name = 'code' AND row_key = ? AND after IS NULL ORDER BY key DESC LIMIT 1`,
      key,
    )
    return gone?.name ?? ''
  }
}

function textOf(value: RowImage[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
