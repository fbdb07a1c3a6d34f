import { create } from 'zustand'
import type { MemberPlace } from '../../ipc/cases.ts'

/** What is going to belong to a case that somebody has to choose; null while none is being chosen. */
export const useCaseWish = create<{ readonly places: readonly MemberPlace[] | null }>()(() => ({
  places: null,
}))

/** All places are of one kind. */
export function askForCase(places: readonly MemberPlace[] | null): void {
  useCaseWish.setState({ places })
}
