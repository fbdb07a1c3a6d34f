import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

export const marginWidth = { least: 90, usual: 166, most: 420 } as const

export interface MarginChoice {
  readonly colorBy: 'code' | 'coder'
  readonly side: 'right' | 'left'
  /** Of the names, in pixels. */
  readonly width: number
}

/** How codings stand beside the text; kept on this machine, for all projects. */
export const useMargin = create<MarginChoice>()(
  persist((): MarginChoice => ({ colorBy: 'code', side: 'right', width: marginWidth.usual }), {
    name: 'postil.margin',
    storage: createJSONStorage(() => localStorage),
  }),
)

export function setMargin(changes: Partial<MarginChoice>): void {
  const { width } = { ...useMargin.getState(), ...changes }
  useMargin.setState({
    ...changes,
    width: Math.round(Math.max(marginWidth.least, Math.min(marginWidth.most, width))),
  })
}
