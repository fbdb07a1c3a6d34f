import { insertNewline } from '@codemirror/commands'
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { typedWords } from '../../core/text/index.ts'
import { readingOnly } from './reading-only.ts'

/** What the one who keeps the text is told while it is written in. */
export interface Writer {
  /** After every change of state. */
  update(update: ViewUpdate): void
  /** The text is not written in any more, or another text is shown. */
  end(): void
  undo(): void
  redo(): void
  /** Esc was pressed. */
  finish(): void
}

const part = new Compartment()

/** The text takes no typing until `startWriting`. */
export const writingPart: Extension = part.of(readingOnly)

/** Makes the text take typing, pasting and dropping; `writer` keeps what is written. */
export function startWriting(view: EditorView, writer: Writer): void {
  view.dispatch({ effects: part.reconfigure(writing(writer)) })
}

/** Makes it a text to be read again. */
export function stopWriting(view: EditorView): void {
  if (isWriting(view.state)) view.dispatch({ effects: part.reconfigure(readingOnly) })
}

export function isWriting(state: EditorState): boolean {
  return !state.readOnly
}

function writing(writer: Writer): Extension {
  const told = ViewPlugin.define(() => ({
    update: update => writer.update(update),
    destroy: () => writer.end(),
  }))
  return [
    told,
    Prec.highest(EditorView.contentAttributes.of({ 'data-keys': 'text', 'aria-readonly': 'false' })),
    EditorView.editorAttributes.of({ class: 'cm-writing' }),
    EditorView.clipboardInputFilter.of(typedWords),
    wellFormed,
    Prec.highest(EditorView.domEventHandlers({ keydown: event => takeKey(event, writer) })),
    Prec.high(keymap.of([{ key: 'Enter', run: insertNewline }])),
    EditorView.domEventHandlers({
      // Who drags over words means to select them; moving them would be a slip.
      dragstart(event) {
        event.preventDefault()
        return true
      },
      beforeinput(event) {
        if (event.inputType === 'historyUndo') writer.undo()
        else if (event.inputType === 'historyRedo') writer.redo()
        else return false
        event.preventDefault()
        return true
      },
    }),
  ]
}

/** Keys by what they say, whether Caps Lock is on or not. */
function takeKey(event: KeyboardEvent, writer: Writer): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey } = event
  const key = event.key.toLowerCase()
  if (event.isComposing || altKey) return false
  if (key === 'escape') writer.finish()
  else if (!ctrlKey && !metaKey) return false
  else if (key === 'z' && !shiftKey) writer.undo()
  else if (key === 'z' || key === 'y') writer.redo()
  else return false
  event.preventDefault()
  return true
}

/** However words come in, halves of characters are never among them. */
const wellFormed = EditorState.transactionFilter.of(transaction => {
  if (!transaction.docChanged) return transaction
  let isWhole = true
  transaction.changes.iterChanges((_from, _to, _fromAfter, _toAfter, inserted) => {
    isWhole &&= inserted.length > 100_000 || inserted.toString().isWellFormed()
  })
  return isWhole ? transaction : []
})
