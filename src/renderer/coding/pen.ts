import { create } from 'zustand'
import type { CodeId } from '../../core/id.ts'
import { openReading, setBarOpen } from '../editor/index.ts'
import { attempt } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { applyCode } from './coding-acts.ts'

/** The marker pen: the code that every selection gets, until it is put down. Null: no pen is in the hand. */
export const usePen = create<{ readonly codeId: CodeId | null }>()(() => ({ codeId: null }))

export function takePen(codeId: CodeId): void {
  usePen.setState({ codeId })
  openReading()?.view.dispatch({ effects: setBarOpen.of(false) })
  openReading()?.view.focus()
}

/** False when there was none. */
export function dropPen(): boolean {
  if (penCode() === null) return false
  usePen.setState({ codeId: null })
  return true
}

/** The code of the pen, if it is still in the codebook. */
export function penCode(): CodeId | null {
  const { codeId } = usePen.getState()
  return known.codes()?.some(code => code.id === codeId) ? codeId : null
}

/**
 * Marks what was selected in the text with the pen: by pointer when the button is let go, by keys when Shift is. The
 * selection then closes, ready for the next one. Returns a function that ends it.
 */
export function followSelections(): () => void {
  const pointer = (event: MouseEvent) => {
    // After the editor's own listeners, which may still change the selection; several passages wait for the last.
    if (event.button === 0 && !event.ctrlKey && !event.metaKey) setTimeout(mark)
  }
  const keys = (event: KeyboardEvent) => {
    const held = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey
    if (!held && ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) mark()
  }
  document.addEventListener('mouseup', pointer)
  document.addEventListener('keyup', keys)
  return () => {
    document.removeEventListener('mouseup', pointer)
    document.removeEventListener('keyup', keys)
  }
}

function mark(): void {
  const codeId = penCode()
  const view = openReading()?.view
  if (codeId === null || view === undefined || !view.hasFocus || view.state.selection.main.empty) return
  attempt(async () => {
    await applyCode(codeId)
    view.dispatch({ selection: { anchor: view.state.selection.main.to } })
  })
}
