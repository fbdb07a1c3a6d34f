/** A stretch of the tokens before that gave way to a stretch of the tokens after; either may be empty, not both. */
export interface Hunk {
  readonly fromBefore: number
  readonly toBefore: number
  readonly fromAfter: number
  readonly toAfter: number
}

/** How many steps may still be made; shared by all comparisons of one pair of texts. */
export interface Budget {
  steps: number
}

/**
 * The shortest list of hunks that leads from one row of tokens to the other, in order; null when more than `limit`
 * tokens, or one more, would have to go or come, or the budget is used up. E. Myers, An O(ND) Difference Algorithm and Its
 * Variations, Algorithmica 1 (1986), with the refinement of section 4b that needs memory for the limit only.
 */
export function shortestHunks(
  before: Int32Array,
  after: Int32Array,
  limit: number,
  budget: Budget,
): Hunk[] | null {
  const hunks: Hunk[] = []
  const search = new MiddleSearch(before, after, limit, budget)
  return search.divide(0, before.length, 0, after.length, hunks, true) ? hunks : null
}

class MiddleSearch {
  readonly #before: Int32Array
  readonly #after: Int32Array
  readonly #limit: number
  readonly #budget: Budget
  readonly #forward: Int32Array
  readonly #backward: Int32Array

  constructor(before: Int32Array, after: Int32Array, limit: number, budget: Budget) {
    this.#before = before
    this.#after = after
    this.#limit = limit
    this.#budget = budget
    const reach = Math.ceil(Math.min(limit, before.length + after.length) / 2)
    this.#forward = new Int32Array(2 * reach + 3)
    this.#backward = new Int32Array(2 * reach + 3)
  }

  /** False when `whole` and no middle is within reach; a part out of reach is taken as replaced. */
  divide(
    fromBefore: number,
    toBefore: number,
    fromAfter: number,
    toAfter: number,
    hunks: Hunk[],
    whole: boolean,
  ): boolean {
    let [a, b, c, d] = [fromBefore, toBefore, fromAfter, toAfter]
    while (a < b && c < d && this.#before[a] === this.#after[c]) {
      a++
      c++
    }
    while (a < b && c < d && this.#before[b - 1] === this.#after[d - 1]) {
      b--
      d--
    }
    if (a === b && c === d) return true
    const middle = a === b || c === d ? null : this.#middle(a, b, c, d)
    if (middle === null) {
      if (whole && a < b && c < d) return false
      addHunk(hunks, { fromBefore: a, toBefore: b, fromAfter: c, toAfter: d })
      return true
    }
    this.divide(a, middle.before, c, middle.after, hunks, false)
    this.divide(middle.before, b, middle.after, d, hunks, false)
    return true
  }

  /** A place on a shortest path, about half way; null when out of reach. */
  #middle(a: number, b: number, c: number, d: number): { before: number; after: number } | null {
    const [before, after, forward, backward] = [this.#before, this.#after, this.#forward, this.#backward]
    const [n, m] = [b - a, d - c]
    const delta = n - m
    const odd = delta % 2 !== 0
    const reach = Math.ceil(Math.min(this.#limit, n + m) / 2)
    const zero = reach + 1
    forward.fill(-1, 0, 2 * reach + 3)
    backward.fill(-1, 0, 2 * reach + 3)
    forward[zero + 1] = 0
    backward[zero + 1] = 0
    let [cutLow, cutHigh, backCutLow, backCutHigh] = [0, 0, 0, 0]
    for (let distance = 0; distance <= reach; distance++) {
      this.#budget.steps -= 2 * distance + 2
      if (this.#budget.steps < 0) return null
      for (let k = cutLow - distance; k <= distance - cutHigh; k += 2) {
        let x = furthest(forward, zero + k, k === -distance, k === distance)
        while (x < n && x - k < m && before[a + x] === after[c + x - k]) x++
        forward[zero + k] = x
        if (x > n) cutHigh += 2
        else if (x - k > m) cutLow += 2
        else if (odd) {
          const other = zero + delta - k
          const back = other >= 0 && other <= 2 * reach + 2 ? (backward[other] ?? -1) : -1
          if (back >= 0 && x >= n - back) return { before: a + x, after: c + x - k }
        }
      }
      for (let k = backCutLow - distance; k <= distance - backCutHigh; k += 2) {
        let x = furthest(backward, zero + k, k === -distance, k === distance)
        while (x < n && x - k < m && before[b - x - 1] === after[d - (x - k) - 1]) x++
        backward[zero + k] = x
        if (x > n) backCutHigh += 2
        else if (x - k > m) backCutLow += 2
        else if (!odd) {
          const other = zero + delta - k
          const front = other >= 0 && other <= 2 * reach + 2 ? (forward[other] ?? -1) : -1
          if (front >= 0 && front >= n - x) return { before: a + front, after: c + front - (delta - k) }
        }
      }
    }
    return null
  }
}

function furthest(reached: Int32Array, at: number, isLowest: boolean, isHighest: boolean): number {
  const [low, high] = [reached[at - 1] ?? -1, reached[at + 1] ?? -1]
  return isLowest || (!isHighest && low < high) ? high : low + 1
}

/** Puts a hunk behind the others, as one with the last when they touch; an empty one is left out. */
export function addHunk(hunks: Hunk[], hunk: Hunk): void {
  if (hunk.fromBefore === hunk.toBefore && hunk.fromAfter === hunk.toAfter) return
  const last = hunks.at(-1)
  if (last && last.toBefore === hunk.fromBefore && last.toAfter === hunk.fromAfter) {
    hunks[hunks.length - 1] = { ...last, toBefore: hunk.toBefore, toAfter: hunk.toAfter }
  } else {
    hunks.push(hunk)
  }
}
