import { type CellLine, plainLook, type SeenTable, type TableToLookAt } from '../../core/matrix/index.ts'
import type { Sheet, TableToWrite } from '../../formats/sheets/index.ts'
import { samePassageTables } from '../../ipc/constants.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { Frequencies, MatrixHead, SamePassage, SameUnit } from '../../ipc/matrix-results.ts'
import { dated, provenanceLines } from './provenance.ts'
import { gridSheet, seenCells, seenHeads, seenSheet, seenTable } from './seen-table.ts'

type FrequenciesLook = Pick<
  CheckedInputOf<'exports.frequencies'>,
  'rowOrder' | 'rowWords' | 'hideEmpty' | 'date'
>
type CooccurrenceLook = Pick<
  CheckedInputOf<'exports.cooccurrence'>,
  'rowOrder' | 'columnOrder' | 'rowWords' | 'columnWords' | 'hideEmpty' | 'show' | 'date'
>

/** What the columns of the table of codes are called. */
const measures = ['codings', 'passages', 'documents', 'cases', 'characters', 'covered', 'share'] as const
export const frequencyHeads = measures.map(name => ({ id: name, name, path: name, parent: null }))

/** The table of codes with its measures as columns. */
export function frequencyCells({ codes }: Frequencies): TableToLookAt<MatrixHead> {
  return {
    rows: codes,
    columns: frequencyHeads,
    cells: codes.map(code => measures.map(measure => code[measure])),
  }
}

export async function frequenciesTable(
  frequencies: Frequencies,
  look: FrequenciesLook,
): Promise<TableToWrite> {
  const provenance = dated(frequencies.provenance, look.date)
  const seen = await seenTable(frequencyCells(frequencies), { ...plainLook, ...look })
  const codes = seenHeads(seen.rows, frequencies.codes)
  return {
    json: { ...frequencies, codes, provenance },
    sheets: [
      {
        name: 'Frequencies',
        heads: { rows: 1, columns: 1 },
        lines: [
          ['code', ...seen.columns.map(({ name }) => name)],
          ...seenCells(seen).map((line, row) => [seen.rows[row]?.path ?? '', ...line]),
        ],
      },
    ],
    about: provenanceLines(provenance),
  }
}

/**
 * As a list, a line for each two codes that stand on the same words anywhere, and as three tables in the order of the
 * one that is shown; CSV has the first.
 */
export async function samePassageTable(found: SamePassage, look: CooccurrenceLook): Promise<TableToWrite> {
  const { codes, overlappingPairs, sharedCharacters, jaccard } = found
  const provenance = dated(found.provenance, look.date)
  const cellsOf = { pairs: overlappingPairs, characters: sharedCharacters, jaccard }
  const seen = await seenTable(
    { rows: codes, columns: codes, cells: cellsOf[look.show === 'list' ? 'pairs' : look.show] },
    { ...plainLook, ...look },
  )
  const order = { rows: numbersIn(codes, seen.rows), columns: numbersIn(codes, seen.columns) }
  const seenOf = (cells: readonly CellLine[]) =>
    order.rows.map(row => order.columns.map(column => cells[row]?.[column] ?? 0))
  const tables = {
    pairs: gridSheet('Overlapping pairs', seen.rows, seen.columns, seenOf(overlappingPairs)),
    characters: gridSheet('Shared characters', seen.rows, seen.columns, seenOf(sharedCharacters)),
    jaccard: gridSheet('Jaccard by characters', seen.rows, seen.columns, seenOf(jaccard)),
    list: pairsSheet(found, order),
  }
  const others = samePassageTables.filter(table => table !== look.show).map(table => tables[table])
  return {
    json: {
      ...found,
      ...codesSeen(seen, codes),
      overlappingPairs: seenOf(overlappingPairs),
      sharedCharacters: seenOf(sharedCharacters),
      jaccard: seenOf(jaccard),
      provenance,
    },
    sheets: [tables[look.show], ...others],
    about: provenanceLines(provenance),
  }
}

interface Order {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

function numbersIn(codes: readonly MatrixHead[], seen: readonly MatrixHead[]): number[] {
  const numbers = new Map(codes.map(({ id }, number) => [id, number]))
  return seen.flatMap(({ id }) => numbers.get(id) ?? [])
}

/** Each two codes once. */
function pairsSheet(found: SamePassage, { rows, columns }: Order): Sheet {
  const { codes, overlappingPairs, sharedCharacters, jaccard } = found
  const isRow = new Set(rows)
  const isColumn = new Set(columns)
  const lines: (string | number)[][] = []
  for (const row of rows) {
    for (const column of columns) {
      const shared = sharedCharacters[row]?.[column] ?? 0
      const comesOnce = column > row || !isRow.has(column) || !isColumn.has(row)
      if (column === row || shared === 0 || !comesOnce) continue
      const paths = [codes[row]?.path ?? '', codes[column]?.path ?? '']
      lines.push([...paths, overlappingPairs[row]?.[column] ?? 0, shared, jaccard[row]?.[column] ?? 0])
    }
  }
  return {
    name: 'Same passage',
    heads: { rows: 1, columns: 2 },
    lines: [
      ['code', 'other code', 'overlapping pairs', 'shared characters', 'Jaccard by characters'],
      ...lines,
    ],
  }
}

/** The codes in the rows; those in the columns where they are not the same. */
function codesSeen(seen: SeenTable<MatrixHead>, codes: readonly MatrixHead[]) {
  const isSame =
    seen.rows.length === seen.columns.length && seen.rows.every((code, row) => code === seen.columns[row])
  const rows = seenHeads(seen.rows, codes)
  return isSame ? { codes: rows } : { codes: rows, otherCodes: seenHeads(seen.columns, codes) }
}

/** A table of how many units have both. */
export async function sameUnitTable(found: SameUnit, look: CooccurrenceLook): Promise<TableToWrite> {
  const { codes, unitsWithBoth } = found
  const provenance = dated(found.provenance, look.date)
  const seen = await seenTable(
    { rows: codes, columns: codes, cells: unitsWithBoth },
    { ...plainLook, ...look },
  )
  return {
    json: { ...found, ...codesSeen(seen, codes), unitsWithBoth: seenCells(seen), provenance },
    sheets: [seenSheet(`Same ${found.same}`, seen, false)],
    about: provenanceLines(provenance),
  }
}
