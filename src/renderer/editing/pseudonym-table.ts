import type { Pseudonym } from '../../core/pseudonym/index.ts'
import type { NameHit } from '../../ipc/pseudonyms.ts'

/** A row of the table as people write it; variants parted by `;` or `；`. */
export interface TableRow {
  readonly key: number
  readonly name: string
  readonly pseudonym: string
  readonly variants: string
}

/** The rows that name somebody, as the host takes them. */
export function entriesOf(rows: readonly TableRow[]): Pseudonym[] {
  return rows
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, pseudonym, variants }) => ({
      name: name.trim(),
      pseudonym: pseudonym.trim(),
      variants: variants
        .split(/[;；]/)
        .map(variant => variant.trim())
        .filter(variant => variant !== ''),
    }))
}

/** A table read from a file, with empty rows of the one before left out. */
export function withEntries(
  rows: readonly TableRow[],
  entries: readonly Pseudonym[],
  nextKey: number,
): TableRow[] {
  const known = new Set(rows.map(({ name }) => name.trim()))
  const added = entries.filter(({ name }) => !known.has(name))
  return [
    ...rows.filter(({ name }) => name.trim() !== ''),
    ...added.map(({ name, pseudonym, variants }, index) => ({
      key: nextKey + index,
      name,
      pseudonym,
      variants: variants.join('; '),
    })),
  ]
}

/** Tells hits apart. */
export function hitKey({ kind, id, from }: NameHit): string {
  return `${kind} ${id} ${from}`
}

/** Names found that have no pseudonym yet; they cannot be replaced. */
export function namesWithout(entries: readonly Pseudonym[], hits: readonly NameHit[]): string[] {
  const used = new Set(hits.map(({ entry }) => entry))
  return entries.flatMap(({ name, pseudonym }, index) => (used.has(index) && pseudonym === '' ? [name] : []))
}
