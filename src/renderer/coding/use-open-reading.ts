import type { EditorState } from '@codemirror/state'
import { useRef, useSyncExternalStore } from 'react'
import { type OpenReading, openReading, watchReading } from '../editor/index.ts'
import { afterFrames } from '../state/after-frame.ts'

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

/** What `read` gives of the open text's state, a string, number or boolean; told at once. Null while no text is open. */
export function useReadingNow<Value extends string | number | boolean>(
  read: (state: EditorState) => Value,
): Value | null {
  return useSyncExternalStore(watchReading, () => {
    const state = openReading()?.view.state
    return state === undefined ? null : read(state)
  })
}

const watchDrawn = afterFrames(watchReading)
