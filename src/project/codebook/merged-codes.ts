import type { CodeId } from '../../core/id.ts'
import type { ReadDb } from '../db/connection.ts'

interface Merge {
  readonly gone: CodeId
  readonly into: CodeId
}

/** Where codes went that were merged, by the merges that hold now. Read when it is asked for the first time. */
export class MergedCodes {
  #merges: readonly Merge[] | null = null

  constructor(private readonly db: ReadDb) {}

  /** The code that one which is not there any more is in now, also by several merges; null for one that was removed. */
  codeNow(gone: CodeId): CodeId | null {
    const into = new Map(this.#all().map(merge => [merge.gone, merge.into]))
    let now = into.get(gone)
    // A code that was merged is gone, so the way never comes back to where it was.
    for (let next = now; next !== undefined; next = into.get(next)) now = next
    return now !== undefined && this.#exists(now) ? now : null
  }

  /** The codes that are in this one now. */
  partsOf(id: CodeId): CodeId[] {
    const parts: CodeId[] = [id]
    for (const whole of parts) {
      for (const { gone, into } of this.#all()) if (into === whole && !parts.includes(gone)) parts.push(gone)
    }
    return parts.slice(1)
  }

  #all(): readonly Merge[] {
    this.#merges ??= this.db.all<{ gone: CodeId; into: CodeId }>(
      `SELECT act_row.before ->> 'id' AS gone, act.words ->> 'id' AS "into"
       FROM act JOIN act_row ON act_row.act_key = act.key
       WHERE act.operation = 'codes.merge' AND act.kind = 'change' AND act.undone_by IS NULL
         AND act_row.table_name = 'code' AND act_row.after IS NULL`,
    )
    return this.#merges
  }

  #exists(id: CodeId): boolean {
    return this.db.get('SELECT 1 FROM code WHERE id = ?', id) !== undefined
  }
}
