import { create } from 'zustand'
import type { ChosenCode } from './chosen-code.ts'

/** A code that somebody has to choose before something can be done with it. */
export interface CodeWish {
  /** What is going to be done, and to how much. */
  readonly label: string
  readonly take: (code: ChosenCode) => unknown
}

/** Null while no code is being chosen. */
export const useCodeWish = create<{ readonly wish: CodeWish | null }>()(() => ({ wish: null }))

export function askForCode(wish: CodeWish | null): void {
  useCodeWish.setState({ wish })
}
