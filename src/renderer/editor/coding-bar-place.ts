import {
  type EditorState,
  type Extension,
  Facet,
  StateEffect,
  StateField,
  type Transaction,
} from '@codemirror/state'
import {
  EditorView,
  type Rect,
  showTooltip,
  type Tooltip,
  type TooltipView,
  tooltips,
} from '@codemirror/view'
import { SELECT_CODING } from './active-coding.ts'

/** Opens or closes the coding bar; it opens by itself when words were selected by hand. */
export const setBarOpen = StateEffect.define<boolean>()

type MakeBar = (view: EditorView) => TooltipView

const makeBar = Facet.define<MakeBar, MakeBar | undefined>({ combine: makers => makers[0] })

const barOpen = StateField.define<boolean>({
  create: () => false,
  update(open, transaction) {
    if (transaction.newSelection.main.empty) return false
    for (const effect of transaction.effects) if (effect.is(setBarOpen)) return effect.value
    if (transaction.selection === undefined) return open
    return isSelectedByKeys(transaction)
  },
  provide: field =>
    showTooltip.computeN([field, 'selection'], state => (state.field(field) ? tooltipOf(state) : [])),
})

/** True while the coding bar stands at the selection. */
export function isBarOpen(state: EditorState): boolean {
  return state.field(barOpen, false) ?? false
}

/**
 * Keeps a place for the coding bar at the end of the selection, above it when there is no room below. `host` is
 * the element the bar is drawn into.
 */
export function codingBarPlace(host: HTMLElement): Extension {
  const make: MakeBar = view => ({
    dom: host,
    offset: { x: 0, y: 6 },
    resize: false,
    getCoords: () => barRect(view),
  })
  return [makeBar.of(make), barOpen, tooltips({ tooltipSpace: readingSpace }), openAfterPointer]
}

/** With the pointer, the bar opens only when it is lifted; going to a coding or a passage does not open it. */
function isSelectedByKeys(transaction: Transaction): boolean {
  const otherwise = transaction.isUserEvent('select.pointer') || transaction.isUserEvent(SELECT_CODING)
  return transaction.isUserEvent('select') && !otherwise
}

const openAfterPointer = EditorView.domEventObservers({
  mousedown(event, view) {
    if (event.button !== 0) return
    const open = () => {
      if (!view.state.selection.main.empty && !isBarOpen(view.state))
        view.dispatch({ effects: setBarOpen.of(true) })
    }
    // After CodeMirror's own listener, which may still change the selection.
    view.dom.ownerDocument.addEventListener('mouseup', () => setTimeout(open), { once: true })
  },
})

function tooltipOf(state: EditorState): readonly Tooltip[] {
  const create = state.facet(makeBar)
  return create === undefined ? [] : [{ pos: state.selection.main.to, create }]
}

/** Where the selection ends; at the lower edge of what is visible while it goes on below. */
function barRect(view: EditorView): Rect {
  const { from, to } = view.state.selection.main
  const space = readingSpace(view)
  const end = view.coordsAtPos(to, -1)
  if (end !== null && end.top < space.bottom) return end
  const start = view.coordsAtPos(from, 1)
  const startsInSight = start === null ? from < view.viewport.from : start.top < space.bottom
  const endsBelow = end !== null || to > view.viewport.to
  if (!startsInSight || !endsBelow) return end ?? NOWHERE
  const { left } = view.contentDOM.getBoundingClientRect()
  return { left, right: left, top: space.bottom - 16, bottom: space.bottom - 8 }
}

const NOWHERE: Rect = { left: -1e5, right: -1e5, top: -1e5, bottom: -1e5 }

function readingSpace(view: EditorView): Rect {
  return view.scrollDOM.getBoundingClientRect()
}
