export {
  codesPath,
  type IndicatorColumn,
  type IndicatorRow,
  type IndicatorTable,
  writeIndicatorTable,
} from './indicator-table.ts'
export { passageTable } from './passage-sheet.ts'
export type { PassageLabels, PassagesToWrite, PassageToWrite } from './passages-to-write.ts'
export { type PassageFormat, passagesText, writePassages } from './write-passages.ts'
