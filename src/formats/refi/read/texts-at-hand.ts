import type { CountedText } from './conventions.ts'

/** In UTF-16 code units: texts above this in all are read again when they are asked for. */
const AT_HAND = 4_000_000

/** Keeps the texts used last: all texts of a package may be more than memory holds. */
export class TextsAtHand {
  readonly #texts = new Map<object, CountedText>()
  #length = 0

  /** The text of `owner`; `read` reads it again. */
  get(owner: object, read: () => CountedText): CountedText {
    const known = this.#texts.get(owner)
    if (known === undefined) return this.put(owner, read())
    this.#texts.delete(owner)
    this.#texts.set(owner, known)
    return known
  }

  /** The text of an `owner` who has none yet; gives it back. */
  put(owner: object, text: CountedText): CountedText {
    this.#texts.set(owner, text)
    this.#length += text.text.length
    for (const [oldest, { text: words }] of this.#texts) {
      if (this.#length <= AT_HAND || oldest === owner) break
      this.#texts.delete(oldest)
      this.#length -= words.length
    }
    return text
  }
}
