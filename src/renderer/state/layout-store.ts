import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

export const folds = [
  'documents',
  'outline',
  'codebook',
  'document',
  'codings',
  'memos',
  'bookmarks',
  'left',
  'right',
] as const
export type Fold = (typeof folds)[number]

export interface LayoutState {
  /** Sizes of the panels of a group, in per cent, by the panels' ids. */
  readonly sizes: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly folded: Readonly<Partial<Record<Fold, boolean>>>
  /** How the sides stood before the window became too narrow for them; that is what is kept, and comes back. */
  readonly before: Readonly<Partial<Record<Fold, boolean>>>
}

/** How the window is divided; kept on this machine, for all projects. */
export const useLayout = create<LayoutState>()(
  // What not everybody needs is folded at first.
  persist((): LayoutState => ({ sizes: {}, folded: { outline: true, bookmarks: true }, before: {} }), {
    name: 'postil.layout',
    partialize: ({ sizes, folded, before }) => ({ sizes, folded: { ...folded, ...before } }),
    merge: (kept, now) => ({ ...now, ...withFolds(now, kept as Partial<LayoutState>) }),
    storage: createJSONStorage(() => localStorage),
  }),
)

function withFolds({ folded }: LayoutState, kept: Partial<LayoutState> = {}): Partial<LayoutState> {
  return { ...kept, folded: { ...folded, ...kept.folded } }
}

export function keepSizes(group: string, sizes: Readonly<Record<string, number>>): void {
  useLayout.setState(layout => ({ sizes: { ...layout.sizes, [group]: sizes } }))
}

export function setFolded(fold: Fold, folded: boolean): void {
  useLayout.setState(layout => ({ folded: { ...layout.folded, [fold]: folded } }))
}

/** Folds a side of a window that has become narrow; call what it gives when there is room again. */
export function foldForNow(side: Fold): () => void {
  const wasFolded = useLayout.getState().folded[side] ?? false
  useLayout.setState(({ folded, before }) => ({
    folded: { ...folded, [side]: true },
    before: { ...before, [side]: wasFolded },
  }))
  return () =>
    useLayout.setState(({ folded, before: { [side]: _, ...before } }) => ({
      folded: { ...folded, [side]: wasFolded },
      before,
    }))
}
