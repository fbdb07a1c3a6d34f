import { StateEffect, StateField } from '@codemirror/state'
import { type Coding, type CodingColumns, drawnOf } from '../../core/coding/index.ts'
import type { CodingId } from '../../core/id.ts'
import { CodingIndex } from './coding-index.ts'

/** Replaces the codings shown; positions are in the text as it is after the transaction. */
export const showCodings = StateEffect.define<CodingColumns>()

/** Adds codings, or puts them in the place of those with the same ids; positions as in `showCodings`. */
export const upsertCodings = StateEffect.define<readonly Coding[]>()

export const removeCodings = StateEffect.define<readonly CodingId[]>()

/** The codings of the text, carried along through edits. Detached ones cover nothing and are left out. */
export const codingField = StateField.define<CodingIndex>({
  create: () => CodingIndex.empty,
  update(index, transaction) {
    let next = transaction.docChanged ? index.mapped(transaction.changes) : index
    for (const effect of transaction.effects) {
      if (effect.is(showCodings)) next = CodingIndex.of(effect.value)
      else if (effect.is(upsertCodings)) next = next.upserted(effect.value.map(drawnOf))
      else if (effect.is(removeCodings)) next = next.removed(effect.value)
    }
    return next
  },
})
