import { EditorSelection } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Matches } from '../../../core/search/index.ts'
import { firstHitBehind } from '../../editor/index.ts'

/** The number of the hit that is selected, from 0; -1 when none is. */
export function hitSelected(hits: Matches, from: number, to: number): number {
  const n = firstHitBehind(hits, from)
  return hits[2 * n] === from && hits[2 * n + 1] === to ? n : -1
}

/** The hit after or before the selection, round and round; -1 when there are none. */
export function neighbourHit(hits: Matches, from: number, to: number, step: 1 | -1): number {
  const count = hits.length / 2
  if (count === 0) return -1
  const selected = hitSelected(hits, from, to)
  if (selected >= 0) return (selected + step + count) % count
  const behind = firstHitBehind(hits, from)
  // One that only reaches into the selection is the next one; the previous one ends before it.
  return step === 1 ? behind % count : (behind - 1 + count) % count
}

/** Selects a hit and brings it into sight. Not by hand: neither coding bar nor pen take it for a selection to code. */
export function selectHit(view: EditorView, hits: Matches, n: number): void {
  const from = hits[2 * n]
  const to = hits[2 * n + 1]
  if (from === undefined || to === undefined || to > view.state.doc.length) return
  view.dispatch({
    selection: EditorSelection.single(from, to),
    effects: EditorView.scrollIntoView(EditorSelection.range(from, to), { y: 'nearest', yMargin: 120 }),
  })
}
