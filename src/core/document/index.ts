export { orderWith } from './arrange.ts'
export { type DetailField, type Details, detailFields } from './details.ts'
export {
  type DocumentGroup,
  type GroupInTree,
  groupPaths,
  groupsCalled,
  groupsInOrder,
  groupsWithout,
  moveGroups,
  topmostGroups,
} from './groups.ts'
export { type HighlightColor, highlightColors, highlightNames } from './highlights.ts'
