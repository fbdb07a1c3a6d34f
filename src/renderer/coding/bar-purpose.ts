import { create } from 'zustand'
import type { CodingId } from '../../core/id.ts'

/** What the chosen code is for: the selected words, or in the place of the code that codings have. */
interface BarPurpose {
  readonly recoding: readonly CodingId[] | null
}

export const useBarPurpose = create<BarPurpose>()(() => ({ recoding: null }))

export function setRecoding(recoding: readonly CodingId[] | null): void {
  useBarPurpose.setState({ recoding })
}
