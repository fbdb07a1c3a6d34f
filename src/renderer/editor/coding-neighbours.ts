import type { EditorState } from '@codemirror/state'
import type { CodeId, CodingId } from '../../core/id.ts'
import { activeCoding } from './active-coding.ts'
import { codingField } from './coding-field.ts'

/** The coding before or after the active one, else before or after the caret, in the order codings start. */
export function neighbourCoding(state: EditorState, forward: boolean): CodingId | undefined {
  const index = state.field(codingField)
  const active = state.field(activeCoding)
  const slot = active === null ? undefined : index.slotOf(active)
  if (slot !== undefined) return index.at(forward ? slot + 1 : slot - 1)?.id
  const { from, to } = state.selection.main
  return index.at(forward ? index.slotFrom(to) : index.slotFrom(from) - 1)?.id
}

/** Codes used within `reach` code units of the selection, those of the nearest codings first. */
export function codesNearby(state: EditorState, reach: number): CodeId[] {
  const { from, to } = state.selection.main
  const distance = (coding: { from: number; to: number }) => Math.max(0, from - coding.to, coding.from - to)
  const near = state
    .field(codingField)
    .overlapping(from - reach, to + reach)
    .sort((a, b) => distance(a) - distance(b))
  return [...new Set(near.map(coding => coding.codeId))]
}
