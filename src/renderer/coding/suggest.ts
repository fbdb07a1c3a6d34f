import type { Code } from '../../core/codebook/index.ts'
import { type MatchRank, matchRanks, type NameMatcher } from '../../core/codebook/match.ts'
import type { CodeId } from '../../core/id.ts'

/** No more than this are shown; a longer list is not read but typed into. */
const LONGEST = 40

export interface SuggestFrom {
  readonly matcher: NameMatcher<Code>
  /** The last used first. */
  readonly recent: readonly CodeId[]
  /** Codes of neighbouring passages, the nearest first. */
  readonly nearby: readonly CodeId[]
}

/**
 * Codes for what was typed, the best first: the code of exactly that name, then the last used, then those of
 * neighbouring passages, then by how well the name answers and the order of the codebook.
 */
export function suggest(typed: string, { matcher, recent, nearby }: SuggestFrom): Code[] {
  const placeOf = (code: Code, rank: MatchRank): readonly number[] => [
    typed.trim() !== '' && rank === 'exact' ? 0 : 1,
    placeIn(recent, code.id),
    placeIn(nearby, code.id),
    matchRanks.indexOf(rank),
  ]
  return matcher
    .find(typed)
    .map(({ item, rank }) => ({ item, place: placeOf(item, rank) }))
    .sort((a, b) => compare(a.place, b.place))
    .slice(0, LONGEST)
    .map(({ item }) => item)
}

function placeIn(ids: readonly CodeId[], id: CodeId): number {
  const place = ids.indexOf(id)
  return place < 0 ? Number.MAX_SAFE_INTEGER : place
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [n, value] of a.entries()) {
    const difference = value - (b[n] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
