import type { Attribute } from '../../ipc/attributes.ts'
import { t } from '../state/i18n.ts'
import { textHolds } from '../state/match.ts'
import type { CellEdit } from './desk-store.ts'

/** One line of the list a cell is chosen from; empty words take the value away. */
export interface Choice {
  readonly words: string
  readonly current: boolean
}

/**
 * What can be chosen in a cell, narrowed by what was typed there; null where words are typed freely. The list is
 * whole as long as nothing but the stored value stands in the cell.
 */
export function choicesFor(attribute: Attribute | undefined, edit: CellEdit): readonly Choice[] | null {
  const all =
    attribute?.type === 'choice'
      ? attribute.choices
      : attribute?.type === 'yes-no'
        ? [t('cases:yes'), t('cases:no')]
        : null
  if (all === null) return null
  const untouched = edit.typed === edit.before || edit.typed.trim() === ''
  const found = untouched ? all : all.filter(words => textHolds(words, edit.typed))
  return [...found, ...(untouched ? [''] : [])].map(words => ({ words, current: words === edit.before }))
}

/** Where the list begins: at the value that is there. */
export function currentChoice(choices: readonly Choice[]): number {
  return Math.max(
    0,
    choices.findIndex(({ current }) => current),
  )
}
