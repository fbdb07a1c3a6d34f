import { Annotation, type ChangeSet, StateEffect, StateField } from '@codemirror/state'

/** What leads from the text that is stored to the text shown; null where they are the same. */
export const setAhead = StateEffect.define<ChangeSet | null>()

/** Marks a change that comes from the store, not from people's hands. */
export const fromStore = Annotation.define<true>()

/** Positions that come from the host are of the stored text; this leads them into the text shown. */
export const aheadField = StateField.define<ChangeSet | null>({
  create: () => null,
  update(ahead, transaction) {
    for (const effect of transaction.effects) if (effect.is(setAhead)) return effect.value
    if (!transaction.docChanged || transaction.annotation(fromStore)) return ahead
    return ahead === null ? transaction.changes : ahead.compose(transaction.changes)
  },
})
