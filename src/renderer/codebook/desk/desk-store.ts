import { create } from 'zustand'
import type { CodeWarning } from '../../../core/codebook/warnings.ts'
import type { CodeId, CodeSetId, ProjectId } from '../../../core/id.ts'
import { setPanel } from '../panel-store.ts'

/** Which codes the desk lists. */
export type Shown = 'all' | CodeWarning | CodeSetId

/** What the desk asks people in a dialog. */
export type Asking =
  | { readonly kind: 'merge' | 'change' | 'move' | 'remove'; readonly ids: readonly CodeId[] }
  | { readonly kind: 'new-set'; readonly ids: readonly CodeId[] }
  | { readonly kind: 'rename-set' | 'remove-set'; readonly id: CodeSetId }
  | { readonly kind: 'import'; readonly path: string }
  | { readonly kind: 'print' }

interface DeskState {
  readonly projectId: ProjectId | null
  readonly selected: ReadonlySet<CodeId>
  readonly filter: string
  readonly shown: Shown
  /** The code whose passages are being dealt. */
  readonly splitting: CodeId | null
  readonly asking: Asking | null
}

const fresh: DeskState = {
  projectId: null,
  selected: new Set(),
  filter: '',
  shown: 'all',
  splitting: null,
  asking: null,
}

export const useCodebookDesk = create<DeskState>()(() => fresh)

export function setDesk(changes: Partial<DeskState>): void {
  useCodebookDesk.setState(changes)
}

/** Another project is another codebook. */
export function beginProject(projectId: ProjectId): void {
  if (useCodebookDesk.getState().projectId !== projectId) useCodebookDesk.setState({ ...fresh, projectId })
}

export function selectCodes(ids: Iterable<CodeId>): void {
  setDesk({ selected: new Set(ids) })
}

/** Shows one code and nothing else as selected, and gives it the keys. */
export function goToCode(id: CodeId): void {
  setDesk({ selected: new Set([id]), splitting: null })
  setPanel({ focusNext: id })
}
