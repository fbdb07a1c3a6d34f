import { type QueriedTurn, sentenceStarts, turnsApart } from '../../core/query/index.ts'
import { paragraphStarts } from '../../core/text/index.ts'
import type { ReadDb } from '../db/connection.ts'
import { readTextContent } from '../store/contents.ts'
import { readMarks } from '../store/structures.ts'

/** More places than this are not kept; 32 MB of them. */
const MOST_KEPT = 4_000_000

/** Where paragraphs, sentences and turns of texts begin. Texts and structures never change under their keys. */
export class TextUnits {
  readonly #starts = new Map<string, readonly number[]>()
  readonly #turns = new Map<number, readonly QueriedTurn[]>()
  #kept = 0

  paragraphs(db: ReadDb, textKey: number): readonly number[] {
    return this.#startsOf(`paragraphs ${textKey}`, () => paragraphStarts(readTextContent(db, textKey)))
  }

  sentences(db: ReadDb, textKey: number): readonly number[] {
    const paragraphs = this.paragraphs(db, textKey)
    return this.#startsOf(`sentences ${textKey}`, () =>
      sentenceStarts(readTextContent(db, textKey), paragraphs),
    )
  }

  turns(db: ReadDb, structureKey: number | null): readonly QueriedTurn[] {
    if (structureKey === null) return []
    const known = this.#turns.get(structureKey)
    if (known !== undefined) return known
    const turns = turnsApart(readMarks(db, structureKey).filter(mark => mark.kind === 'turn'))
    this.#makeRoom(turns.length)
    this.#turns.set(structureKey, turns)
    return turns
  }

  #startsOf(key: string, find: () => readonly number[]): readonly number[] {
    const known = this.#starts.get(key)
    if (known !== undefined) return known
    const starts = find()
    this.#makeRoom(starts.length)
    this.#starts.set(key, starts)
    return starts
  }

  #makeRoom(count: number): void {
    if (this.#kept + count > MOST_KEPT) {
      this.#starts.clear()
      this.#turns.clear()
      this.#kept = 0
    }
    this.#kept += count
  }
}
