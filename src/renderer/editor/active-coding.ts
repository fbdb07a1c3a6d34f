import { EditorSelection, type EditorState, StateEffect, StateField } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { CodingId } from '../../core/id.ts'
import { codingField } from './coding-field.ts'
import type { PlacedCoding } from './coding-index.ts'

/** Chooses the coding that keys act on; null chooses none. */
export const setActiveCoding = StateEffect.define<CodingId | null>()

/** The coding that keys act on. A caret that moves away, or the end of the coding, leaves none. */
export const activeCoding = StateField.define<CodingId | null>({
  create: () => null,
  update(active, transaction) {
    let next = active
    if (transaction.selection !== undefined) next = null
    for (const effect of transaction.effects) if (effect.is(setActiveCoding)) next = effect.value
    const stays = next === null || transaction.state.field(codingField).get(next) !== undefined
    return stays ? next : null
  },
})

/** Marks transactions that select a coding, so that they are not taken for a selection made by hand. */
export const SELECT_CODING = 'select.coding'

/** Selects exactly the words of a coding and makes it the active one. False when it is not shown. */
export function selectCoding(view: EditorView, id: CodingId): boolean {
  const coding = view.state.field(codingField).get(id)
  if (coding === undefined) return false
  view.dispatch({
    selection: EditorSelection.single(coding.from, coding.to),
    effects: setActiveCoding.of(id),
    userEvent: SELECT_CODING,
    scrollIntoView: true,
  })
  return true
}

/**
 * The coding a click at `position` takes: of those there, the shortest; when one of them is active already, the
 * next longer one, and after the longest the shortest again.
 */
export function nextCodingAt(state: EditorState, position: number): PlacedCoding | undefined {
  const shortestFirst = codingsByLength(state.field(codingField).around(position))
  const active = state.field(activeCoding)
  const current = shortestFirst.findIndex(coding => coding.id === active)
  return shortestFirst[(current + 1) % Math.max(1, shortestFirst.length)]
}

/** Shortest first; of equal length the one that starts later first, as it was likely made inside the other. */
export function codingsByLength(codings: readonly PlacedCoding[]): PlacedCoding[] {
  const length = (coding: PlacedCoding) => coding.to - coding.from
  return codings.toSorted((a, b) => length(a) - length(b) || b.from - a.from || b.lane - a.lane)
}
