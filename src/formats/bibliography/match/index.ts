export { type DescribedFile, type EntryMatch, type MatchReason, matchEntries } from './match-entries.ts'
