import type { ExchangeKind, ExchangeOutcome, ReasonOf } from '../../../core/exchange.ts'

export type { ExchangeKind, ReasonOf }

/** Some things of one kind, of one document, to which the same happened. */
export interface ReadRemark {
  readonly kind: ExchangeKind
  readonly outcome: ExchangeOutcome
  readonly reason: ReasonOf<ExchangeOutcome>
  /** The document they are of; empty for what is of none. */
  readonly document: string
  readonly count: number
  /** Names of the first of them. */
  readonly examples: readonly string[]
}

const EXAMPLES = 5

/** Counts what is read, and collects what did not come in just as it is. */
export class Ledger {
  readonly #remarks = new Map<string, ReadRemark & { count: number; examples: string[] }>()

  note<Of extends ExchangeOutcome>(
    kind: ExchangeKind,
    outcome: Of,
    reason: ReasonOf<Of>,
    { document = '', name = '', count = 1 } = {},
  ): void {
    const key = JSON.stringify([kind, outcome, reason, document])
    const known = this.#remarks.get(key)
    const remark = known ?? { kind, outcome, reason, document, count: 0, examples: [] }
    remark.count += count
    if (name !== '' && remark.examples.length < EXAMPLES) remark.examples.push(name)
    if (known === undefined) this.#remarks.set(key, remark)
  }

  remarks(): ReadRemark[] {
    return [...this.#remarks.values()]
  }
}
