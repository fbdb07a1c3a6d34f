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
