import { Refusal } from '../../../core/refusal.ts'
import { replaceFile } from '../../../formats/file/replace-file.ts'
import { checkCancelled } from '../../../formats/file/work.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { QueryContext } from '../../handlers/handler.ts'
import { lastActKey } from '../../history/acts.ts'
import { readContent } from '../../store/contents.ts'
import { type Kind, kinds, type Shape } from './kinds.ts'

/** Rows read at a time; texts are then read one by one. */
const PAGE = 500
/** Version of the file's form; a field that changes its meaning raises it. */
const FORM = 1

type Row = Readonly<Record<string, string | number | null>>

/** The project was changed while it was written. */
class Outdated extends Error {}

/**
 * Writes all of one state of the project as JSON, row by row: when it is changed meanwhile, it begins anew. The same
 * bytes for the same state. Refuses: cancelled, project-damaged, and what `replaceFile` refuses.
 */
export async function writeWhole(db: ReadDb, path: string, context: QueryContext): Promise<void> {
  for (;;) {
    const before = lastActKey(db)
    try {
      await replaceFile(
        path,
        async write => {
          let done = 0
          for (const piece of pieces(db, () => context.progress({ done: ++done, total: kinds.length }))) {
            await write(Buffer.from(piece, 'utf8'))
            checkCancelled(context.signal)
            if (lastActKey(db) !== before) throw new Outdated('The project was changed')
          }
        },
        { signal: context.signal },
      )
      return
    } catch (error) {
      if (!(error instanceof Outdated)) throw error
    }
  }
}

function* pieces(db: ReadDb, endList: () => void): Generator<string> {
  yield `{"format":"postil","form":${FORM}`
  for (const kind of kinds) {
    let between = `,\n"${kind.name}":[\n`
    for (const row of rowsOf(db, kind)) {
      yield between + JSON.stringify(told(db, kind, row))
      between = ',\n'
    }
    yield between === ',\n' ? '\n]' : `,\n"${kind.name}":[]`
    endList()
  }
  yield '\n}\n'
}

function* rowsOf(db: ReadDb, { table, fields }: Kind): Generator<Row> {
  const columns = Object.values(fields).map(([column, shape], at) => `${columnAs(column, shape)} AS f${at}`)
  const page = `SELECT row.key, ${columns.join(', ')} FROM ${table} AS row WHERE row.key > ? ORDER BY row.key LIMIT ${PAGE}`
  for (let after = 0; ; ) {
    const rows = db.all<Row>(page, after)
    yield* rows
    if (rows.length < PAGE) return
    after = Number(rows.at(-1)?.key)
  }
}

function columnAs(column: string, shape: Shape): string {
  if (shape === 'hash') return `(SELECT lower(hex(hash)) FROM content WHERE key = row.${column})`
  if (shape === 'current') {
    return `(SELECT text_key FROM text_revision WHERE document_key = row.key AND number = row.${column})`
  }
  if (!shape.startsWith('id:')) return `row.${column}`
  return `(SELECT id FROM ${shape.slice('id:'.length)} WHERE key = row.${column})`
}

function told(db: ReadDb, { name, fields }: Kind, row: Row): object {
  const isEdited = name === 'texts' && row[`f${Object.keys(fields).indexOf('change')}`] !== null
  return Object.fromEntries(
    Object.entries(fields).map(([field, [, shape]], at) => {
      const value = row[`f${at}`] ?? null
      // A text that came of an edit is told by its change: of thousands of small edits none repeats the text.
      return [field, isEdited && field === 'text' ? null : shaped(db, value, shape)]
    }),
  )
}

function shaped(db: ReadDb, value: string | number | null, shape: Shape): unknown {
  if (value === null) return null
  if (shape === 'yes-no') return value === 1
  if (shape === 'json') return parsed(String(value))
  if (shape === 'text' || shape === 'current') return readContent(db, Number(value)).toString('utf8')
  return shape === 'marks' ? parsed(readContent(db, Number(value)).toString('utf8')) : value
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Refusal('project-damaged', String(error))
  }
}
