import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view'
import type { CodingId } from '../../core/id.ts'
import type { TextSpan } from '../../core/text/index.ts'
import { activeCoding } from './active-coding.ts'
import { codingField } from './coding-field.ts'
import { codingRequests } from './coding-requests.ts'
import { characterEdge, moveByUnit, type Unit } from './text-units.ts'

export type Edge = 'from' | 'to'

/** A coding whose ends are being moved: nothing is stored yet, and its marks stay where they are. */
export interface MovingEdge extends TextSpan {
  readonly id: CodingId
  /** The edge that keys move. */
  readonly edge: Edge
}

const setEdge = StateEffect.define<MovingEdge | null>()

const draft = Decoration.mark({ class: 'cm-coding-draft' })

/** The edge chosen on the active coding; null while none is. It goes with the coding, and when the text changes. */
export const movingEdge = StateField.define<MovingEdge | null>({
  create: () => null,
  update(moving, transaction) {
    let next = transaction.docChanged ? null : moving
    for (const effect of transaction.effects) if (effect.is(setEdge)) next = effect.value
    return next !== null && transaction.state.field(activeCoding) === next.id ? next : null
  },
  provide: field =>
    EditorView.decorations.from(field, moving =>
      moving === null ? Decoration.none : Decoration.set(draft.range(moving.from, moving.to)),
    ),
})

/** So long after the last key the new end is stored: one act for a run of keys. */
const REST = 900

/** Stores an edge that keys have moved as soon as they rest, or the text loses the focus. */
const storeWhenResting = ViewPlugin.define(view => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    update(update) {
      if (update.startState.field(movingEdge) === update.state.field(movingEdge)) return
      clearTimeout(timer)
      if (isMoved(update.state)) timer = setTimeout(() => storeEdge(view, 'keep'), REST)
    },
    destroy: () => clearTimeout(timer),
  }
})

export const codingEdges: Extension = [
  movingEdge,
  storeWhenResting,
  EditorView.domEventHandlers({
    blur: (_, view) => {
      storeEdge(view, 'leave')
    },
  }),
]

/** Chooses an edge of the active coding for the keys. False when there is no such coding. */
export function chooseEdge(view: EditorView, edge: Edge): boolean {
  const { state } = view
  const id = state.field(activeCoding)
  const coding = id === null ? undefined : state.field(codingField).get(id)
  if (coding === undefined) return false
  const { from, to } = state.field(movingEdge) ?? coding
  const position = edge === 'from' ? from : to
  view.dispatch({
    effects: [setEdge.of({ id: coding.id, edge, from, to }), EditorView.scrollIntoView(position)],
  })
  return true
}

/** Moves the chosen edge by a character or another unit; never over the other edge. */
export function moveEdge(view: EditorView, unit: Unit | 'character', forward: boolean): boolean {
  const moving = view.state.field(movingEdge, false) ?? null
  if (moving === null) return false
  placeEdge(view, moving.edge, stepFrom(view.state, moving[moving.edge], unit, forward))
  return true
}

/** Puts an edge of the active coding to a place of the text, as far as the other edge lets it. */
export function placeEdge(view: EditorView, edge: Edge, position: number): void {
  if (view.state.field(movingEdge) === null && !chooseEdge(view, edge)) return
  const moving = view.state.field(movingEdge)
  if (moving === null) return
  const { doc } = view.state
  const limit =
    edge === 'from' ? characterEdge(doc, moving.to - 1, -1) : characterEdge(doc, moving.from + 1, 1)
  const whole = characterEdge(doc, position, edge === 'from' ? -1 : 1)
  const place = edge === 'from' ? Math.min(whole, limit) : Math.max(whole, limit)
  if (moving.edge === edge && moving[edge] === place) return
  view.dispatch({
    effects: [setEdge.of({ ...moving, edge, [edge]: place }), EditorView.scrollIntoView(place)],
  })
}

/** Has the moved ends stored, and keeps the edge chosen or leaves it. */
export function storeEdge(view: EditorView, then: 'keep' | 'leave'): void {
  const moving = view.state.field(movingEdge, false) ?? null
  if (moving === null) return
  const { id, from, to } = moving
  if (isMoved(view.state)) codingRequests()?.resize(id, { from, to })
  if (then === 'leave') view.dispatch({ effects: setEdge.of(null) })
}

/** Gives the edges up: the coding stays as it was. False when none is chosen. */
export function leaveEdge(view: EditorView): boolean {
  if ((view.state.field(movingEdge, false) ?? null) === null) return false
  view.dispatch({ effects: setEdge.of(null) })
  return true
}

function isMoved(state: EditorState): boolean {
  const moving = state.field(movingEdge)
  const coding = moving === null ? undefined : state.field(codingField).get(moving.id)
  return moving !== null && coding !== undefined && (coding.from !== moving.from || coding.to !== moving.to)
}

function stepFrom(
  { doc }: EditorState,
  position: number,
  unit: Unit | 'character',
  forward: boolean,
): number {
  if (unit !== 'character') return moveByUnit(doc, position, unit, forward)
  const next = Math.max(0, Math.min(doc.length, position + (forward ? 1 : -1)))
  return characterEdge(doc, next, forward ? 1 : -1)
}
