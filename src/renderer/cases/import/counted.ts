import { i18n } from '../../state/i18n.ts'
import { count as inWords } from '../../ui/format.ts'

/** A count for words that tell one from many, with the number as people write it. */
export function counted(count: number): { readonly count: number; readonly number: string } {
  return { count, number: inWords(count, i18n.language) }
}
