export { type FormatKind, type FormatName, formatNames, formatOfName, formats } from './formats.ts'
export type { FileText, ReadingOptions } from './read-file-text.ts'
