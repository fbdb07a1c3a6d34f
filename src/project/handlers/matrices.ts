import { cellPassages } from '../matrix/cell-passages.ts'
import { samePassage, sameUnit } from '../matrix/cooccurrence.ts'
import { countMatrix, headsOf } from '../matrix/count-matrix.ts'
import { countFrequencies } from '../matrix/frequencies.ts'
import { testMatrix } from '../matrix/matrix-crosstab.ts'
import { placesTogether } from '../matrix/together.ts'
import type { HandlersOf } from './handler.ts'

export const matrices: HandlersOf<'matrices'> = {
  heads: headsOf,
  count: countMatrix,
  passages: cellPassages,
  frequencies: countFrequencies,
  samePassage,
  sameUnit,
  together: placesTogether,
  crosstab: testMatrix,
}
