import type { EditorState } from '@codemirror/state'
import type { CodeId, CodingId } from '../../core/id.ts'
import type { TextSpan } from '../../core/text/index.ts'
import { activeCoding } from './active-coding.ts'
import { codingField } from './coding-field.ts'
import type { CodingIndex } from './coding-index.ts'

/** The coding before or after the active one, else before or after the caret, in the order codings start. */
export function neighbourCoding(state: EditorState, forward: boolean): CodingId | undefined {
  const index = state.field(codingField)
  const active = state.field(activeCoding)
  const slot = active === null ? undefined : index.slotOf(active)
  if (slot !== undefined) return index.at(forward ? slot + 1 : slot - 1)?.id
  const { from, to } = state.selection.main
  return index.at(forward ? index.slotFrom(to) : index.slotFrom(from) - 1)?.id
}

/** Codes used within `reach` code units of a span, those of the nearest codings first. */
export function codesNearby(codings: CodingIndex, { from, to }: TextSpan, reach: number): CodeId[] {
  const distance = (coding: { from: number; to: number }) => Math.max(0, from - coding.to, coding.from - to)
  const near = codings.overlapping(from - reach, to + reach).sort((a, b) => distance(a) - distance(b))
  return [...new Set(near.map(coding => coding.codeId))]
}
