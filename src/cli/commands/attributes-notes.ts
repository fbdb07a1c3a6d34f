import type { AttributeColumn, AttributeFilePreview, NamedRow } from '../../ipc/attribute-files.ts'
import type { Say } from '../say.ts'

/** So many of each kind are named in words. */
export const FIRST = 20

/** What did not simply come in, in words; each with the first of its kind. */
export function notesOn(found: AttributeFilePreview, say: Say): string[] {
  const { loosely, unknown, ambiguous, doubled, unnamed, missing, created, columns } = found
  const listed = (
    key:
      | 'attributesLoosely'
      | 'attributesUnknown'
      | 'attributesAmbiguous'
      | 'attributesDoubled'
      | 'attributesUnnamed'
      | 'attributesMissing',
    count: number,
    first: readonly string[],
  ) => (count === 0 ? [] : [say(key, { count, first: first.slice(0, FIRST).join(', ') })])
  const place = ({ row, name }: NamedRow) => `${row} ${name}`
  return [
    say('attributesFound', {
      rows: found.rows,
      matched: found.matched,
      added: found.added,
      overwritten: found.overwritten,
      same: found.same,
    }),
    ...(created === 0 ? [] : [say('cases', { count: created })]),
    ...listed(
      'attributesLoosely',
      loosely.count,
      loosely.first.map(({ row, name, subject }) => `${row} ${name} → ${subject}`),
    ),
    ...(created > 0 ? [] : listed('attributesUnknown', unknown.count, unknown.first.map(place))),
    ...listed('attributesAmbiguous', ambiguous.count, ambiguous.first.map(place)),
    ...listed(
      'attributesDoubled',
      doubled.count,
      doubled.first.map(({ row, firstRow, name }) => `${row} = ${firstRow} ${name}`),
    ),
    ...listed('attributesUnnamed', unnamed.count, unnamed.first.map(String)),
    ...listed('attributesMissing', missing.count, missing.first),
    ...columns.flatMap(column => columnNotes(column, say)),
  ]
}

function columnNotes(
  { name, letters, sameAs, nearly, misfits, filled, guess, type, meets, use }: AttributeColumn,
  say: Say,
): string[] {
  const cells = (all: typeof misfits) =>
    all.first
      .slice(0, FIRST)
      .map(({ row, value }) => `${letters}${row} ${value}`)
      .join(', ')
  const isOther = use && meets !== null && meets.type !== guess && guess !== 'text' && filled > 0
  return [
    ...(sameAs === null ? [] : [say('attributesSameColumn', { column: letters, name, other: sameAs })]),
    ...(isOther ? [say('attributesOtherType', { column: letters, name, type: meets.type, guess })] : []),
    ...(use && nearly !== null && type === 'text'
      ? [
          say('attributesMixed', {
            column: letters,
            name,
            type: nearly.type,
            count: nearly.others.count,
            first: cells(nearly.others),
          }),
        ]
      : []),
    ...(misfits.count > 0 ? [`${say('misfits', { count: misfits.count })} ${cells(misfits)}`] : []),
  ]
}
