/**
 * What a cell says. A coding counts in a place (a document, a turn, a case's passages) when they share a character.
 *
 * `codings`: codings, or passages of a query, that count in the cell.
 * `passages`: different passages among them; two coders on the same words are two codings and one passage.
 * `documents`: documents with at least one of them. `cases`: cases with at least one of them.
 * `characters`: UTF-16 code units, each coding with as much of it as lies in the place, so that text under two codings
 * of one code counts twice. `covered`: the same text, each character once.
 * `share`: covered by the length of the text the cell looks at, from 0 to 1.
 * `presence`: 1 where there is at least one coding, else 0.
 */
export const matrixMeasures = [
  ...(['codings', 'characters', 'covered', 'documents'] as const),
  ...(['passages', 'cases', 'share', 'presence'] as const),
] as const
export type Measure = (typeof matrixMeasures)[number]
