import { useSyncExternalStore } from 'react'
import type { DocumentId } from '../../core/id.ts'
import { afterFrames } from './after-frame.ts'
import { useUi } from './ui-store.ts'

/** Where the caret stands in a document, told once what moved it there is drawn; 0 while it is in another one. */
export function useCaretLater(documentId: DocumentId): number {
  return useSyncExternalStore(watchUi, () => {
    const { cursor } = useUi.getState()
    return cursor?.documentId === documentId ? cursor.position : 0
  })
}

const watchUi = afterFrames(useUi.subscribe)
