import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

const mark = Decoration.mark({ class: 'cm-pending-selection' })

/**
 * Keeps the selected words visible while something else has the focus: the coding bar, the codebook. (The browser
 * shows a selection only where the focus is.)
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
  const { main } = view.state.selection
  return view.hasFocus || main.empty ? Decoration.none : Decoration.set(mark.range(main.from, main.to))
}
