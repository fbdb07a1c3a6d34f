import { addHunk, type Budget, type Hunk } from './myers.ts'

/** Tokens that go or come in one stretch. */
const STRETCH = 512
/** A stretch ends behind so many equal tokens in a row, so that the next one does not begin astray. */
const FIRM = 4
/** Less in common than this share of the shorter side is chance. */
const CHANCE = 0.25

/** Equal tokens in a row. */
interface Run {
  readonly before: number
  readonly after: number
  readonly length: number
}

/**
 * Hunks that lead from one row of tokens to the other where they are too far apart for the shortest list: the shortest
 * way is looked for a stretch at a time. From where a stretch has next to nothing in common, or the budget is used up,
 * the rest is one hunk.
 */
export function greedyHunks(before: Int32Array, after: Int32Array, budget: Budget): Hunk[] {
  const hunks: Hunk[] = []
  let [placeBefore, placeAfter] = [0, 0]
  const keep = (run: Run) => {
    if (run.before > placeBefore || run.after > placeAfter) {
      addHunk(hunks, { fromBefore: placeBefore, toBefore: run.before, fromAfter: placeAfter, toAfter: run.after })
    }
    placeBefore = run.before + run.length
    placeAfter = run.after + run.length
  }
  for (;;) {
    const runs = stretchFrom(before, after, placeBefore, placeAfter, budget)
    for (const run of runs) keep(run)
    if (runs.length === 0) break
  }
  keep({ before: before.length, after: after.length, length: 0 })
  return hunks
}

/** The equal runs on the shortest way through a stretch, in order; none at the end, and where all is chance. */
function stretchFrom(
  before: Int32Array,
  after: Int32Array,
  a: number,
  c: number,
  budget: Budget,
): Run[] {
  const [n, m] = [before.length - a, after.length - c]
  const zero = STRETCH + 1
  const reached = new Int32Array(2 * STRETCH + 3).fill(-1)
  const trace: Int32Array[] = []
  reached[zero + 1] = 0
  for (let distance = 0; distance <= STRETCH && budget.steps >= 0; distance++) {
    budget.steps -= 2 * distance + 2
    for (let k = -distance; k <= distance; k += 2) {
      const [low, high] = [reached[zero + k - 1] ?? -1, reached[zero + k + 1] ?? -1]
      let x = k === -distance || (k !== distance && low < high) ? high : low + 1
      while (x < n && x - k < m && before[a + x] === after[c + x - k]) x++
      reached[zero + k] = x
    }
    trace.push(reached.slice(zero - distance - 1, zero + distance + 2))
    if (distance >= Math.abs(n - m) && (reached[zero + n - m] ?? -1) >= n) break
  }
  return runsOf(trace, n, m).map(run => ({ ...run, before: run.before + a, after: run.after + c }))
}
