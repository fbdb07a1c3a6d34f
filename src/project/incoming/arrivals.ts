import type { Incoming } from '../../formats/refi/index.ts'
import { Ledger } from '../../formats/refi/index.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'

/** Kinds of things that can be new or there already. */
export const arrivingKinds = [
  'coder',
  'code',
  'document',
  'coding',
  'case',
  'member',
  'attribute',
  'value',
  'memo',
  'set',
  'kept',
] as const
export type ArrivingKind = (typeof arrivingKinds)[number]

/** One import of a project while it is being stored. */
export class Arrivals {
  /** What happens on the way in, besides what reading the file had to say. */
  readonly ledger = new Ledger()
  readonly #counts = new Map<ArrivingKind, { new: number; there: number }>()

  constructor(
    readonly db: WriteDb,
    readonly incoming: Incoming,
    readonly context: ChangeContext,
  ) {}

  count(kind: ArrivingKind, state: 'new' | 'there'): void {
    const counts = this.countsOf(kind)
    counts[state] += 1
    this.#counts.set(kind, counts)
  }

  countsOf(kind: ArrivingKind): { new: number; there: number } {
    return this.#counts.get(kind) ?? { new: 0, there: 0 }
  }

  /** The time something was made, or that of the import where the file does not say. */
  at(time: string | null): string {
    return time ?? this.context.now
  }
}
