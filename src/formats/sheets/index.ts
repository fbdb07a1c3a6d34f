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
