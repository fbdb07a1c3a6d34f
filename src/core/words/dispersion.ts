/** A part of a corpus that has something: how large the part is, and how often the thing is there. */
export interface PartWith {
  readonly size: number
  readonly count: number
}

/**
 * How unevenly something is spread over the parts of a corpus: Gries' deviation of proportions, DP, from near 0 (as the
 * sizes of the parts let expect) to near 1 (all in the smallest part). Chosen over Juilland's D, which wants parts of
 * equal size. `size` is that of the whole corpus, `parts` are those that have the thing; 0 for what is nowhere.
 * Source: S. Th. Gries, "Dispersions and adjusted frequencies in corpora", IJCL 13:4 (2008), p. 415.
 */
export function deviationOfProportions(size: number, parts: readonly PartWith[]): number {
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  if (count === 0) return 0
  const differences = parts.reduce((sum, part) => sum + Math.abs(part.size / size - part.count / count), 0)
  const without = size - parts.reduce((sum, part) => sum + part.size, 0)
  return (differences + without / size) / 2
}
