export type { LossReason, RefiLoss } from './losses.ts'
export type { RefiCodebook, RefiCoder, RefiCoding, RefiDocument, RefiProject } from './project-model.ts'
export { writeRefiCodebook } from './save-codebook.ts'
export { type RefiReport, type SaveOptions, writeRefiProject } from './save-project.ts'
