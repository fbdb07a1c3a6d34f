import type { measures } from '../../src/ipc/constants.ts'
import type { Member, TableCoding, Tables } from './random-tables.ts'

type Measure = (typeof measures)[number]

/** A coding with those of its characters that lie in the cell. */
interface Counted {
  readonly coding: TableCoding
  readonly inside: readonly number[]
}

/** Whether a character belongs to a member that is used as a place: under its codings, or in its part of the text. */
export function isAt(member: Member, { codings }: Tables, document: number, at: number): boolean {
  if ('at' in member) return member.at(document, at)
  return codings.some(
    coding => coding.document === document && coding.from <= at && at < coding.to && member.has(coding),
  )
}

/** Whether a character is in the part that is counted. */
export type Part = (document: number, at: number) => boolean
export const everywhere: Part = () => true

/** The codings of a cell, character by character. Two axes of one kind: rows are codings, columns places. */
function naiveItems(tables: Tables, row: Member, column: Member, sameKind: boolean, part: Part): Counted[] {
  return tables.codings.flatMap((coding): Counted[] => {
    if ('has' in row && !row.has(coding)) return []
    if ('has' in column && !('has' in row && sameKind) && !column.has(coding)) return []
    const inside = Array.from({ length: coding.to - coding.from }, (_, i) => coding.from + i).filter(
      at =>
        part(coding.document, at) &&
        ('has' in row || row.at(coding.document, at)) &&
        ('has' in column
          ? !('has' in row && sameKind) || isAt(column, tables, coding.document, at)
          : column.at(coding.document, at)),
    )
    return inside.length === 0 ? [] : [{ coding, inside }]
  })
}

/** Characters of all texts that a cell looks at. */
export function naiveText(
  tables: Tables,
  row: Member,
  column: Member,
  sameKind: boolean,
  part: Part,
): number {
  let length = 0
  for (const [document, text] of tables.texts.entries()) {
    for (let at = 0; at < text.length; at++) {
      if (!part(document, at)) continue
      const inRow = 'has' in row || row.at(document, at)
      const isPlace = 'at' in column || ('has' in row && sameKind)
      if (inRow && (!isPlace || isAt(column, tables, document, at))) length++
    }
  }
  return length
}

export function naive(
  tables: Tables,
  row: Member,
  column: Member,
  sameKind: boolean,
  measure: Measure,
  part = everywhere,
): number {
  const items = naiveItems(tables, row, column, sameKind, part)
  const characters = items.flatMap(({ coding, inside }) => inside.map(at => `${coding.document} ${at}`))
  const covered = new Set(characters).size
  switch (measure) {
    case 'codings':
      return items.length
    case 'passages':
      return new Set(items.map(({ coding }) => `${coding.document} ${coding.from} ${coding.to}`)).size
    case 'documents':
      return new Set(items.map(({ coding }) => coding.document)).size
    case 'cases':
      return tables.cases.filter(member =>
        items.some(({ coding, inside }) => inside.some(at => isAt(member, tables, coding.document, at))),
      ).length
    case 'characters':
      return characters.length
    case 'covered':
      return covered
    case 'share':
      return covered === 0 ? 0 : covered / naiveText(tables, row, column, sameKind, part)
    case 'presence':
      return items.length > 0 ? 1 : 0
  }
}

/** Codes and sets of codes are of one kind. */
export const kindOf = (name: string) =>
  name === 'coders' ? 'coder' : name.startsWith('code') ? 'code' : 'place'

export function memberOf(members: readonly Member[], id: string): Member {
  const found = members.find(member => member.id === id)
  if (found === undefined) throw new Error(`No member ${id}`)
  return found
}

export function unitsOf(tables: Tables, unit: 'document' | 'case' | 'paragraph' | 'turn') {
  if (unit === 'case') {
    return tables.cases.map(member => (document: number, at: number) => isAt(member, tables, document, at))
  }
  return tables.texts.flatMap((text, number) => {
    if (unit === 'document') return [(document: number) => document === number]
    const spans = unit === 'turn' ? (tables.turns[number] ?? []) : linesOf(text)
    return spans.map(
      ({ from, to }) =>
        (document: number, at: number) =>
          document === number && from <= at && at < to,
    )
  })
}

function linesOf(text: string) {
  let from = 0
  return text.split('\n').flatMap(line => {
    const span = { from, to: from + line.length }
    from += line.length + 1
    return line.trim() === '' ? [] : [span]
  })
}
