import { RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

const rightToLeft = Decoration.line({ attributes: { dir: 'rtl' } })
const leftToRight = Decoration.line({ attributes: { dir: 'ltr' } })
const blank = Decoration.line({ class: 'cm-blank' })

const firstLetter = /\p{L}/u
const rightToLeftLetter =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

const lines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = decorateLines(view)
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = decorateLines(update.view)
    }
  },
  { decorations: plugin => plugin.decorations },
)

/**
 * Each paragraph runs the way of its first letter (as in the Unicode bidirectional algorithm, rule P2). Blank
 * lines, which only keep paragraphs apart, are marked so that they can be low.
 */
export const paragraphLines = [EditorView.perLineTextDirection.of(true), lines]

function decorateLines(view: EditorView): DecorationSet {
  const decorations = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges) {
    for (let line = view.state.doc.lineAt(from); ; line = view.state.doc.lineAt(line.to + 1)) {
      decorations.add(line.from, line.from, decorationOf(line.text))
      if (line.to >= to) break
    }
  }
  return decorations.finish()
}

function decorationOf(text: string): Decoration {
  if (text.trim() === '') return blank
  const letter = firstLetter.exec(text)?.[0] ?? ''
  return rightToLeftLetter.test(letter) ? rightToLeft : leftToRight
}
