export {
  type Code,
  type CodeStatus,
  checkNameIsFree,
  cleanName,
  codeStatuses,
  foldSpaces,
  MAX_NAME_LENGTH,
  noRules,
} from './code.ts'
export { type ImportStep, type ListedCode, pathsOf, planImport } from './import.ts'
export {
  type CodeChange,
  type CodesChange,
  changeCodes,
  checkNewNames,
  checkSiblings,
  inTreeOrder,
  moveCodes,
  topmost,
} from './many.ts'
export { type Merged, type MergeWish, mergeCodes } from './merge.ts'
export { type CodeOrder, type CodeUse, codeOrders, orderCodes } from './order.ts'
export { nextColor, palette } from './palette.ts'
export {
  type CodeNode,
  checkMove,
  codesCalled,
  codeTree,
  flattenTree,
  PATH_SEPARATOR,
  withSubcodes,
} from './tree.ts'
