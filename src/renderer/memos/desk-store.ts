import { create } from 'zustand'

interface DeskState {
  /** Memos are shown as they read, not as they are written. */
  readonly preview: boolean
  /** Something that wants the focus; differs for each wish. */
  readonly searchFocus: number
  /** The memo that shall be attached elsewhere is being asked for. */
  readonly attaching: boolean
  /** A tag that is being given another name. */
  readonly renaming: string | null
}

export const useDesk = create<DeskState>()(() => ({
  preview: false,
  searchFocus: 0,
  attaching: false,
  renaming: null,
}))

export function togglePreview(): void {
  useDesk.setState(({ preview }) => ({ preview: !preview }))
}

export function focusSearch(): void {
  useDesk.setState(({ searchFocus }) => ({ searchFocus: searchFocus + 1 }))
}

export function setRenaming(renaming: string | null): void {
  useDesk.setState({ renaming })
}

export function setAttaching(attaching: boolean): void {
  useDesk.setState({ attaching })
}
