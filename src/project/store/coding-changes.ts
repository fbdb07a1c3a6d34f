import type { CodingMarks } from '../../core/coding/index.ts'
import type { CodeId, CodingId } from '../../core/id.ts'
import type { WriteDb } from '../db/connection.ts'
import { keyOf } from './keys.ts'

export function updateMarks(db: WriteDb, id: CodingId, { comment, weight, certainty }: CodingMarks): void {
  db.run(
    'UPDATE coding SET comment = ?, weight = ?, certainty = ? WHERE id = ?',
    comment,
    weight,
    certainty,
    id,
  )
}

export function updateCode(db: WriteDb, id: CodingId, codeId: CodeId): void {
  db.run('UPDATE coding SET code_key = ? WHERE id = ?', keyOf(db, 'code', codeId), id)
}

/** Hands the memos of one coding to another. */
export function moveMemos(db: WriteDb, from: CodingId, to: CodingId): void {
  db.run(
    'UPDATE memo SET coding_key = ? WHERE coding_key = ?',
    keyOf(db, 'coding', to),
    keyOf(db, 'coding', from),
  )
}
