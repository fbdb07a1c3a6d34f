export { exactForm } from './exact-form.ts'
export { type SearchedText, wordFinder } from './find-words.ts'
export { type Pattern, readPattern } from './pattern.ts'
export {
  type CodingUnit,
  codingUnits,
  type Exactness,
  exactnesses,
  type Matches,
  MOST_MATCHES,
  type SearchMode,
  searchModes,
  type WantedWords,
} from './query.ts'
export { commonSpans, gapsBetween, matchesWithin, mergeSpans } from './ranges.ts'
export { type TargetOf, targetFinder, targetsOf } from './targets.ts'
