import type { ReadPage } from './model.ts'

/** What most of a document's text looks like. */
export interface BodyType {
  readonly size: number
  readonly font: string
  readonly isBold: boolean
}

/** The size that most characters have, to a tenth of a point, and the font most of those are set in. */
export function findBodyType(pages: readonly ReadPage[]): BodyType {
  const bySize = new Map<number, number>()
  const byFont = new Map<string, { size: number; font: string; isBold: boolean; count: number }>()
  for (const page of pages) {
    for (const { size, font, isBold, text } of page.parts[0]?.pieces ?? []) {
      const rounded = Math.round(size * 10) / 10
      bySize.set(rounded, (bySize.get(rounded) ?? 0) + text.length)
      const key = `${rounded} ${isBold} ${font}`
      const entry = byFont.get(key) ?? { size: rounded, font, isBold, count: 0 }
      entry.count += text.length
      byFont.set(key, entry)
    }
  }
  const size = most([...bySize].map(([value, count]) => ({ value, count })))?.value ?? 10
  const main = most([...byFont.values()].filter(entry => entry.size === size))
  return { size, font: main?.font ?? '', isBold: main?.isBold ?? false }
}

function most<Item extends { readonly count: number }>(items: readonly Item[]): Item | undefined {
  let best: Item | undefined
  for (const item of items) {
    if (best === undefined || item.count > best.count) best = item
  }
  return best
}
