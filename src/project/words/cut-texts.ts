import { setImmediate as nextTurn } from 'node:timers/promises'
import { Refusal } from '../../core/refusal.ts'
import { mergeSpans } from '../../core/search/index.ts'
import { foldInPlace, type TextSpan, WordSegmenter } from '../../core/text/index.ts'
import { wordsOfTurn } from '../../core/transcript/index.ts'
import { type CutText, cuttingText, Vocabulary } from '../../core/words/index.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import type { Session } from '../session.ts'
import { readTextContent } from '../store/contents.ts'
import { listWords } from '../store/dictionary-words.ts'
import { currentTextKeys, type ScopedDocument } from '../store/documents.ts'
import { readMarks } from '../store/structures.ts'

/** Words of texts kept at most: 128 MB. What is beyond is cut for each count anew. */
const MOST_KEPT = 16_000_000

/** The host serves others after so many milliseconds: people type and click while words are counted. */
const SLICE = 12

interface Kept {
  readonly cut: CutText
  /** The project's dictionary when it was cut, or when it was found to make no difference. */
  dictionary: readonly string[]
}

/** The texts of one project cut into words, when first needed. A text never changes under its key. */
export class CutTexts {
  readonly vocabulary = new Vocabulary()
  readonly #texts = new Map<number, Kept>()
  readonly #labels = new Map<string, readonly TextSpan[]>()
  #words = 0
  #segmenter = new WordSegmenter()
  #dictionary: readonly string[] = []

  /** Cuts words as the project's dictionary wants it now. */
  segmenter(db: ReadDb): WordSegmenter {
    const dictionary = listWords(db)
    if (dictionary.join('\n') !== this.#dictionary.join('\n')) {
      this.#dictionary = dictionary
      this.#segmenter = new WordSegmenter(dictionary)
    }
    return this.#segmenter
  }

  /** A text if it is cut already. */
  known(db: ReadDb, key: number): CutText | undefined {
    this.segmenter(db)
    const kept = this.#texts.get(key)
    if (kept === undefined || kept.dictionary === this.#dictionary) return kept?.cut
    const differing = difference(kept.dictionary, this.#dictionary)
    const text = foldInPlace(readTextContent(db, key))
    if (differing.some(word => text.includes(foldInPlace(word)))) {
      this.#forget(key)
      return undefined
    }
    kept.dictionary = this.#dictionary
    return kept.cut
  }

  /** The texts under these keys, in their order, with progress. Refuses: cancelled. */
  async all(db: ReadDb, keys: readonly number[], { signal, progress }: QueryContext): Promise<CutText[]> {
    this.#forgetOld(db)
    const segmenter = this.segmenter(db)
    const dictionary = this.#dictionary
    const texts: CutText[] = []
    const pause = pauses(signal)
    for (const [index, key] of keys.entries()) {
      let cut = this.known(db, key)
      if (cut === undefined) {
        const steps = cuttingText(readTextContent(db, key), segmenter, this.vocabulary)
        let step = steps.next()
        for (; step.done !== true; step = steps.next()) {
          if (pause.isDue()) await pause.take(() => progress({ done: index, total: keys.length }))
        }
        cut = step.value
        this.#keep(key, { cut, dictionary })
      }
      texts.push(cut)
      if (pause.isDue()) await pause.take(() => progress({ done: index + 1, total: keys.length }))
    }
    return texts
  }

  /** Where labels stand before the turns of talk of a document, in order. */
  labels(db: ReadDb, { textKey, structureKey }: ScopedDocument): readonly TextSpan[] {
    if (structureKey === null) return []
    const key = `${textKey} ${structureKey}`
    const known = this.#labels.get(key)
    if (known !== undefined) return known
    const turns = readMarks(db, structureKey).filter(mark => mark.kind === 'turn')
    const text = turns.length === 0 ? '' : readTextContent(db, textKey)
    const found = turns.map(turn => ({ from: turn.from, to: wordsOfTurn(text, turn)?.from ?? turn.to }))
    const labels = mergeSpans(found.filter(({ from, to }) => from < to))
    this.#labels.set(key, labels)
    return labels
  }

  #keep(key: number, kept: Kept): void {
    this.#forget(key)
    if (this.#words + kept.cut.words.length > MOST_KEPT) return
    this.#texts.set(key, kept)
    this.#words += kept.cut.words.length
  }

  #forget(key: number): void {
    this.#words -= this.#texts.get(key)?.cut.words.length ?? 0
    this.#texts.delete(key)
  }

  /** Lets go of texts that no document has any more. */
  #forgetOld(db: ReadDb): void {
    const current = new Set(currentTextKeys(db))
    for (const key of this.#texts.keys()) if (!current.has(key)) this.#forget(key)
  }
}

const ofSessions = new WeakMap<Session, CutTexts>()

export function cutTexts(session: Session): CutTexts {
  const known = ofSessions.get(session) ?? new CutTexts()
  ofSessions.set(session, known)
  return known
}

/** Long work in slices. */
export interface Pauses {
  isDue(): boolean
  /** Lets others have their turn. Refuses: cancelled. */
  take(tell?: () => void): Promise<void>
}

export function pauses(signal: AbortSignal): Pauses {
  let end = performance.now() + SLICE
  return {
    isDue: () => performance.now() >= end,
    async take(tell) {
      tell?.()
      await nextTurn()
      if (signal.aborted) throw new Refusal('cancelled', 'Counting words was cancelled')
      end = performance.now() + SLICE
    },
  }
}

/** Words that only one of the dictionaries has: a text without any of them is cut the same by both. */
function difference(one: readonly string[], other: readonly string[]): string[] {
  const [first, second] = [new Set(one), new Set(other)]
  return [...one.filter(word => !second.has(word)), ...other.filter(word => !first.has(word))]
}
