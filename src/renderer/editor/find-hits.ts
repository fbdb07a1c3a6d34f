import { type Range, StateEffect, StateField } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import type { Matches } from '../../core/search/index.ts'

/** Replaces the hits shown, from the left without overlap; positions are in the text as it is after the transaction. */
export const showHits = StateEffect.define<Matches>()

const none: Matches = []

/** The hits of a search in this text. An edit leaves none: whoever searches looks again. */
export const findHits = StateField.define<Matches>({
  create: () => none,
  update(hits, { effects, docChanged }) {
    let next = docChanged ? none : hits
    for (const effect of effects) if (effect.is(showHits)) next = effect.value
    return next
  },
})

const hit = Decoration.mark({ class: 'cm-find-hit' })
const current = Decoration.mark({ class: 'cm-find-hit cm-find-hit--current' })

/** Marks the hits of the visible text; the one that is selected stands out. */
const marks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = visibleHits(view)
    }

    update({ view, startState, state, viewportChanged, selectionSet }: ViewUpdate): void {
      const isOther = startState.field(findHits) !== state.field(findHits)
      const moved = selectionSet && state.field(findHits).length > 0
      if (isOther || viewportChanged || moved) this.decorations = visibleHits(view)
    }
  },
  { decorations: plugin => plugin.decorations },
)

export const findMarks = [findHits, marks]

/** The number of the first hit, from 0, that ends behind the position; the number of hits when none does. */
export function firstHitBehind(hits: Matches, position: number): number {
  let low = 0
  let high = hits.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[2 * middle + 1] ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

function visibleHits(view: EditorView): DecorationSet {
  const hits = view.state.field(findHits)
  if (hits.length === 0) return Decoration.none
  const { main } = view.state.selection
  const ranges: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges) {
    for (let n = 2 * firstHitBehind(hits, from); n < hits.length && (hits[n] ?? 0) < to; n += 2) {
      const start = hits[n] ?? 0
      const end = hits[n + 1] ?? 0
      ranges.push((start === main.from && end === main.to ? current : hit).range(start, end))
    }
  }
  return Decoration.set(ranges, true)
}
