import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

const refuse = (event: Event): boolean => {
  event.preventDefault()
  return true
}

/** A text with a caret and every way of selecting, that takes no typing, pasting or dropping; words can be dragged out of it. */
export const readingOnly: Extension = [
  EditorState.readOnly.of(true),
  EditorView.contentAttributes.of({ 'aria-readonly': 'true' }),
  EditorView.domEventHandlers({ beforeinput: refuse, paste: refuse, drop: refuse }),
]
