export { type CellChange, type Difference, differenceOf } from './difference.ts'
export { idsIn, type NamedPart, unknownField } from './ids.ts'
export { isLine, withoutLines } from './lines.ts'
export { boundedResult, type KeptLine, type KeptResult, MOST_KEPT_CELLS } from './result.ts'
