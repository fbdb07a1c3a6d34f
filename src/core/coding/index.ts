export {
  type Certainty,
  type Coding,
  type CodingMarks,
  certainties,
  findSame,
  mergeMarks,
  type RebasedAnchor,
  rebaseAnchor,
  unmarked,
} from './coding.ts'
export {
  type CodingColumns,
  codingInSlot,
  codingSigns,
  columnsOf,
  compareDrawn,
  type DrawnCoding,
  drawnOf,
  Numbered,
} from './columns.ts'
export { flatten, type Segment } from './flatten.ts'
export { type Union, type UnitedCoding, uniteCodings } from './unite.ts'
