import type { CodingId } from '../../core/id.ts'

/** A coding as the margin sees it. Heights in pixels from the top of the scrolled text. */
export interface MarginItem {
  readonly id: CodingId
  readonly lane: number
  readonly top: number
  readonly bottom: number
  /** True when it starts above the part of the text that is drawn; `top` is then where that part starts. */
  readonly startsAbove: boolean
}

export interface MarginLabel {
  readonly id: CodingId
  readonly top: number
  /** From the label's top to the end of its coding. */
  readonly height: number
  /** True when the label stays in sight at the top, in the row of its lane, while its coding scrolls by. */
  readonly sticky: boolean
  /** Codings near by for whose labels there is no room: shown as `+n`. */
  readonly more: readonly CodingId[]
}

export interface MarginSizes {
  readonly labelHeight: number
  /** How far a label may stand below the start of its coding. */
  readonly maxShift: number
  /** Labels that stay in sight at the top stand below each other, one row a lane; further lanes have no row. */
  readonly stickyLanes: number
  /** A coding of at least this height keeps its label in sight. */
  readonly stickyHeight: number
}

/**
 * Places labels: lanes nearest to the text first, that is, longer codings first. A label stands where its coding
 * starts or is pushed down to the first free place; when that is too far off, the nearest label counts it.
 */
export function layoutLabels(items: readonly MarginItem[], sizes: MarginSizes): MarginLabel[] {
  const { labelHeight, maxShift, stickyLanes, stickyHeight } = sizes
  const ordered = items.toSorted((a, b) => a.lane - b.lane || a.top - b.top)
  const begun = ordered.filter(item => item.startsAbove && item.lane < stickyLanes)
  const placed: { item: MarginItem; top: number; more: CodingId[] }[] = []
  for (const item of ordered.filter(item => !item.startsAbove)) {
    const top = freePlace(placed, item.top, labelHeight)
    if (top - item.top <= maxShift) insertByTop(placed, { item, top, more: [] })
    else nearest(placed, item.top)?.more.push(item.id)
  }
  return [
    ...begun.map(item => ({ item, top: item.top, more: [], sticky: true })),
    ...placed.map(label => {
      const { lane, top, bottom } = label.item
      return { ...label, sticky: lane < stickyLanes && bottom - top >= stickyHeight }
    }),
  ].map(({ item, top, more, sticky }) => {
    const height = Math.max(labelHeight, item.bottom - top)
    return { id: item.id, top, height, sticky, more }
  })
}

/**
 * Codings in one lane never share words, but may share a line: there the upper bracket ends and the lower one
 * begins half-way between, so that brackets in a lane do not run into each other.
 */
export function separateInLanes<Item extends MarginItem>(items: readonly Item[]): Item[] {
  const last = new Map<number, number>()
  const separate = [...items]
  items.forEach((item, n) => {
    const before = last.get(item.lane)
    const above = before === undefined ? undefined : separate[before]
    last.set(item.lane, n)
    if (before === undefined || above === undefined || above.bottom <= item.top) return
    const middle = (Math.max(above.top, item.top) + Math.min(above.bottom, item.bottom)) / 2
    separate[before] = { ...above, bottom: middle - 1 }
    separate[n] = { ...item, top: middle + 1 }
  })
  return separate
}

interface Placed {
  readonly top: number
}

/** The first place at `wanted` or below it where a label overlaps none of those placed, which are by top. */
function freePlace(placed: readonly Placed[], wanted: number, height: number): number {
  let top = wanted
  for (const other of placed) {
    if (other.top + height <= top) continue
    if (other.top >= top + height) break
    top = other.top + height
  }
  return top
}

function insertByTop<Label extends Placed>(placed: Label[], label: Label): void {
  const place = placed.findIndex(other => other.top > label.top)
  placed.splice(place < 0 ? placed.length : place, 0, label)
}

function nearest<Label extends Placed>(placed: readonly Label[], top: number): Label | undefined {
  let best: Label | undefined
  for (const label of placed) {
    if (best === undefined || Math.abs(label.top - top) < Math.abs(best.top - top)) best = label
  }
  return best
}
