import type { EditorView } from '@codemirror/view'
import { flushSync } from 'react-dom'
import type { CodingId } from '../../core/id.ts'
import { codingBarElement, isBarOpen, openReading, selectCoding, setBarOpen } from '../editor/index.ts'
import { setRecoding } from './bar-purpose.ts'

/** Opens the bar at the selected words and puts the focus into its box, at once, so that the key being pressed goes there. */
export function openBar(): void {
  const view = openReading()?.view
  if (view === undefined) return
  if (!isBarOpen(view.state)) flushSync(() => view.dispatch({ effects: setBarOpen.of(true) }))
  focusBox()
}

/** Opens the bar at a coding, to choose another code for it. */
export function startRecoding(view: EditorView, id: CodingId): void {
  if (!selectCoding(view, id)) return
  setRecoding([id])
  openBar()
}

/** Closes the bar; the words stay selected. */
export function closeBar(): void {
  const view = openReading()?.view
  if (view === undefined) return
  view.dispatch({ effects: setBarOpen.of(false) })
  view.focus()
}

export function focusBox(): void {
  codingBarElement().querySelector('input')?.focus({ preventScroll: true })
}

let lastInput: 'keys' | 'pointer' = 'keys'

/** True when the pointer was used after the last key. */
export function isPointerInUse(): boolean {
  return lastInput === 'pointer'
}

/** Notes whether keys or the pointer are in use. Returns a function that ends it. */
export function followInput(): () => void {
  const keys = () => {
    lastInput = 'keys'
  }
  const pointer = () => {
    lastInput = 'pointer'
  }
  document.addEventListener('keydown', keys, true)
  document.addEventListener('pointerdown', pointer, true)
  return () => {
    document.removeEventListener('keydown', keys, true)
    document.removeEventListener('pointerdown', pointer, true)
  }
}
