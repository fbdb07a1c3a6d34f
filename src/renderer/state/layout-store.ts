import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

export const folds = ['documents', 'codebook', 'document', 'codings', 'memos', 'left', 'right'] as const
export type Fold = (typeof folds)[number]

export interface LayoutState {
  /** Sizes of the panels of a group, in per cent, by the panels' ids. */
  readonly sizes: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly folded: Readonly<Partial<Record<Fold, boolean>>>
}

/** How the window is divided; kept on this machine, for all projects. */
export const useLayout = create<LayoutState>()(
  persist((): LayoutState => ({ sizes: {}, folded: {} }), {
    name: 'postil.layout',
    storage: createJSONStorage(() => localStorage),
  }),
)

export function keepSizes(group: string, sizes: Readonly<Record<string, number>>): void {
  useLayout.setState(layout => ({ sizes: { ...layout.sizes, [group]: sizes } }))
}

export function setFolded(fold: Fold, folded: boolean): void {
  useLayout.setState(layout => ({ folded: { ...layout.folded, [fold]: folded } }))
}
