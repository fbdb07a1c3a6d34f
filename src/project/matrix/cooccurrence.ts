import { jaccardOf, linesOf, OverlapCounter, UnitCounter } from '../../core/matrix/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { MatrixHead, SamePassage, SameUnit } from '../../ipc/matrix-results.ts'
import type { ReadDb } from '../db/connection.ts'
import { provenanceOf } from '../exporting/provenance.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { codeAxis } from './coding-axes.ts'
import { codingsOf } from './coding-table.ts'
import { checkSize } from './count-matrix.ts'
import { sourcesWithin } from './counted-part.ts'
import { addUnits } from './same-unit.ts'
import { steadily } from './slices.ts'

/** Codes on the same words. Refuses: not-found, matrix-too-large, cancelled. */
export function samePassage(
  db: ReadDb,
  { codes, subcodes, within }: CheckedInputOf<'matrices.samePassage'>,
  context: QueryContext,
): Promise<SamePassage> {
  return steadily(db, context, async slices => {
    const { counted } = await sourcesWithin(db, within, context, slices)
    const { heads, membersOf } = codeAxis(counted.table, codes, subcodes)
    const n = heads.length
    checkSize(n, n)
    const counter = new OverlapCounter(n, membersOf)
    await slices.each(counted.documents, counted.documents.length, document => {
      counter.add(codingsOf(counted, document, 'code'), counted.part?.(document))
    })
    return {
      same: 'passage',
      codes: heads,
      overlappingPairs: linesOf(counter.pairs(insideOf(heads)), n, n),
      sharedCharacters: linesOf(counter.shared, n, n),
      jaccard: linesOf(jaccardOf(counter.shared, n), n, n),
      provenance: provenanceOf(db, context),
    }
  })
}

/** Codes in the same unit. Refuses: not-found, matrix-too-large, cancelled. */
export function sameUnit(
  db: ReadDb,
  { codes, subcodes, within, unit }: CheckedInputOf<'matrices.sameUnit'>,
  context: QueryContext,
): Promise<SameUnit> {
  return steadily(db, context, async slices => {
    const sources = await sourcesWithin(db, within, context, slices)
    const { heads, membersOf } = codeAxis(sources.table, codes, subcodes)
    const n = heads.length
    checkSize(n, n)
    const counter = new UnitCounter(n, membersOf)
    await addUnits(counter, unit, sources)
    return {
      same: unit,
      codes: heads,
      unitsWithBoth: linesOf(counter.both, n, n),
      units: counter.units,
      provenance: provenanceOf(db, context),
    }
  })
}

/** Whether all codings of one line are of another too: by the lines above it. */
function insideOf(heads: readonly MatrixHead[]): (row: number, other: number) => boolean {
  const above = heads.map((_, row) => {
    const lines = new Set<number>()
    for (let line = heads[row]?.parent ?? null; line !== null; line = heads[line]?.parent ?? null)
      lines.add(line)
    return lines
  })
  return (row, other) => above[row]?.has(other) === true
}
