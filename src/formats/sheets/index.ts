export { type MatrixToWrite, matrixLines } from './matrix-table.ts'
export { matrixCsv, matrixJson, matrixXlsx, type SheetFormat, writeMatrix } from './write-matrix.ts'
