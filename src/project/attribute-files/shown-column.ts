import type { AttributeColumn } from '../../ipc/attribute-files.ts'
import { Listing } from './listing.ts'
import type { PlannedColumn } from './plan-columns.ts'
import type { RowPlanner, Subject } from './plan-rows.ts'

/** Different values shown of a column. */
const EXAMPLES = 3
/** UTF-16 code units of one of them. */
const LONGEST_EXAMPLE = 80

/** What people are told of a column. `place` is where its attribute stands among the values of a subject. */
export function shownColumn(
  column: PlannedColumn,
  planner: RowPlanner,
  subjects: readonly Subject[],
  place: number,
  most: number,
): AttributeColumn {
  const { name, letters, use, type, guess, sameAs, filled, distinct, nearly, meets, loosely, words, read } =
    column
  const counts = planner.countsOf(column)
  const { misfits, added, overwritten } = counts ?? {
    misfits: new Listing<never>(0),
    added: 0,
    overwritten: 0,
  }
  const plain = { name, letters, use, type, guess, sameAs, filled, distinct, nearly, added, overwritten }
  return {
    ...plain,
    meets: meets === null ? null : { name: meets.name, field: meets.field, type: meets.type, loosely },
    examples: words.slice(0, EXAMPLES).map(word => shortened(read(word) ?? word)),
    misfits: misfits.finish(),
    unfit: unfitValues(column, subjects, place, most),
    serials: serialsIn(column),
    newChoices: newChoices(column).slice(0, most),
  }
}

/** What the choices of the attribute do not offer yet; all of them for a new one. */
export function newChoices({ type, meets, words, read, use }: PlannedColumn): string[] {
  if (type !== 'choice' || !use) return []
  const offered = new Set(meets?.type === 'choice' ? meets.choices : [])
  return [...new Set(words.map(word => read(word) ?? ''))].filter(
    value => value !== '' && !offered.has(value),
  )
}

/** The values an attribute has that the type chosen for the column does not take. */
function unfitValues(
  { type, meets, read, use }: PlannedColumn,
  subjects: readonly Subject[],
  place: number,
  most: number,
) {
  const unfit = new Listing<string>(most)
  if (use && meets !== null && meets.type !== type) {
    for (const { values } of subjects) {
      const value = values[place] ?? null
      if (value !== null && read(value) === null) unfit.add(value)
    }
  }
  return unfit.finish()
}

/** Different words that are read as days though they are plain numbers. */
function serialsIn({ type, words }: PlannedColumn): number {
  return type === 'date' ? words.filter(word => /^\d{5}(?:\.\d+)?$/.test(word)).length : 0
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length <= LONGEST_EXAMPLE ? line : `${line.slice(0, LONGEST_EXAMPLE).toWellFormed()}…`
}
