/**
 * Pairs of places (before, after) of tokens that stand exactly once on each side, as many as keep their order, in
 * order: the fixed points of a patience diff. Negative tokens are never paired.
 */
export function uniquePairs(before: Int32Array, after: Int32Array): [number, number][] {
  const placesAfter = uniquePlaces(after)
  const pairs: [number, number][] = []
  for (const [token, place] of uniquePlaces(before)) {
    const other = placesAfter.get(token)
    if (place >= 0 && other !== undefined && other >= 0) pairs.push([place, other])
  }
  return longestRising(pairs.sort((a, b) => a[0] - b[0]))
}

const REPEATED = -1

function uniquePlaces(tokens: Int32Array): Map<number, number> {
  const places = new Map<number, number>()
  for (const [place, token] of tokens.entries()) {
    if (token >= 0) places.set(token, places.has(token) ? REPEATED : place)
  }
  return places
}

/** The longest part of the pairs whose second places rise too; the first ones do already. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  /** For each length, the pair with the lowest second place that ends a rising row of it. */
  const ends: number[] = []
  const previous = new Int32Array(pairs.length)
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1
      else high = middle
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = index
  }
  const rising: [number, number][] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index]
    if (pair) rising.push(pair)
  }
  return rising.reverse()
}
