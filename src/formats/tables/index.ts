export { uniqueNames } from './header.ts'
export { readTable, type TableFormat, type TableOptions } from './read-table.ts'
export { type ColumnRole, type ColumnRoleGuess, columnRoles, guessRoles } from './roles.ts'
export {
  type CellValue,
  type ColumnUse,
  type RowDocument,
  type RowDocuments,
  rowDocuments,
} from './row-documents.ts'
export { isFilled, MAX_COLUMNS, MAX_ROWS, type Table, type TableSheet } from './table.ts'
export { tableAsText } from './table-text.ts'
