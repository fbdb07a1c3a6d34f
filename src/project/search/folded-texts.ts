import { type FoldedText, foldText } from '../../core/text/index.ts'
import type { ReadDb } from '../db/connection.ts'
import type { Session } from '../session.ts'
import { readContent } from '../store/contents.ts'
import { currentTextKeys } from '../store/documents.ts'

/** Folded texts kept at most, in UTF-16 code units: 128 MB. What is beyond is folded for each search anew. */
const MOST_KEPT = 64 * 1024 * 1024

/** How long one slice of folding ahead may take, and how long the host is left to others after it. In milliseconds. */
const SLICE = 4
const PAUSE = 4

/** The folded texts of one project, made when first needed. A text never changes under its key. */
class FoldedTexts {
  readonly #texts = new Map<number, FoldedText>()
  #length = 0

  get(db: ReadDb, key: number): FoldedText {
    const known = this.#texts.get(key)
    if (known !== undefined) return known
    const folded = foldText(readContent(db, key).toString('utf8'))
    if (this.#length + folded.text.length <= MOST_KEPT) {
      this.#texts.set(key, folded)
      this.#length += folded.text.length
    }
    return folded
  }

  /** Lets go of texts that no document has any more. */
  keepOnly(keys: ReadonlySet<number>): void {
    for (const [key, { text }] of this.#texts) {
      if (keys.has(key)) continue
      this.#texts.delete(key)
      this.#length -= text.length
    }
  }
}

const ofSessions = new WeakMap<Session, FoldedTexts>()

export function foldedTexts(session: Session): FoldedTexts {
  const known = ofSessions.get(session) ?? new FoldedTexts()
  ofSessions.set(session, known)
  return known
}

/**
 * Folds all texts ahead, a few milliseconds at a time, so that the first search need not: some time after opening,
 * and again after acts that brought texts. Returns a function that ends it.
 */
export function foldAhead(session: Session, delay: number): () => void {
  let timer: NodeJS.Timeout | undefined
  const start = () => {
    clearTimeout(timer)
    timer = setTimeout(begin, delay)
  }
  const begin = () => {
    const keys = currentTextKeys(session.file.db)
    const texts = foldedTexts(session)
    texts.keepOnly(new Set(keys))
    let next = 0
    const slice = () => {
      const end = performance.now() + SLICE
      while (next < keys.length && performance.now() < end) texts.get(session.file.db, keys[next++] ?? 0)
      if (next < keys.length) timer = setTimeout(slice, PAUSE)
    }
    slice()
  }
  const stopListening = session.subscribe(({ touched }) => {
    if (touched.includes('texts')) start()
  })
  start()
  return () => {
    clearTimeout(timer)
    stopListening()
  }
}
