import { addHunk, type Budget, type Hunk } from './myers.ts'

/** Tokens that go or come in one stretch; the longer one is tried where the shorter one finds only chance. */
const STRETCHES = [256, 1_024] as const
/** A stretch ends behind so many equal tokens in a row, so that the next one does not begin astray. */
const FIRM = 4
/** Where none are so many, this share of its runs is kept. */
const SURE = 0.75
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
 * way is looked for a stretch at a time. From where two stretches have next to nothing in common, or the budget is used
 * up, the rest is one hunk.
 */
export function greedyHunks(before: Int32Array, after: Int32Array, budget: Budget): Hunk[] {
  const hunks: Hunk[] = []
  let [fromBefore, fromAfter] = [0, 0]
  const keep = (run: Run) => {
    const [toBefore, toAfter] = [fromBefore + run.before, fromAfter + run.after]
    if (run.before > 0 || run.after > 0) addHunk(hunks, { fromBefore, toBefore, fromAfter, toAfter })
    fromBefore = toBefore + run.length
    fromAfter = toAfter + run.length
  }
  for (;;) {
    const [restBefore, restAfter] = [before.subarray(fromBefore), after.subarray(fromAfter)]
    const runs = STRETCHES.reduce<readonly Run[]>(
      (found, length) => (found.length > 0 ? found : stretch(restBefore, restAfter, length, budget)),
      [],
    )
    if (runs.length === 0) break
    let [a, c] = [0, 0]
    for (const run of runs) {
      keep({ before: run.before - a, after: run.after - c, length: run.length })
      a = run.before + run.length
      c = run.after + run.length
    }
  }
  keep({ before: before.length - fromBefore, after: after.length - fromAfter, length: 0 })
  return hunks
}

/** The equal runs on the shortest way through the beginning of both rows, in order; none where all is chance. */
function stretch(before: Int32Array, after: Int32Array, limit: number, budget: Budget): readonly Run[] {
  const [n, m] = [before.length, after.length]
  if (n === 0 || m === 0) return []
  /** By distance: how far each diagonal reaches, at `distance + 1 + k`; -1 where it leaves the rows. */
  const trace: Int32Array[] = []
  for (let distance = 0; distance <= limit; distance++) {
    budget.steps -= distance + 1
    if (budget.steps < 0) return []
    const reached = new Int32Array(2 * distance + 3).fill(-1)
    for (let k = -distance; k <= distance; k += 2) {
      let x = startOf(trace, distance, k)
      if (x < 0 || x > n || x - k > m) continue
      while (x < n && x - k < m && before[x] === after[x - k]) x++
      reached[distance + 1 + k] = x
    }
    trace.push(reached)
    const end = distance + 1 + n - m
    if (end >= 0 && reached[end] === n) return firmRuns(runsTo(trace, n - m), n, m)
  }
  return firmRuns(runsTo(trace, furthestDiagonal(trace)), n, m)
}

/** Where a diagonal is entered at a distance, from the better of its neighbours; below zero when from none. */
function startOf(trace: readonly Int32Array[], distance: number, k: number): number {
  if (distance === 0) return 0
  const [right, down] = entries(trace, distance, k)
  return Math.max(right, down)
}

/** Where a diagonal is entered by taking a token out (from the left) and by putting one in (from above). */
function entries(trace: readonly Int32Array[], distance: number, k: number): [number, number] {
  const last = trace[distance - 1]
  const low = last?.[distance + k - 1] ?? -1
  return [low < 0 ? -1 : low + 1, last?.[distance + k + 1] ?? -1]
}

function furthestDiagonal(trace: readonly Int32Array[]): number {
  const distance = trace.length - 1
  const reached = trace[distance] ?? new Int32Array()
  let [best, most] = [0, -1]
  for (let k = -distance; k <= distance; k += 2) {
    const x = reached[distance + 1 + k] ?? -1
    if (x >= 0 && 2 * x - k > most) [best, most] = [k, 2 * x - k]
  }
  return best
}

/** The equal runs on the way that ends on a diagonal of the last distance, in order. */
function runsTo(trace: readonly Int32Array[], diagonal: number): Run[] {
  const runs: Run[] = []
  let k = diagonal
  for (let distance = trace.length - 1; distance >= 0; distance--) {
    const x = trace[distance]?.[distance + 1 + k] ?? -1
    const start = startOf(trace, distance, k)
    if (x > start) runs.push({ before: start, after: start - k, length: x - start })
    if (distance > 0) {
      const [right, down] = entries(trace, distance, k)
      k += right >= down ? -1 : 1
    }
  }
  return runs.reverse()
}

/** The runs up to the last firm one, or all where they lead to the end; none when they are chance. */
function firmRuns(runs: readonly Run[], n: number, m: number): readonly Run[] {
  const last = runs.at(-1)
  const isWhole = last !== undefined && last.before + last.length === n && last.after + last.length === m
  const lastFirm = runs.findLastIndex(run => run.length >= FIRM) + 1
  const firm = isWhole ? runs : runs.slice(0, lastFirm || Math.ceil(SURE * runs.length))
  const end = firm.at(-1)
  if (end === undefined) return []
  const equal = firm.reduce((sum, run) => sum + run.length, 0)
  return equal < CHANCE * Math.min(end.before, end.after) ? [] : firm
}
