import { rebaseAnchor } from '../../core/coding/index.ts'
import { Refusal } from '../../core/refusal.ts'
import {
  editText,
  type Mark,
  makeAnchor,
  mapMarks,
  reanchor,
  type TextChange,
  type TextEdit,
} from '../../core/text/index.ts'
import type { WriteDb } from '../db/connection.ts'
import { type AnchoredTable, type KeyedAnchor, listAnchors, updateAnchor } from '../store/codings.ts'
import { keepEditedText, readTextContent } from '../store/contents.ts'
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

/** What is known of an edit beyond its change. */
export interface KnownEdit {
  /** The change applied, where spans move otherwise than an edit moves them. */
  readonly edit?: TextEdit
  /** The marks of the new text, where they do not follow from those of the text before. */
  readonly marks?: readonly Mark[]
}

/**
 * Saves a change of a document's current text as a new revision and carries codings, memos and structure along.
 * `follow-moved` looks for words that are gone from their place elsewhere in the text, for changes that move words.
 * Refuses what `editText` refuses.
 */
export function saveEdit(
  db: WriteDb,
  document: DocumentKeys,
  change: TextChange,
  { coderKey, now }: { readonly coderKey: number; readonly now: string },
  moves: 'follow-moved' | null = null,
  known: KnownEdit = {},
): SavedEdit {
  const before = readTextContent(db, document.textKey)
  const edit = known.edit ?? editText(before, change)
  const marks = known.marks ?? mapMarks(readMarks(db, document.structureKey), edit.mapSpan, edit.mapPosition)
  const revision = document.revision + 1
  insertRevision(
    db,
    {
      documentKey: document.key,
      number: revision,
      textKey: keepEditedText(db, edit.text, { baseKey: document.textKey, change }),
      characters: edit.text.length,
      structureKey: keepMarks(db, marks),
      change: JSON.stringify(change),
      coderKey,
    },
    now,
  )
  updateRevisionNumber(db, document.key, revision)
  const lost = rebaseAll(db, 'coding', document.key, edit)
  const lostPassages = rebaseAll(db, 'memo', document.key, edit)
  const lostPlaces = rebaseAll(db, 'bookmark', document.key, edit)
  if (moves === null) return { revision, detached: lost.length }
  follow(db, 'memo', lostPassages, before, edit.text)
  follow(db, 'bookmark', lostPlaces, before, edit.text)
  return { revision, detached: follow(db, 'coding', lost, before, edit.text) }
}

/** Carries every anchor of a document through an edit; gives those that lost all their words, as they were. */
function rebaseAll(db: WriteDb, table: AnchoredTable, documentKey: number, edit: TextEdit): KeyedAnchor[] {
  return listAnchors(db, table, documentKey).filter(anchor => {
    const rebased = { key: anchor.key, ...rebaseAnchor(anchor, edit) }
    if (!isSame(rebased, anchor)) updateAnchor(db, table, rebased)
    return rebased.detached && !anchor.detached
  })
}

function isSame(a: KeyedAnchor, b: KeyedAnchor): boolean {
  return (
    a.span.from === b.span.from &&
    a.span.to === b.span.to &&
    a.detached === b.detached &&
    a.quotation === b.quotation &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix
  )
}

/** Puts anchors where their words are now; returns how many are nowhere. */
function follow(
  db: WriteDb,
  table: AnchoredTable,
  lost: readonly KeyedAnchor[],
  before: string,
  after: string,
): number {
  if (lost.length === 0) return 0
  const places = reanchor(lost, before, after)
  return lost.filter(({ key }, index) => {
    const span = places[index]?.span ?? null
    if (span !== null) updateAnchor(db, table, { key, ...makeAnchor(span, after), detached: false })
    return span === null
  }).length
}
