import type { DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { anchorKinds } from '../../ipc/constants.ts'
import type { AnchorKind, DetachedAnchor } from '../../ipc/texts.ts'
import type { ReadDb } from '../db/connection.ts'
import { anchoredTables, type KeyedAnchor, listAnchors } from './codings.ts'

/** An anchor with what names it outside of the project file. */
export type NamedAnchor = KeyedAnchor & { readonly kind: AnchorKind; readonly id: string }

/** Everything anchored to a document, by kind, then as it was made. */
export function listNamedAnchors(db: ReadDb, documentKey: number): NamedAnchor[] {
  return anchorKinds.flatMap(kind => {
    const ids = new Map(
      db.lists<[number, string]>(
        `SELECT key, id FROM ${anchoredTables[kind]} WHERE document_key = ? AND span_from IS NOT NULL`,
        documentKey,
      ),
    )
    return listAnchors(db, kind, documentKey).flatMap(anchor => {
      const id = ids.get(anchor.key)
      return id === undefined ? [] : [{ ...anchor, kind, id }]
    })
  })
}

/** Tells anchors of every kind apart. */
export function nameOf({ kind, id }: { readonly kind: AnchorKind; readonly id: string }): string {
  return `${kind} ${id}`
}

/** One of a document's anchors. Refuses: not-found. */
export function anchorCalled<Named extends { readonly kind: AnchorKind; readonly id: string }>(
  anchors: readonly Named[],
  wanted: { readonly kind: AnchorKind; readonly id: string },
): Named {
  const found = anchors.find(({ kind, id }) => kind === wanted.kind && id === wanted.id)
  if (found === undefined) throw new Refusal('not-found', `No ${wanted.kind} ${wanted.id} in the document`)
  return found
}

const described: Readonly<Record<AnchorKind, string>> = {
  coding: `SELECT 'coding' AS kind, coding.id, document_key, detached, quotation, prefix, suffix,
      code.id AS codeId, '' AS title, span_from AS at, coding.key AS made
    FROM coding JOIN code ON code.key = code_key`,
  memo: `SELECT 'memo' AS kind, id, document_key, detached, quotation, prefix, suffix,
      NULL AS codeId, CASE title WHEN '' THEN substr(text, 1, 80) ELSE title END AS title, span_from AS at,
      key AS made
    FROM memo WHERE span_from IS NOT NULL`,
  bookmark: `SELECT 'bookmark' AS kind, id, document_key, detached, quotation, prefix, suffix,
      NULL AS codeId, name AS title, span_from AS at, key AS made
    FROM bookmark`,
  member: `SELECT 'member' AS kind, case_member.id, document_key, detached, quotation, prefix, suffix,
      NULL AS codeId, name AS title, span_from AS at, case_member.key AS made
    FROM case_member JOIN study_case ON study_case.key = case_key WHERE span_from IS NOT NULL`,
}

/** What is anchored to one document or to all, in the order of documents and places, as people are shown it. */
export function describeAnchors(
  db: ReadDb,
  wanted: { readonly documentId: DocumentId | null; readonly detached: boolean },
): DetachedAnchor[] {
  const all = anchorKinds.map(kind => described[kind]).join(' UNION ALL ')
  return db.all<DetachedAnchor>(
    `SELECT anchored.kind, anchored.id, document.id AS documentId, quotation, prefix, suffix, codeId, title, at
     FROM (${all}) AS anchored JOIN document ON document.key = document_key
     WHERE document.id = coalesce(?, document.id) AND detached = ? ORDER BY document.position, at, kind, made`,
    wanted.documentId,
    wanted.detached ? 1 : 0,
  )
}
