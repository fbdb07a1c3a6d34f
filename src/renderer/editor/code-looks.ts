import { StateEffect, StateField } from '@codemirror/state'
import type { CodeId } from '../../core/id.ts'

/** What the reader sees of a code. */
export interface CodeLook {
  readonly name: string
  /** `#rrggbb` */
  readonly color: string
}

export type CodeLooks = ReadonlyMap<CodeId, CodeLook>

/** Replaces the names and colours codes are shown with. */
export const showCodes = StateEffect.define<CodeLooks>()

export const codeLooks = StateField.define<CodeLooks>({
  create: () => new Map(),
  update(looks, transaction) {
    for (const effect of transaction.effects) if (effect.is(showCodes)) return effect.value
    return looks
  },
})

/** How a code that is not known (any more) is shown, until the codes are asked for again. */
export const UNKNOWN_LOOK: CodeLook = { name: '…', color: '#888888' }
