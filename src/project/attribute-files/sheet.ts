import { Refusal } from '../../core/refusal.ts'
import { guessRoles, isFilled, type Table } from '../../formats/tables/index.ts'
import { columnLetters, headRowOf } from './head-row.ts'
import type { NameFinder } from './match-names.ts'

/** A table with its head told from its rows. */
export interface Sheet {
  /** As in the file, in one line; where a column has no name, its letters. */
  readonly names: readonly string[]
  /** The number of the head in the file, from 1. */
  readonly headRow: number
  readonly rows: readonly (readonly string[])[]
}

/** Refuses: table-without-rows. */
export function sheetOf({ rows, firstRow }: Pick<Table, 'rows' | 'firstRow'>): Sheet {
  const head = headRowOf(rows)
  const below = rows.slice(head + 1)
  if (!below.some(row => row.some(isFilled))) {
    throw new Refusal('table-without-rows', `${rows.length} rows`, { row: firstRow + head })
  }
  const names = (rows[head] ?? []).map(
    (cell, column) => cell.replace(/\s+/g, ' ').trim() || columnLetters(column),
  )
  return { names, headRow: firstRow + head, rows: below }
}

/** Rows looked at to find the names among the columns. */
const LOOKED_AT = 2_000
/** Rows by which a column is told to hold names that are not known. */
const GUESSED_BY = 200

/** The column in which most words are names that are known; where none are, the one that looks like names. */
export function nameColumnOf({ names, rows }: Sheet, finder: NameFinder<unknown>): number {
  const looked = rows.slice(0, LOOKED_AT)
  const known = names.map(
    (_, column) =>
      looked.filter(row => isName(row[column] ?? '') && isKnown(finder, row[column] ?? '')).length,
  )
  const most = Math.max(...known)
  if (most > 0) return known.indexOf(most)
  const roles = guessRoles({ header: names, rows: rows.slice(0, GUESSED_BY) })
  return Math.max(
    0,
    roles.findIndex(({ role }) => role === 'name'),
  )
}

/** Longer words are no name, and folding them would take its time. */
function isName(words: string): boolean {
  return words !== '' && words.length <= 200
}

function isKnown(finder: NameFinder<unknown>, words: string): boolean {
  const { how } = finder.find(words)
  return how === 'exact' || how === 'loose'
}
