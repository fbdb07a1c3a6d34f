export { readDoc } from './read-doc.ts'
export { type CompoundKind, sniffCompoundFile } from './sniff-compound-file.ts'
