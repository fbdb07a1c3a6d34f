export { type AlsoCounts, countMatrix, type MatrixEntry, type Measure } from './matrix.ts'
