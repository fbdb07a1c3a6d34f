import { create } from 'zustand'
import type { DocumentGroupId, DocumentId, DocumentSetId } from '../../core/id.ts'

/** What the panel shows alone. */
export type Only =
  | { readonly kind: 'group'; readonly id: DocumentGroupId }
  | { readonly kind: 'set'; readonly id: DocumentSetId }

/** What a dialog of the panel is about. */
export type Asking =
  | {
      readonly kind: 'new-group'
      readonly parentId: DocumentGroupId | null
      readonly documentIds: readonly DocumentId[]
    }
  | { readonly kind: 'new-set'; readonly documentIds: readonly DocumentId[] }
  | {
      readonly kind: 'to-group'
      readonly documentIds: readonly DocumentId[]
      readonly groupIds: readonly DocumentGroupId[]
    }
  | { readonly kind: 'to-set'; readonly documentIds: readonly DocumentId[] }
  | { readonly kind: 'only' }
  | { readonly kind: 'remove-groups'; readonly ids: readonly DocumentGroupId[] }
  | { readonly kind: 'remove-set'; readonly id: DocumentSetId }

interface PanelState {
  /** The document, group or set whose name is being edited. */
  readonly renaming: string | null
  /** Documents somebody asked to take out of the project; a dialog asks back. */
  readonly removing: readonly DocumentId[]
  readonly asking: Asking | null
  readonly filter: string
  readonly only: Only | null
  /** Groups that are closed. */
  readonly folded: ReadonlySet<DocumentGroupId>
  /** The row the arrows have reached; null until they went anywhere. */
  readonly active: string | null
  /** Rows chosen together: documents, or groups. */
  readonly chosen: ReadonlySet<string>
  /** True while keys go to the tree, or to a dialog or menu that was called from it. */
  readonly hasFocus: boolean
}

const fresh: PanelState = {
  renaming: null,
  removing: [],
  asking: null,
  filter: '',
  only: null,
  folded: new Set(),
  active: null,
  chosen: new Set(),
  hasFocus: false,
}

export const useDocumentsPanel = create<PanelState>()(() => fresh)

export function setPanel(changes: Partial<PanelState>): void {
  useDocumentsPanel.setState(changes)
}

/** Another project has other documents. */
export function forgetPanel(): void {
  useDocumentsPanel.setState(fresh)
}

export function startRenaming(renaming: string | null): void {
  setPanel({ renaming })
}

export function askToRemove(removing: readonly DocumentId[]): void {
  setPanel({ removing })
}

export function ask(asking: Asking | null): void {
  setPanel({ asking })
}

/** Opens or closes groups. */
export function fold(ids: readonly DocumentGroupId[], isFolded: boolean): void {
  const folded = new Set(useDocumentsPanel.getState().folded)
  for (const id of ids) {
    if (isFolded) folded.add(id)
    else folded.delete(id)
  }
  setPanel({ folded })
}
