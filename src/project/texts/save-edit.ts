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
import { anchorKinds } from '../../ipc/constants.ts'
import type { AnchorKind } from '../../ipc/texts.ts'
import type { WriteDb } from '../db/connection.ts'
import { type KeyedAnchor, listAnchors, updateAnchor } from '../store/codings.ts'
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
  /** Codings that lost all their words. */
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
 * Saves a change of a document's current text as a new revision and carries all that is anchored, and the structure, along.
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
  let detached = 0
  for (const kind of anchorKinds) {
    const lost = rebaseAll(db, kind, document.key, edit)
    const nowhere = moves === null ? lost.length : follow(db, kind, lost, before, edit.text)
    if (kind === 'coding') detached = nowhere
  }
  return { revision, detached }
}

/** Carries every anchor of a document through an edit; gives those that lost all their words, as they were. */
function rebaseAll(db: WriteDb, kind: AnchorKind, documentKey: number, edit: TextEdit): KeyedAnchor[] {
  return listAnchors(db, kind, documentKey).filter(anchor => {
    const rebased = { key: anchor.key, ...rebaseAnchor(anchor, edit) }
    if (!isSame(rebased, anchor)) updateAnchor(db, kind, rebased)
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
  kind: AnchorKind,
  lost: readonly KeyedAnchor[],
  before: string,
  after: string,
): number {
  if (lost.length === 0) return 0
  const places = reanchor(lost, before, after)
  return lost.filter(({ key }, index) => {
    const span = places[index]?.span ?? null
    if (span !== null) updateAnchor(db, kind, { key, ...makeAnchor(span, after), detached: false })
    return span === null
  }).length
}
