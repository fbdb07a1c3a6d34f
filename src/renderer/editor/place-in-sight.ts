import type { EditorView } from '@codemirror/view'

/** Where somebody reads: at the caret while that is in sight, else at the first line in sight. Reads the layout. */
export function placeInSight(view: EditorView): number {
  const { head } = view.state.selection.main
  const { top, bottom } = view.scrollDOM.getBoundingClientRect()
  const caret = view.coordsAtPos(head)
  if (caret !== null && caret.top >= top && caret.bottom <= bottom) return head
  const { left } = view.contentDOM.getBoundingClientRect()
  return view.posAtCoords({ x: left + 8, y: top + 1 }, false)
}
