import type { EditorState } from '@codemirror/state'
import { useSyncExternalStore } from 'react'
import { type OpenReading, openReading, watchReading } from '../editor/index.ts'

/** The text that is open, null while none is. */
export function useOpenReading(): OpenReading | null {
  return useSyncExternalStore(watchReading, () => openReading())
}

/** The state of the open text: its selection, its codings. A new one with each change. */
export function useReadingState(): EditorState | null {
  return useSyncExternalStore(watchReading, () => openReading()?.view.state ?? null)
}
