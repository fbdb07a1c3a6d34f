import type { CodeId } from '../id.ts'
import type { Code } from './code.ts'

/**
 * How siblings are ordered: as the codebook has them; by name, Chinese by pinyin or by the number of strokes; the last
 * used first; the most used first.
 */
export const codeOrders = ['mine', 'pinyin', 'stroke', 'recent', 'frequent'] as const
export type CodeOrder = (typeof codeOrders)[number]

export interface CodeUse {
  readonly codings: number
  /** ISO 8601; null for a code that was never used. */
  readonly lastUsed: string | null
}

const pinyin = new Intl.Collator('zh-u-co-pinyin', { numeric: true })
const stroke = new Intl.Collator('zh-u-co-stroke', { numeric: true })

/** The codes with positions by the order, to be shown as a tree; names part what is equal. */
export function orderCodes<Item extends Code>(
  codes: readonly Item[],
  order: CodeOrder,
  useOf: (id: CodeId) => CodeUse,
): readonly Item[] {
  if (order === 'mine') return codes
  const byName = order === 'stroke' ? stroke : pinyin
  const use = new Map(codes.map(code => [code.id, useOf(code.id)]))
  const amount = (code: Item): string | number => {
    if (order === 'recent') return use.get(code.id)?.lastUsed ?? ''
    return order === 'frequent' ? (use.get(code.id)?.codings ?? 0) : 0
  }
  return codes
    .toSorted((a, b) => {
      const [inA, inB] = [amount(a), amount(b)]
      return inA === inB ? byName.compare(a.name, b.name) : inA < inB ? 1 : -1
    })
    .map((code, position) => ({ ...code, position }))
}
