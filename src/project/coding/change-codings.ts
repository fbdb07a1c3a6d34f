import { type Coding, findSame, mergeMarks } from '../../core/coding/index.ts'
import type { CodingId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { makeAnchor, type TextSpan } from '../../core/text/index.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { moveMemos, updateMarks } from '../store/coding-changes.ts'
import { codingsOnSpan, codingsWithIds, deleteCoding, updateAnchor } from '../store/codings.ts'
import { readDocumentKeys } from '../store/documents.ts'
import { keyOf } from '../store/keys.ts'
import { readText } from './apply-code.ts'

/** All codings with these ids, in their order, each once. Refuses: not-found, when one is not there. */
export function readCodings(db: ReadDb, ids: readonly CodingId[]): Coding[] {
  const found = new Map(codingsWithIds(db, ids).map(coding => [coding.id, coding]))
  return [...new Set(ids)].map(id => {
    const coding = found.get(id)
    if (coding === undefined) throw new Refusal('not-found', `No coding ${id}`)
    return coding
  })
}

/** Moves a coding to a span of its text. Refuses what `makeAnchor` refuses. */
export function moveCoding(db: WriteDb, coding: Coding, span: TextSpan): void {
  const anchor = makeAnchor(span, readText(db, coding.documentId).text)
  updateAnchor(db, 'coding', { key: keyOf(db, 'coding', coding.id), ...anchor, detached: false })
}

/**
 * The coding that stands, with the same code by the same coder, on the words this one is to stand on; undefined when
 * there is none. It then takes over the memos of this one and what was said of it, and this one goes.
 */
export function joinSame(
  db: WriteDb,
  coding: Coding,
  wanted: Pick<Coding, 'codeId' | 'coderId' | 'span'>,
): Coding | undefined {
  const { from, to } = wanted.span
  const there = codingsOnSpan(db, readDocumentKeys(db, coding.documentId).key, from, to)
  const same = findSame(
    there.filter(other => other.id !== coding.id),
    wanted,
  )
  if (same === undefined) return undefined
  const marks = mergeMarks(same, coding)
  updateMarks(db, same.id, marks)
  moveMemos(db, coding.id, same.id)
  deleteCoding(db, coding.id)
  return { ...same, ...marks }
}
