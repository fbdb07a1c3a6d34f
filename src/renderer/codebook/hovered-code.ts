import { create } from 'zustand'
import type { CodeId } from '../../core/id.ts'

interface Hovered {
  readonly codeId: CodeId | null
  /** Where its row stands in the window. */
  readonly row: { readonly right: number; readonly top: number } | null
}

export const useHoveredCode = create<Hovered>()(() => ({ codeId: null, row: null }))

/** How long the pointer rests before the card comes, in milliseconds. */
const REST = 450
const MOVING = 100

let timer: ReturnType<typeof setTimeout> | undefined

/** When the pointer was last moved by hand, in milliseconds. */
let lastMove = 0
addEventListener('pointermove', () => {
  lastMove = performance.now()
})

/** Null: the pointer left, or people began to do something. */
export function hoverCode(codeId: CodeId | null, row?: Element): void {
  clearTimeout(timer)
  if (codeId === null || row === undefined) {
    useHoveredCode.setState({ codeId: null, row: null })
    return
  }
  // A row that comes under a pointer at rest, because the list changed, is not pointed at.
  if (performance.now() - lastMove > MOVING) return
  timer = setTimeout(() => {
    const { right, top } = row.getBoundingClientRect()
    useHoveredCode.setState({ codeId, row: { right, top } })
  }, REST)
}
