import type { CellLine } from '../../core/matrix/index.ts'
import type { TableToWrite } from '../../formats/sheets/index.ts'
import type { Frequencies, SamePassage, SameUnit } from '../../ipc/matrix-results.ts'
import { aboutSheet, gridSheet } from './matrix-tables.ts'

const measures = ['codings', 'passages', 'documents', 'cases', 'characters', 'covered', 'share'] as const

export function frequenciesTable(frequencies: Frequencies, date: string | null): TableToWrite {
  const provenance = { ...frequencies.provenance, date }
  return {
    json: { ...frequencies, provenance },
    sheets: [
      {
        name: 'Frequencies',
        heads: { rows: 1, columns: 1 },
        lines: [
          ['code', ...measures],
          ...frequencies.codes.map(code => [code.path, ...measures.map(measure => code[measure])]),
        ],
      },
      aboutSheet(provenance),
    ],
  }
}

/** As a list, a line for each two codes that stand on the same words anywhere; in Excel also as three tables. */
export function samePassageTable(found: SamePassage, date: string | null): TableToWrite {
  const { codes, overlappingPairs, sharedCharacters, jaccard } = found
  const provenance = { ...found.provenance, date }
  const pairs: (string | number)[][] = []
  for (const [row, code] of codes.entries()) {
    for (const [column, other] of codes.entries()) {
      const shared = sharedCharacters[row]?.[column] ?? 0
      if (column <= row || shared === 0) continue
      pairs.push([
        code.path,
        other.path,
        overlappingPairs[row]?.[column] ?? 0,
        shared,
        jaccard[row]?.[column] ?? 0,
      ])
    }
  }
  return {
    json: {
      ...found,
      overlappingPairs: asLists(overlappingPairs),
      sharedCharacters: asLists(sharedCharacters),
      jaccard: asLists(jaccard),
      provenance,
    },
    sheets: [
      {
        name: 'Same passage',
        heads: { rows: 1, columns: 2 },
        lines: [
          ['code', 'other code', 'overlapping pairs', 'shared characters', 'Jaccard by characters'],
          ...pairs,
        ],
      },
      gridSheet('Overlapping pairs', codes, codes, overlappingPairs),
      gridSheet('Shared characters', codes, codes, sharedCharacters),
      gridSheet('Jaccard by characters', codes, codes, jaccard),
      aboutSheet(provenance),
    ],
  }
}

/** A table of how many units have both. */
export function sameUnitTable(found: SameUnit, date: string | null): TableToWrite {
  const provenance = { ...found.provenance, date }
  return {
    json: { ...found, unitsWithBoth: asLists(found.unitsWithBoth), provenance },
    sheets: [
      gridSheet(`Same ${found.same}`, found.codes, found.codes, found.unitsWithBoth),
      aboutSheet(provenance),
    ],
  }
}

function asLists(lines: readonly CellLine[]): number[][] {
  return lines.map(line => [...line])
}
