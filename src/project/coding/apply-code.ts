import { type Coding, findSame, unmarked } from '../../core/coding/index.ts'
import type { CodeId, CodingId, DocumentId } from '../../core/id.ts'
import { makeAnchor, type TextSpan } from '../../core/text/index.ts'
import type { Applied } from '../../ipc/codings.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { codingsOnSpan, insertCoding } from '../store/codings.ts'
import { readTextContent } from '../store/contents.ts'
import { readDocumentKeys } from '../store/documents.ts'

/** A document as coding sees it. */
export interface DocumentWithText {
  readonly id: DocumentId
  readonly key: number
  readonly structureKey: number | null
  readonly name: string
  readonly text: string
}

/** Refuses: not-found. */
export function readText(db: ReadDb, id: DocumentId): DocumentWithText {
  const { key, name, textKey, structureKey } = readDocumentKeys(db, id)
  return { id, key, structureKey, name, text: readTextContent(db, textKey) }
}

/** Puts a code on a span by the rule of `core/coding`: the same again is the coding that is there. */
export function applyCode(
  db: WriteDb,
  wanted: { readonly document: DocumentWithText; readonly codeId: CodeId; readonly span: TextSpan },
  context: ChangeContext,
): { readonly coding: Coding; readonly isNew: boolean } {
  const { document, codeId, span } = wanted
  const anchor = makeAnchor(span, document.text)
  const coderId = context.session.coder.id
  const same = findSame(codingsOnSpan(db, document.key, span.from, span.to), { codeId, coderId, span })
  if (same !== undefined) return { coding: same, isNew: false }
  const id = context.newId() as CodingId
  insertCoding(db, { id, codeId, documentKey: document.key, coderKey: context.coderKey }, anchor, context.now)
  const { quotation } = anchor
  const { id: documentId } = document
  const drawn = { id, documentId, codeId, coderId, span, quotation, detached: false, example: false }
  return { coding: { ...drawn, ...unmarked, createdAt: context.now }, isNew: true }
}

/** Puts a code on several spans; says how many codings that made. */
export function applyToSpans(
  db: WriteDb,
  { document, codeId, spans }: SpansToCode,
  context: ChangeContext,
): Applied {
  const done = spans.map(span => applyCode(db, { document, codeId, span }, context))
  const codings = done.filter(({ isNew }) => isNew).length
  return { codings, present: done.length - codings }
}

interface SpansToCode {
  readonly document: DocumentWithText
  readonly codeId: CodeId
  readonly spans: readonly TextSpan[]
}
