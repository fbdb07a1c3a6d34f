export { type MatrixToWrite, matrixLines } from './matrix-table.ts'
export { readPseudonymKey, writePseudonymKey } from './pseudonym-key.ts'
export { matrixCsv, matrixJson, matrixXlsx, type SheetFormat, writeMatrix } from './write-matrix.ts'
