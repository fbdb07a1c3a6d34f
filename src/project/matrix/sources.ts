import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { casesHoldSpeakers } from '../store/counting.ts'
import { type CasePlaces, casePlaces } from './case-places.ts'
import type { CodingTable, Counted } from './coding-table.ts'
import type { Slices } from './slices.ts'
import { type Turn, turnsOfDocuments } from './turns.ts'

/** What tables are made of, each read when it is first needed. */
export class Sources {
  readonly db: ReadDb
  readonly counted: Counted
  readonly slices: Slices
  readonly context: QueryContext
  #turns: Promise<readonly (readonly Turn[])[]> | undefined
  #cases: Promise<CasePlaces> | undefined

  constructor(db: ReadDb, context: QueryContext, counted: Counted, slices: Slices) {
    this.db = db
    this.context = context
    this.counted = counted
    this.slices = slices
  }

  /** The same for a part of what is counted. */
  narrowed(part: Partial<Counted>): Sources {
    const narrowed = new Sources(this.db, this.context, { ...this.counted, ...part }, this.slices)
    narrowed.#turns = this.#turns
    narrowed.#cases = this.#cases
    return narrowed
  }

  get table(): CodingTable {
    return this.counted.table
  }

  /** Of each document, by its number. Refuses: cancelled. */
  turns(): Promise<readonly (readonly Turn[])[]> {
    this.#turns ??= turnsOfDocuments(this.db, this.context.session, this.table, this.slices)
    return this.#turns
  }

  /** Refuses: cancelled. */
  cases(): Promise<CasePlaces> {
    this.#cases ??= this.#readCases()
    return this.#cases
  }

  async #readCases(): Promise<CasePlaces> {
    const turns = casesHoldSpeakers(this.db) ? await this.turns() : []
    return casePlaces(this.db, this.table, turns)
  }
}
