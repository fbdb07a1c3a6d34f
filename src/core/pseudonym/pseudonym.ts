import { nameFinder } from '../text/index.ts'

/** A name and what stands in its stead. */
export interface Pseudonym {
  readonly name: string
  readonly pseudonym: string
  /** Other forms of the same name; all become the one pseudonym. */
  readonly variants: readonly string[]
}

/** A place where a name stands: UTF-16 code units, `from` inclusive, `to` exclusive. */
export interface NamePlace {
  readonly from: number
  readonly to: number
  /** Which of the pseudonyms takes its stead. */
  readonly entry: number
}

/**
 * Makes a finder of the names of a table: in either script, any width and case, names of letters as whole words; of names
 * that overlap the longer one. Places in the order of the text.
 */
export function pseudonymFinder(entries: readonly Pseudonym[]): (text: string) => NamePlace[] {
  const forms = entries.flatMap(({ name, variants }, entry) =>
    [name, ...variants].map(form => ({ form, entry })),
  )
  const find = nameFinder(forms.map(({ form }) => form))
  return text => find(text).map(({ index, from, to }) => ({ from, to, entry: forms[index]?.entry ?? 0 }))
}

/** Puts pseudonyms in the place of all names of a text. */
export function pseudonymiser(entries: readonly Pseudonym[]): (text: string) => string {
  const find = pseudonymFinder(entries)
  return text => {
    let after = ''
    let end = 0
    for (const { from, to, entry } of find(text)) {
      after += text.slice(end, from) + (entries[entry]?.pseudonym ?? '')
      end = to
    }
    return after + text.slice(end)
  }
}
