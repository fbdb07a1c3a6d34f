import type { LossKind, LossReason } from '../../core/exchange.ts'

export interface RefiLoss {
  readonly kind: LossKind
  /** What the user knows the thing by; empty for what is left out altogether. */
  readonly name: string
  readonly reason: LossReason
  /** The name of the document it is of, if it is of one. */
  readonly document?: string
  /** Of what is left out altogether: how many there are. */
  readonly count?: number
}
