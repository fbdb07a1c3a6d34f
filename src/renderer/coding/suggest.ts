import type { Code } from '../../core/codebook/index.ts'
import type { NameMatch, NameMatcher } from '../../core/codebook/match.ts'
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
  const places = new Map<CodeId, number>()
  for (const id of [...recent, ...nearby]) if (!places.has(id)) places.set(id, places.size)
  const isTyped = typed.trim() !== ''
  const placeOf = ({ item, rank }: NameMatch<Code>): number =>
    isTyped && rank === 'exact' ? -1 : (places.get(item.id) ?? places.size)
  // What answers equally well stays in the order in which it was found.
  return matcher
    .find(typed)
    .map(match => ({ item: match.item, place: placeOf(match) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, LONGEST)
    .map(({ item }) => item)
}
