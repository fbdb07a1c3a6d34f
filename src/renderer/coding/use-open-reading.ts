import type { EditorState } from '@codemirror/state'
import { useRef, useSyncExternalStore } from 'react'
import { type OpenReading, openReading, watchReading } from '../editor/index.ts'
import { afterFrame } from '../state/after-frame.ts'

/** The text that is open, null while none is. */
export function useOpenReading(): OpenReading | null {
  return useSyncExternalStore(watchReading, () => openReading())
}

/**
 * What `read` gives of the open text's state; draws anew only when that differs by `isSame`, and after the text is
 * drawn. Null while no text is open.
 */
export function useFromReading<Value>(
  read: (state: EditorState) => Value,
  isSame: (a: Value, b: Value) => boolean = Object.is,
): Value | null {
  const last = useRef<Value | null>(null)
  return useSyncExternalStore(watchDrawn, () => {
    const state = openReading()?.view.state
    const value = state === undefined ? null : read(state)
    if (value === null || last.current === null || !isSame(last.current, value)) last.current = value
    return last.current
  })
}

/** The state of the open text: its selection, its codings. A new one with each change. */
export function useReadingState(): EditorState | null {
  return useSyncExternalStore(watchReading, () => openReading()?.view.state ?? null)
}

/** Hears of changes once they are drawn, of several at once. */
function watchDrawn(watcher: () => void): () => void {
  let isWaiting = false
  let isOver = false
  const tell = () => {
    isWaiting = false
    if (!isOver) watcher()
  }
  const stop = watchReading(() => {
    if (!isWaiting) afterFrame(tell)
    isWaiting = true
  })
  return () => {
    isOver = true
    stop()
  }
}
