export type { Cell, ForeignTables, Row } from './foreign-tables.ts'
export { isQualCoder, readQualCoder } from './qualcoder.ts'
export { isTaguette, readTaguette, taguetteProjects } from './taguette.ts'
