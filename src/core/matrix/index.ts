export { CellCounter, type CountedMeasure } from './cell-counter.ts'
export { chiSquareProbability } from './chi-square.ts'
export { type Crosstab, type CrosstabWarning, crosstab, crosstabWarnings } from './crosstab.ts'
export { type Items, itemsAsPlaces, ownRows, type RowsOfLabels, rowsOfLabels } from './items.ts'
export { type Measure, matrixMeasures } from './measure.ts'
export { jaccardOf, OverlapCounter } from './overlap-counter.ts'
export { type PercentBase, percentages, percentBases, type Summed, type Sums, sumsOf } from './percent.ts'
export {
  at,
  commonPlaces,
  nowhere,
  type Place,
  PlaceFinder,
  type Places,
  placesOf,
  placesOfMember,
  renamedPlaces,
  wholePlaces,
} from './places.ts'
export { type CellLine, linesOf, quotients, transposed } from './table.ts'
export { UnitCounter } from './unit-counter.ts'
