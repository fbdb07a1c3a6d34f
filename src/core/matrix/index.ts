export { CellCounter, type CountedMeasure } from './cell-counter.ts'
export { type CrosstabWarning, crosstab } from './crosstab.ts'
export { type Items, itemsAsPlaces, ownRows, type RowsOfLabels, rowsOfLabels, trimmed } from './items.ts'
export {
  type LineOrder,
  lineOrders,
  lookAt,
  type NamesHold,
  plainLook,
  projectOrder,
  type SeenTable,
  type TableLook,
  type TableToLookAt,
} from './look.ts'
export { type Measure, matrixMeasures } from './measure.ts'
export { jaccardOf, OverlapCounter } from './overlap-counter.ts'
export { type PercentBase, percentBases, type Sums, sumsOf } from './percent.ts'
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
