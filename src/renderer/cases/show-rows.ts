import { foldName } from '../../core/codebook/match.ts'
import type { AttributeId } from '../../core/id.ts'
import type { Attribute, AttributeRow, AttributeTable } from '../../ipc/attributes.ts'

/** What the rows are sorted by; null where they stand in the project's own order. */
export type Sort = {
  readonly by: AttributeId | 'name'
  readonly direction: 'ascending' | 'descending'
} | null

/** A click on a heading: ascending, then descending, then the project's own order again. */
export function nextSort(sort: Sort, by: AttributeId | 'name'): Sort {
  if (sort?.by !== by) return { by, direction: 'ascending' }
  return sort.direction === 'ascending' ? { by, direction: 'descending' } : null
}

/**
 * Indexes of the rows in the order they are sorted by. Numbers and dates go by value, choices by their own order, no
 * before yes, words as the language orders them; rows without a value come last either way.
 */
export function sortRows({ attributes, rows }: AttributeTable, sort: Sort, language: string): number[] {
  const order = rows.map((_, index) => index)
  const column = attributes.findIndex(attribute => attribute.id === sort?.by)
  if (sort === null || (sort.by !== 'name' && column < 0)) return order
  const keys = keysOf(rows, column, attributes[column])
  const compare = comparison(keys, new Intl.Collator(language, { numeric: true }))
  const sign = sort.direction === 'ascending' ? 1 : -1
  return order.sort((a, b) => {
    const [left = null, right = null] = [keys[a], keys[b]]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b
    return sign * compare(left, right) || a - b
  })
}

type SortKey = string | number | null

function keysOf(rows: readonly AttributeRow[], column: number, attribute: Attribute | undefined): SortKey[] {
  if (attribute === undefined) return rows.map(({ name }) => name)
  const places = new Map(attribute.choices.map((choice, place) => [choice, place]))
  const keyOf: Record<Attribute['type'], (value: string) => string | number> = {
    text: value => value,
    number: Number,
    date: momentOf,
    'yes-no': value => (value === 'yes' ? 1 : 0),
    choice: value => places.get(value) ?? places.size,
  }
  return rows.map(({ values }) => {
    const value = values[column] ?? null
    return value === null ? null : keyOf[attribute.type](value)
  })
}

function comparison(keys: readonly SortKey[], collator: Intl.Collator) {
  const numeric = keys.every(key => typeof key !== 'string')
  return numeric
    ? (a: string | number, b: string | number) => Number(a) - Number(b)
    : (a: string | number, b: string | number) => collator.compare(String(a), String(b))
}

/** Milliseconds: of the first moment that a date known in part can mean; a time without zone is read as UTC. */
function momentOf(value: string): number {
  const hasZone = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(value)
  return Date.parse(value.includes('T') && !hasZone ? `${value}Z` : value)
}

/** Those of the rows that hold the words, in either script, any case and width; `folded` is a row by `foldName`. */
export function filterRows(
  rows: readonly AttributeRow[],
  order: readonly number[],
  filter: string,
  folded: (row: AttributeRow) => string,
): readonly number[] {
  const wanted = foldName(filter.trim())
  if (wanted === '') return order
  return order.filter(index => {
    const row = rows[index]
    return row !== undefined && folded(row).includes(wanted)
  })
}
