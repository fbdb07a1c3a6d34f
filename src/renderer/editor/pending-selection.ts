import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { isBarOpen } from './coding-bar-place.ts'

const mark = Decoration.mark({ class: 'cm-pending-selection' })

/**
 * Keeps the selected words visible while something else has the focus: the coding bar, the codebook; and where several
 * passages are selected, all of them. (The browser shows one selection, only where the focus is.)
 */
export const pendingSelection = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = pending(view)
    }

    update(update: ViewUpdate): void {
      const barChanged = isBarOpen(update.startState) !== isBarOpen(update.state)
      if (update.focusChanged || update.selectionSet || update.docChanged || barChanged)
        this.decorations = pending(update.view)
    }
  },
  { decorations: plugin => plugin.decorations },
)

function pending(view: EditorView): DecorationSet {
  const { main, ranges } = view.state.selection
  // While the bar is open the mark stays also as the text takes the focus: the words may be about to be dragged.
  const marksMain = !view.hasFocus || isBarOpen(view.state)
  const shown = ranges.filter(range => !range.empty && (range !== main || marksMain))
  return Decoration.set(shown.map(range => mark.range(range.from, range.to)))
}

/** A press on the selected words gives the text the focus before the browser asks whether they are to be dragged. */
export const readyForDrag = EditorView.domEventHandlers({
  mousedown(event, view) {
    if (event.button !== 0 || event.detail > 1 || event.shiftKey || view.hasFocus) return false
    const position = view.posAtCoords({ x: event.clientX, y: event.clientY })
    const { ranges } = view.state.selection
    if (ranges.some(({ from, to }) => position !== null && from < position && position < to)) view.focus()
    return false
  },
})
