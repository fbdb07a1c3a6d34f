import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

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
      if (update.focusChanged || update.selectionSet || update.docChanged)
        this.decorations = pending(update.view)
    }
  },
  { decorations: plugin => plugin.decorations },
)

function pending(view: EditorView): DecorationSet {
  const { main, ranges } = view.state.selection
  const shown = ranges.filter(range => !range.empty && (range !== main || !view.hasFocus))
  return Decoration.set(shown.map(range => mark.range(range.from, range.to)))
}
