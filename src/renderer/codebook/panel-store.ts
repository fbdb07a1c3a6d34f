import { create } from 'zustand'
import type { CodeId } from '../../core/id.ts'
import { known } from '../state/queries.ts'
import { foldedAtFirst } from './shown-codes.ts'

interface PanelState {
  readonly renaming: CodeId | null
  /** The code whose definition is being written. */
  readonly editing: CodeId | null
  readonly removing: CodeId | null
  /** Where a code is being made; `undefined` while none is. */
  readonly creatingUnder: CodeId | null | undefined
  /** Null until somebody folds or opens a branch. */
  readonly folded: ReadonlySet<CodeId> | null
  /** The code that takes the focus as soon as the tree shows it where it is now. */
  readonly focusNext: CodeId | null
}

const fresh: PanelState = {
  renaming: null,
  editing: null,
  removing: null,
  creatingUnder: undefined,
  folded: null,
  focusNext: null,
}

export const useCodebookPanel = create<PanelState>()(() => fresh)

export function setPanel(changes: Partial<PanelState>): void {
  useCodebookPanel.setState(changes)
}

/** Opens a branch, so that a code that came into it is seen. */
export function unfold(id: CodeId | null): void {
  if (id === null) return
  const folded = useCodebookPanel.getState().folded ?? foldedAtFirst(known.codes() ?? [])
  if (folded.has(id)) setPanel({ folded: new Set([...folded].filter(other => other !== id)) })
}
