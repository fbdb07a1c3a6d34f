import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { ReadingLook } from '../editor/index.ts'

/** What can be chosen, and how far. */
export const lookBounds = {
  size: { from: 14, to: 28, step: 1 },
  lineHeight: { from: 1.4, to: 2.4, step: 0.1 },
  measure: { from: 30, to: 48, step: 1 },
} as const

export const usualLook: ReadingLook = { face: 'serif', size: 18, lineHeight: 1.8, measure: 38, numbers: true }

/** How texts are set; kept on this machine, for all projects. */
export const useLook = create<ReadingLook>()(
  persist((): ReadingLook => usualLook, {
    name: 'postil.reading-look',
    storage: createJSONStorage(() => localStorage),
  }),
)

export function setLook(changes: Partial<ReadingLook>): void {
  useLook.setState(look => withinBounds({ ...look, ...changes }))
}

/** Makes the characters larger or smaller by so many steps. */
export function stepSize(steps: number): void {
  setLook({ size: useLook.getState().size + steps * lookBounds.size.step })
}

export function withinBounds(look: ReadingLook): ReadingLook {
  const within = (name: keyof typeof lookBounds) => {
    const { from, to } = lookBounds[name]
    return Math.min(to, Math.max(from, look[name]))
  }
  return { ...look, size: within('size'), lineHeight: within('lineHeight'), measure: within('measure') }
}
