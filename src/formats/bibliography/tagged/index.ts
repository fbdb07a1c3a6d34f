export { findDialect } from './dialect.ts'
export { readTagged } from './read-tagged.ts'
