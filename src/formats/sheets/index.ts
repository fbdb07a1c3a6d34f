export { type AboutLines, aboutCsv, aboutPath, aboutText } from './about.ts'
export { readPseudonymKey, writePseudonymKey } from './pseudonym-key.ts'
export {
  type Sheet,
  type SheetFormat,
  type TableToWrite,
  tableCsv,
  tableJson,
  tableXlsx,
  writeTable,
} from './write-table.ts'
