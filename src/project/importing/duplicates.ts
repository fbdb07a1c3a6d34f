import type { DocumentId } from '../../core/id.ts'
import { fingerprintOf, NearTexts } from '../../core/text/index.ts'
import type { Duplicate } from '../../ipc/imports.ts'
import type { ReadDb } from '../db/connection.ts'
import { readTextContent } from '../store/contents.ts'
import { type KnownText, listKnownTexts } from '../store/fingerprints.ts'

/** Least likeness that is worth a question: below it, texts on one theme begin to look alike. */
const LEAST = 0.6

/** A text that may be there already. */
export interface NewText {
  readonly name: string
  /** SHA-256 of the text as UTF-8. */
  readonly textHash: Uint8Array
  readonly fingerprint: Uint8Array
}

interface Known {
  readonly documentId: DocumentId | null
  readonly name: string
}

/** The texts of a project, and those that come in with one import, by what they say. */
export class TextsThere {
  readonly #near = new NearTexts<Known>()
  readonly #same = new Map<string, Known>()
  readonly #byDocument = new Map<DocumentId, Known>()
  /** Texts whose place another one took. */
  readonly #gone = new Set<Known>()

  constructor(private readonly db: ReadDb) {
    for (const text of listKnownTexts(db)) {
      this.#add({ documentId: text.id, name: text.name }, text.hash, sketchOf(db, text))
    }
  }

  /** The text there that a new one equals or is most like, or null. Documents of the project come first. */
  find({ textHash, fingerprint }: NewText): Duplicate | null {
    const same = this.#same.get(keyOf(textHash))
    if (same !== undefined && !this.#gone.has(same)) return this.#described(same, 1)
    const nearest = this.#near.find(fingerprint, LEAST).find(({ item }) => !this.#gone.has(item))
    // Texts that differ only in script, width or blanks are not the same text.
    return nearest === undefined ? null : this.#described(nearest.item, Math.min(nearest.likeness, 0.999))
  }

  /** Makes a new text one of those there, for the ones after it, in place of the one its document had before. */
  add({ name, textHash, fingerprint }: NewText, documentId: DocumentId | null = null): void {
    const before = documentId === null ? undefined : this.#byDocument.get(documentId)
    if (before !== undefined) this.#gone.add(before)
    this.#add({ documentId, name: before?.name ?? name }, textHash, fingerprint)
  }

  #add(known: Known, hash: Uint8Array, sketch: Uint8Array): void {
    const key = keyOf(hash)
    const same = this.#same.get(key)
    if (same === undefined || this.#gone.has(same)) this.#same.set(key, known)
    if (known.documentId !== null) this.#byDocument.set(known.documentId, known)
    this.#near.add(sketch, known)
  }

  #described({ documentId, name }: Known, likeness: number): Duplicate {
    return {
      documentId,
      name,
      likeness,
      codings: documentId === null ? 0 : countCodings(this.db, documentId),
    }
  }
}

/** Sketches of texts that were stored without one, by the key of the text, while the project is open. */
const made = new WeakMap<ReadDb, Map<number, Uint8Array>>()

function sketchOf(db: ReadDb, { sketch, textKey }: KnownText): Uint8Array {
  if (sketch !== null) return sketch
  const known = made.get(db) ?? new Map<number, Uint8Array>()
  made.set(db, known)
  const found = known.get(textKey) ?? fingerprintOf(readTextContent(db, textKey))
  known.set(textKey, found)
  return found
}

function keyOf(hash: Uint8Array): string {
  return Buffer.from(hash).toString('latin1')
}

function countCodings(db: ReadDb, id: DocumentId): number {
  const row = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM coding JOIN document ON document.key = document_key
     WHERE document.id = ? AND detached = 0`,
    id,
  )
  return row?.n ?? 0
}
