import { create } from 'zustand'
import type { DocumentId } from '../../core/id.ts'
import type { ActDone } from '../../ipc/events.ts'

/** `waiting`: words were typed that are not stored yet. `failed`: storing them was refused. */
export type StoredState = 'stored' | 'waiting' | 'saving' | 'failed'

export interface EditingState {
  /** The document whose text is being written in, and how far that is stored. */
  readonly documentId: DocumentId | null
  readonly stored: StoredState
}

export const useEditing = create<EditingState>()(() => ({ documentId: null, stored: 'stored' }))

/** Keeps the text that is being written in true to the store. */
export interface TextKeeper {
  readonly documentId: DocumentId
  /** The editor it is written in. */
  readonly view: object
  /** False once typing was ended, while the last of it is being stored. */
  readonly isOpen: boolean
  /** True while something typed is not stored. */
  readonly isAhead: boolean
  /** An act made a new text of the document; told before what it did to codings is shown. */
  noteAct(event: ActDone): void
  /** Stores what was typed. */
  flush(): Promise<void>
}

let keeper: TextKeeper | null = null

export function setTextKeeper(wanted: TextKeeper | null): void {
  keeper = wanted
  useEditing.setState({ documentId: wanted?.documentId ?? null, stored: 'stored' })
}

/** The keeper has stored all there was. */
export function dropTextKeeper(done: TextKeeper): void {
  if (keeper === done) setTextKeeper(null)
}

/** Who keeps the document's text while it is being written in. */
export function textKeeper(): TextKeeper | null {
  return keeper
}

export function isEditedIn(view: object, documentId: DocumentId): boolean {
  return keeper?.isOpen === true && keeper.view === view && keeper.documentId === documentId
}

/** Stores what was typed before something else is done; null when there is nothing to store. */
export function storeTyped(): Promise<void> | null {
  return keeper?.isAhead ? keeper.flush() : null
}
