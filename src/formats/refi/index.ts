export { entriesOf, type LossEntry } from './compare/entries.ts'
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
  Incoming,
  IncomingAttribute,
  IncomingDocument,
  IncomingMemo,
} from './read/incoming.ts'
export { Ledger } from './read/ledger.ts'
export { readRefiProject } from './read/read-project.ts'
export { writeRefiCodebook } from './save-codebook.ts'
export { type RefiReport, refiLosses, type SaveOptions, writeRefiProject } from './save-project.ts'
