import { type EditorState, StateEffect, StateField } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { CoderId, CodingId, MemoId } from '../../core/id.ts'
import { codeLooks, UNKNOWN_LOOK } from './code-looks.ts'
import type { PlacedCoding } from './coding-index.ts'

/** How codings are set beside the text. */
export interface MarginLook {
  readonly side: 'right' | 'left'
  /** Of the names, in pixels. */
  readonly width: number
  /** Colours by coder; null where colours are those of the codes. */
  readonly coders: ReadonlyMap<CoderId, string> | null
}

/** A memo on a coding, or on a passage. */
export interface MemoSign {
  readonly memoId: MemoId
  readonly title: string
  /** Null for a memo on a passage. */
  readonly codingId: CodingId | null
  /** Of the passage, in UTF-16 code units; 0 for a memo on a coding, which says where it is. */
  readonly from: number
}

export const setMarginLook = StateEffect.define<MarginLook>()

/** Replaces the memos that are marked beside the text. */
export const showMemoSigns = StateEffect.define<readonly MemoSign[]>()

export const marginLook = StateField.define<MarginLook>({
  create: () => ({ side: 'right', width: 166, coders: null }),
  update(look, { effects }) {
    return effects.findLast(effect => effect.is(setMarginLook))?.value ?? look
  },
  provide: field =>
    EditorView.editorAttributes.from(field, ({ side, width }) => ({
      'data-margin': side,
      style: `--margin-width: ${width}px`,
    })),
})

export const memoSigns = StateField.define<readonly MemoSign[]>({
  create: () => [],
  update(signs, { changes, effects }) {
    const shown = effects.findLast(effect => effect.is(showMemoSigns))?.value
    if (shown !== undefined || changes.empty) return shown ?? signs
    return signs.map(sign => ({ ...sign, from: changes.mapPos(sign.from, 1) }))
  },
})

/** The colour a coding is drawn in: that of its code, or of its coder. */
export function colorOf(state: EditorState, { codeId, coderId }: PlacedCoding): string {
  const { coders } = state.field(marginLook)
  if (coders !== null) return coders.get(coderId) ?? UNKNOWN_LOOK.color
  return state.field(codeLooks).get(codeId)?.color ?? UNKNOWN_LOOK.color
}
