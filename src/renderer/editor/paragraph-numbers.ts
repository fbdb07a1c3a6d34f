import { type EditorState, type Extension, StateField, type Text, type Transaction } from '@codemirror/state'
import { type EditorView, GutterMarker, gutter } from '@codemirror/view'

/** `[line - 1]` is the number of the line's paragraph; an empty line has that of the paragraph before it. */
const numberOfLine = StateField.define<Int32Array>({
  create: state => countParagraphs(state.doc),
  update: (numbers, transaction) =>
    keepsParagraphs(transaction) ? numbers : countParagraphs(transaction.newDoc),
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

/** Typing within words, as most of it is, changes no number; counting a long text costs more than drawing a key. */
function keepsParagraphs({ docChanged, changes, startState, newDoc }: Transaction): boolean {
  if (!docChanged) return true
  const { doc } = startState
  if (doc.lines !== newDoc.lines) return false
  let keeps = true
  changes.iterChangedRanges((from, to, fromAfter, toAfter) => {
    keeps &&= blankLines(doc, from, to) === blankLines(newDoc, fromAfter, toAfter)
  })
  return keeps
}

/** Of each line that the stretch touches, whether it is blank. */
function blankLines(doc: Text, from: number, to: number): string {
  const last = doc.lineAt(to).number
  let blank = ''
  for (let line = doc.lineAt(from).number; line <= last; line++) blank += Number(isBlank(doc.line(line).text))
  return blank
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
