import type { TextSpan } from '../text/index.ts'

/** A coding as uniting sees it: numbers tell documents and coders apart. */
export interface UnitedCoding {
  /** Ascending in the order in which codings were made. */
  readonly key: number
  readonly codeKey: number
  readonly documentKey: number
  readonly coderKey: number
  readonly span: TextSpan
  readonly detached: boolean
}

/** Codings that become one: the oldest of them, on all their words. */
export interface Union<Item extends UnitedCoding> {
  readonly kept: Item
  readonly gone: readonly Item[]
  readonly span: TextSpan
  /** True when they stood on exactly the same words. */
  readonly same: boolean
}

/**
 * Which codings become one when several codes do. On exactly the same words, by the same coder, they always do
 * (`findSame`). Where they merely overlap, `overlaps` decides; codings of one code that overlapped before stay as
 * they were. Spans that only touch do not overlap; detached codings are left alone.
 */
export function uniteCodings<Item extends UnitedCoding>(
  codings: readonly Item[],
  overlaps: 'merge' | 'keep',
): Union<Item>[] {
  const sorted = codings
    .filter(coding => !coding.detached)
    .toSorted(
      (a, b) =>
        a.documentKey - b.documentKey ||
        a.coderKey - b.coderKey ||
        a.span.from - b.span.from ||
        a.span.to - b.span.to,
    )
  const unions: Union<Item>[] = []
  let group: Item[] = []
  let end = 0
  const close = () => {
    const union = unionOf(group)
    if (union !== null) unions.push(union)
    group = []
  }
  for (const coding of sorted) {
    const [first] = group
    const goesOn =
      first !== undefined &&
      first.documentKey === coding.documentKey &&
      first.coderKey === coding.coderKey &&
      (overlaps === 'merge'
        ? coding.span.from < end
        : coding.span.from === first.span.from && coding.span.to === first.span.to)
    if (!goesOn) close()
    end = goesOn ? Math.max(end, coding.span.to) : coding.span.to
    group.push(coding)
  }
  close()
  return unions
}

function unionOf<Item extends UnitedCoding>(group: readonly Item[]): Union<Item> | null {
  const [kept, ...gone] = group.toSorted((a, b) => a.key - b.key)
  if (kept === undefined || gone.every(coding => coding.codeKey === kept.codeKey)) return null
  const from = Math.min(...group.map(coding => coding.span.from))
  const to = Math.max(...group.map(coding => coding.span.to))
  const same = group.every(coding => coding.span.from === from && coding.span.to === to)
  return { kept, gone, span: { from, to }, same }
}
