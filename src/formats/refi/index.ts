export { type CodePoints, codePointsOf } from './code-points.ts'
export { entriesOf, type LossEntry } from './compare/entries.ts'
export { type DoctorReport, examineRefi } from './doctor/examine.ts'
export type { Finding, FindingId, Severity } from './doctor/findings.ts'
export type { RefiLoss } from './losses.ts'
export type {
  RefiAttribute,
  RefiCodebook,
  RefiGroup,
  RefiKeptPart,
  RefiOriginal,
  RefiProject,
} from './project-model.ts'
export type {
  ForeignExtra,
  ForeignProject,
  ForeignSelection,
  ForeignSource,
  ForeignValue,
} from './read/foreign-model.ts'
export type {
  Incoming,
  IncomingAttribute,
  IncomingDocument,
  IncomingMemo,
  IncomingWords,
} from './read/incoming.ts'
export { Ledger } from './read/ledger.ts'
export { baseOf, type ForeignFiles } from './read/package-folder.ts'
export { readDateTime } from './read/read-date-time.ts'
export { emptyProject } from './read/read-elements.ts'
export { gatherProject, type ReadingControls, readRefiProject } from './read/read-project.ts'
export { writeRefiCodebook } from './save-codebook.ts'
export { type RefiReport, refiLosses, type SaveOptions, writeRefiProject } from './save-project.ts'
