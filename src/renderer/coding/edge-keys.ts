import { Direction, type EditorView } from '@codemirror/view'
import { leaveEdge, moveEdge, movingEdge, storeEdge } from '../editor/index.ts'
import type { PressedKey } from './bar-keys.ts'

export type EdgeAct =
  | { readonly kind: 'move'; readonly unit: 'character' | 'word' | 'sentence'; readonly right: boolean }
  | { readonly kind: 'store' }
  | { readonly kind: 'leave' }

/** What a key means while an end of a coding is chosen; null for keys that have nothing to do with it. */
export function edgeAct({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  isComposing,
}: PressedKey): EdgeAct | null {
  if (isComposing || shiftKey) return null
  const modified = ctrlKey || metaKey || altKey
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const unit = altKey ? 'sentence' : ctrlKey || metaKey ? 'word' : 'character'
    return { kind: 'move', unit, right: key === 'ArrowRight' }
  }
  if (modified) return null
  if (key === 'Enter') return { kind: 'store' }
  return key === 'Escape' ? { kind: 'leave' } : null
}

/** Moves the chosen end of the active coding. True when the key is dealt with. */
export function takeEdgeKey(event: KeyboardEvent, view: EditorView): boolean {
  const moving = view.state.field(movingEdge, false) ?? null
  const act = moving === null ? null : edgeAct(event)
  if (moving === null || act === null) return false
  if (act.kind === 'store') storeEdge(view, 'leave')
  else if (act.kind === 'leave') leaveEdge(view)
  else {
    // Arrows point; where the text runs right to left, left is onwards.
    const onwards = act.right === (view.textDirectionAt(moving[moving.edge]) === Direction.LTR)
    moveEdge(view, act.unit, onwards)
  }
  return true
}
