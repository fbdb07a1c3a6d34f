export type { LossReason, RefiLoss } from './losses.ts'
export type { RefiCodebook, RefiCoder, RefiCoding, RefiDocument, RefiProject } from './project-model.ts'
export type {
  Incoming,
  IncomingAttribute,
  IncomingDocument,
  IncomingMemo,
} from './read/incoming.ts'
export { Ledger } from './read/ledger.ts'
export { readRefiProject } from './read/read-project.ts'
export { writeRefiCodebook } from './save-codebook.ts'
export { type RefiReport, type SaveOptions, writeRefiProject } from './save-project.ts'
