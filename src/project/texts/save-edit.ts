import { rebaseAnchor } from '../../core/coding/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { editText, mapMarks, type TextChange, type TextEdit } from '../../core/text/index.ts'
import type { WriteDb } from '../db/connection.ts'
import { type AnchoredTable, listAnchors, updateAnchor } from '../store/codings.ts'
import { keepText, readTextContent } from '../store/contents.ts'
import { type DocumentKeys, insertRevision, updateRevisionNumber } from '../store/documents.ts'
import { keepMarks, readMarks } from '../store/structures.ts'

/** Refuses: revision-changed, when the document is no longer the one that was looked at. */
export function refuseOtherRevision(document: DocumentKeys, revision: number): void {
  if (document.revision === revision) return
  throw new Refusal('revision-changed', `Revision ${revision} was edited, ${document.revision} is current`, {
    document: document.name,
  })
}

export interface SavedEdit {
  readonly revision: number
  /** Codings and passages of memos that lost all their words. */
  readonly detached: number
}

/**
 * Saves a change of a document's current text as a new revision and carries codings, memos and structure along.
 * Refuses what `editText` refuses.
 */
export function saveEdit(
  db: WriteDb,
  document: DocumentKeys,
  change: TextChange,
  { coderKey, now }: { readonly coderKey: number; readonly now: string },
): SavedEdit {
  const edit = editText(readTextContent(db, document.textKey), change)
  const marks = mapMarks(readMarks(db, document.structureKey), edit.mapSpan, edit.mapPosition)
  const revision = document.revision + 1
  insertRevision(
    db,
    {
      documentKey: document.key,
      number: revision,
      textKey: keepText(db, edit.text),
      characters: edit.text.length,
      structureKey: keepMarks(db, marks),
      change: JSON.stringify(change),
      coderKey,
    },
    now,
  )
  updateRevisionNumber(db, document.key, revision)
  const detached = rebaseAll(db, 'coding', document.key, edit)
  rebaseAll(db, 'memo', document.key, edit)
  return { revision, detached }
}

/** Carries every anchor of a document through an edit; returns how many lost all their words. */
function rebaseAll(db: WriteDb, table: AnchoredTable, documentKey: number, edit: TextEdit): number {
  let detached = 0
  for (const anchor of listAnchors(db, table, documentKey)) {
    const rebased = { key: anchor.key, ...rebaseAnchor(anchor, edit) }
    if (rebased.detached && !anchor.detached) detached += 1
    updateAnchor(db, table, rebased)
  }
  return detached
}
