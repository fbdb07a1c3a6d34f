import { StateEffect, StateField, type Transaction } from '@codemirror/state'
import { type Coding, type CodingColumns, drawnOf } from '../../core/coding/index.ts'
import type { CodingId } from '../../core/id.ts'
import { CodingIndex } from './coding-index.ts'
import { aheadField } from './stored-text.ts'

/** Replaces the codings shown; positions are in the text as it is stored, see `aheadField`. */
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
      if (effect.is(showCodings)) next = shownOf(CodingIndex.of(effect.value), transaction)
      else if (effect.is(upsertCodings)) next = next.upserted(drawnIn(effect.value, transaction))
      else if (effect.is(removeCodings)) next = next.removed(effect.value)
    }
    return next
  },
})

function shownOf(stored: CodingIndex, { state }: Transaction): CodingIndex {
  const ahead = state.field(aheadField, false) ?? null
  return ahead === null ? stored : stored.mapped(ahead)
}

function drawnIn(codings: readonly Coding[], { state }: Transaction) {
  const ahead = state.field(aheadField, false) ?? null
  const stored = codings.map(drawnOf)
  if (ahead === null) return stored
  return stored.map(coding => {
    const from = ahead.mapPos(coding.from, 1)
    return { ...coding, from, to: Math.max(from, ahead.mapPos(coding.to, -1)) }
  })
}
