import { type EditorState, type Extension, StateField, type Text } from '@codemirror/state'
import { type EditorView, GutterMarker, gutter } from '@codemirror/view'

/** `[line - 1]` is the number of the line's paragraph; an empty line has that of the paragraph before it. */
const numberOfLine = StateField.define<Int32Array>({
  create: state => countParagraphs(state.doc),
  update: (numbers, transaction) => (transaction.docChanged ? countParagraphs(transaction.newDoc) : numbers),
})

class ParagraphNumber extends GutterMarker {
  constructor(readonly number: number) {
    super()
  }

  override eq(other: ParagraphNumber): boolean {
    return other.number === this.number
  }

  override toDOM(): Node {
    return document.createTextNode(String(this.number))
  }
}

/** The number of the paragraph at `position`, from 1, empty lines not counted. */
export function paragraphNumberAt(state: EditorState, position: number): number {
  return Math.max(1, state.field(numberOfLine)[state.doc.lineAt(position).number - 1] ?? 0)
}

/** Numbers the paragraphs in the gutter, for citing; empty lines have none. */
export const paragraphNumbers: Extension = [
  numberOfLine,
  gutter({
    class: 'cm-paragraph-numbers',
    lineMarker(view, block) {
      const line = view.state.doc.lineAt(block.from)
      return isBlank(line.text) ? null : new ParagraphNumber(paragraphNumberAt(view.state, line.from))
    },
    initialSpacer: widestNumber,
    updateSpacer: (_, update) => widestNumber(update.view),
  }),
]

function widestNumber(view: EditorView): ParagraphNumber {
  return new ParagraphNumber(10 ** String(paragraphNumberAt(view.state, view.state.doc.length)).length - 1)
}

function countParagraphs(doc: Text): Int32Array {
  const numbers = new Int32Array(doc.lines)
  let number = 0
  let line = 0
  for (const text of doc.iterLines()) {
    if (!isBlank(text)) number++
    numbers[line++] = number
  }
  return numbers
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
