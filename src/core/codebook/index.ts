export { type Code, checkNameIsFree, cleanName, foldSpaces, MAX_NAME_LENGTH } from './code.ts'
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
