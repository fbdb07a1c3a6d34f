import { create } from 'zustand'
import type { DocumentId } from '../../core/id.ts'

interface PanelState {
  /** The document whose name is being edited. */
  readonly renaming: DocumentId | null
  /** Documents somebody asked to take out of the project; a dialog asks back. */
  readonly removing: readonly DocumentId[]
}

export const useDocumentsPanel = create<PanelState>()(() => ({ renaming: null, removing: [] }))

export function startRenaming(renaming: DocumentId | null): void {
  useDocumentsPanel.setState({ renaming })
}

export function askToRemove(removing: readonly DocumentId[]): void {
  useDocumentsPanel.setState({ removing })
}
