export { type NamePlace, type Pseudonym, pseudonymFinder, pseudonymiser } from './pseudonym.ts'
export { type SuggestedName, suggestNames } from './suggest-names.ts'
