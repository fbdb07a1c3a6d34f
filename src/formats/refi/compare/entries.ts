import type { RefiLoss } from '../losses.ts'

/** Losses of one kind, reason and document. */
export interface LossEntry {
  readonly kind: RefiLoss['kind']
  readonly reason: RefiLoss['reason']
  readonly document: string
  /** Of a thing that is alone, else empty. */
  readonly name: string
  readonly count: number
  readonly examples: readonly string[]
}

const EXAMPLES = 5

/** Losses put together by kind, reason and document, in the order in which they first come. */
export function entriesOf(losses: readonly RefiLoss[]): LossEntry[] {
  const entries = new Map<string, LossEntry & { count: number; examples: string[] }>()
  for (const { kind, reason, document = '', name, count = 1 } of losses) {
    const key = JSON.stringify([kind, reason, document])
    const known = entries.get(key)
    const entry = known ?? { kind, reason, document, name, count: 0, examples: [] }
    entry.count += count
    if (name !== '' && entry.examples.length < EXAMPLES) entry.examples.push(name)
    if (known === undefined) entries.set(key, entry)
  }
  return [...entries.values()].map(entry => (entry.count === 1 ? entry : { ...entry, name: '' }))
}
