import type { CodingColumns } from '../../core/coding/index.ts'

/** How densely a text is coded, row by row from top to bottom. */
export interface Density {
  /** Codings that touch the row. */
  readonly counts: Uint32Array
  /** The code that has at least half of them, by its place in the columns' `codes`; -1 where none has. */
  readonly codes: Int32Array
  readonly most: number
}

/**
 * Counts the codings of each row. Row `n` shows the text from `edges[n]` to `edges[n + 1]`; edges never fall. Work
 * grows with the codings and with codes × rows, not with how many rows a coding touches.
 */
export function densityOf(
  { ids, from, to, code, codes }: Pick<CodingColumns, 'ids' | 'from' | 'to' | 'code' | 'codes'>,
  edges: Float64Array,
): Density {
  const rows = edges.length - 1
  const counts = new Uint32Array(rows)
  const dominating = new Int32Array(rows).fill(-1)
  // Of each code, how many codings more begin than end at a row.
  const turns = codes.map(() => undefined as Int32Array | undefined)
  for (let slot = 0; slot < ids.length; slot++) {
    const first = rowAt(edges, from[slot] ?? 0)
    const last = rowAt(edges, (to[slot] ?? 0) - 1)
    const number = code[slot] ?? 0
    const turn = turns[number] ?? new Int32Array(rows + 1)
    turns[number] = turn
    turn[first] = (turn[first] ?? 0) + 1
    turn[last + 1] = (turn[last + 1] ?? 0) - 1
  }
  const best = new Uint32Array(rows)
  turns.forEach((turn, number) => {
    let open = 0
    for (let row = 0; turn !== undefined && row < rows; row++) {
      open += turn[row] ?? 0
      if (open === 0) continue
      counts[row] = (counts[row] ?? 0) + open
      if (open <= (best[row] ?? 0)) continue
      best[row] = open
      dominating[row] = number
    }
  })
  let most = 0
  for (let row = 0; row < rows; row++) {
    const count = counts[row] ?? 0
    most = Math.max(most, count)
    if ((best[row] ?? 0) * 2 < count) dominating[row] = -1
  }
  return { counts, codes: dominating, most }
}

/** The row that shows a position: of several that begin there, the last. */
function rowAt(edges: Float64Array, position: number): number {
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle + 1] ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return Math.min(low, edges.length - 2)
}
