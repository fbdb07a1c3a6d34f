import type { DocumentId } from '../../core/id.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

/** Keeps what tells a text from others beside the text. */
export function keepFingerprint(db: WriteDb, textKey: number, sketch: Uint8Array): void {
  db.run('INSERT OR IGNORE INTO fingerprint (content_key, sketch) VALUES (?, ?)', textKey, sketch)
}

/** The current text of a document and what tells it from others; null where that was never made. */
export interface KnownText {
  readonly id: DocumentId
  readonly name: string
  readonly textKey: number
  readonly hash: Uint8Array
  readonly sketch: Uint8Array | null
}

export function listKnownTexts(db: ReadDb): KnownText[] {
  return db.all(
    `SELECT document.id, document.name, content.key AS textKey, content.hash, fingerprint.sketch FROM document
     JOIN text_revision ON text_revision.document_key = document.key AND text_revision.number = document.revision
     JOIN content ON content.key = text_revision.text_key
     LEFT JOIN fingerprint ON fingerprint.content_key = content.key
     ORDER BY document.position, document.key`,
  )
}
