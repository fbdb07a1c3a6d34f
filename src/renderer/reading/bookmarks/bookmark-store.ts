import { create } from 'zustand'
import type { Bookmark } from '../../../core/bookmark/index.ts'

/** Whose name is asked for: of a bookmark to be set at the caret, or of one that is there. */
export type Naming = { readonly kind: 'add' } | { readonly kind: 'rename'; readonly bookmark: Bookmark }

export const useNaming = create<{ readonly naming: Naming | null }>()(() => ({ naming: null }))

export function askForName(naming: Naming | null): void {
  useNaming.setState({ naming })
}
