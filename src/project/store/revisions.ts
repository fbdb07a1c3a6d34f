import { Refusal } from '../../core/refusal.ts'
import type { TextChange } from '../../core/text/index.ts'
import type { TextRevision } from '../../ipc/texts.ts'
import type { ReadDb } from '../db/connection.ts'

interface RevisionRow extends Omit<TextRevision, 'act' | 'change'> {
  readonly operation: string | null
  readonly words: string | null
  readonly change: string | null
}

/** The texts a document had, the newest first, each with the act of the same moment that made it. */
export function listRevisions(db: ReadDb, documentKey: number): TextRevision[] {
  return db
    .all<RevisionRow>(
      `SELECT number, characters, text_revision.created_at AS at, coder.name AS coder, coder.id AS coderId,
         act.operation, act.words, change
       FROM text_revision JOIN coder ON coder.key = text_revision.coder_key
       LEFT JOIN act ON act.key = (
         SELECT max(made.key) FROM act AS made WHERE made.at = text_revision.created_at
           AND made.kind IN ('base', 'change') AND EXISTS (SELECT 1 FROM act_row
             WHERE act_key = made.key AND table_name = 'text_revision' AND row_key = text_revision.key))
       WHERE document_key = ? ORDER BY number DESC`,
      documentKey,
    )
    .map(({ operation, words, change, ...revision }) => ({
      ...revision,
      act:
        operation === null
          ? null
          : { operation, values: JSON.parse(words ?? '{}') as Record<string, string> },
      change: change === null ? null : sizeOf(JSON.parse(change) as TextChange),
    }))
}

/** How much a change puts in and takes out; see `TextChange`. */
function sizeOf(change: TextChange): { added: number; removed: number } {
  const size = { added: 0, removed: 0 }
  for (const part of change) {
    if (!Array.isArray(part)) continue
    const [removed, ...lines] = part as [number, ...string[]]
    size.removed += removed
    if (lines.length > 0) size.added += lines.reduce((sum, line) => sum + line.length, lines.length - 1)
  }
  return size
}

export interface RevisionKeys {
  readonly textKey: number
  readonly structureKey: number | null
}

/** Refuses: not-found. */
export function readRevisionKeys(db: ReadDb, documentKey: number, number: number): RevisionKeys {
  const row = db.get<RevisionKeys>(
    `SELECT text_key AS textKey, structure_key AS structureKey FROM text_revision
     WHERE document_key = ? AND number = ?`,
    documentKey,
    number,
  )
  if (row === undefined) throw new Refusal('not-found', `No revision ${number}`)
  return row
}
