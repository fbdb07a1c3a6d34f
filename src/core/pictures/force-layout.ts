import { randomFrom } from './random.ts'

export interface Disc {
  x: number
  y: number
  /** Pixels. */
  readonly radius: number
}

export interface Pull {
  readonly from: number
  readonly to: number
  /** 0 to 1. */
  readonly strength: number
}

const ROUNDS = 300
const SEED = 20_117
/** Pixels between two that are tied, however much room there is. */
const FARTHEST = 170

/**
 * Places for discs in a field, near what they are tied to and apart from all else: the forces of T. M. J. Fruchterman
 * and E. M. Reingold, "Graph drawing by force-directed placement", Software: Practice and Experience 21:11 (1991).
 * The same ties give the same places.
 */
export function placeDiscs(
  radii: readonly number[],
  pulls: readonly Pull[],
  field: { readonly width: number; readonly height: number },
): readonly Disc[] {
  const random = randomFrom(SEED)
  const discs = radii.map((radius, at): Disc => {
    const turn = at * 2.399963 + random() * 0.1
    const out = Math.sqrt((at + 0.5) / radii.length) * 0.42
    return {
      x: field.width * (0.5 + out * Math.cos(turn)),
      y: field.height * (0.5 + out * Math.sin(turn)),
      radius,
    }
  })
  if (discs.length === 1) return discs
  const apart = Math.min(FARTHEST, 0.75 * Math.sqrt((field.width * field.height) / discs.length))
  for (let round = 0; round < ROUNDS; round++) {
    const step = Math.max(1, (field.width / 10) * (1 - round / ROUNDS))
    move(discs, pulls, { apart, step, field })
  }
  for (let round = 0; round < 80; round++) partDiscs(discs, field)
  return discs
}

function move(
  discs: readonly Disc[],
  pulls: readonly Pull[],
  { apart, step, field }: { apart: number; step: number; field: { width: number; height: number } },
): void {
  const moves = discs.map(() => ({ x: 0, y: 0 }))
  const push = (at: number, x: number, y: number) => {
    const way = moves[at]
    if (way === undefined) return
    way.x += x
    way.y += y
  }
  for (const [at, one] of discs.entries()) {
    for (let to = at + 1; to < discs.length; to++) {
      const other = discs[to]
      if (other === undefined) continue
      const { x, y, far } = between(one, other)
      const force = (apart * apart) / far
      push(at, (x / far) * force, (y / far) * force)
      push(to, (-x / far) * force, (-y / far) * force)
    }
    // A little towards the middle, so that what is tied to nothing does not drift into the corners.
    push(at, (field.width / 2 - one.x) * 0.25, (field.height / 2 - one.y) * 0.25)
  }
  // What is tied to much would be drawn into a heap.
  const share = Math.min(1, (1.5 * discs.length) / Math.max(1, pulls.length))
  for (const { from, to, strength } of pulls) {
    const [one, other] = [discs[from], discs[to]]
    if (one === undefined || other === undefined) continue
    const { x, y, far } = between(one, other)
    const force = ((far * far) / apart) * (0.3 + strength) * share
    push(from, (-x / far) * force, (-y / far) * force)
    push(to, (x / far) * force, (y / far) * force)
  }
  for (const [at, disc] of discs.entries()) {
    const way = moves[at] ?? { x: 0, y: 0 }
    const far = Math.max(0.01, Math.hypot(way.x, way.y))
    disc.x += (way.x / far) * Math.min(far, step)
    disc.y += (way.y / far) * Math.min(far, step)
    keepIn(disc, field)
  }
}

function between(one: Disc, other: Disc) {
  const x = one.x - other.x
  const y = one.y - other.y
  return { x, y, far: Math.max(0.5, Math.hypot(x, y)) }
}

/** Pushes apart discs that touch, with room for a line of words between them. */
function partDiscs(discs: readonly Disc[], field: { width: number; height: number }): void {
  for (const [at, one] of discs.entries()) {
    for (let to = at + 1; to < discs.length; to++) {
      const other = discs[to]
      if (other === undefined) continue
      const { x, y, far } = between(one, other)
      const missing = one.radius + other.radius + 12 - far
      if (missing <= 0) continue
      one.x += ((x / far) * missing) / 2
      one.y += ((y / far) * missing) / 2
      other.x -= ((x / far) * missing) / 2
      other.y -= ((y / far) * missing) / 2
    }
    keepIn(one, field)
  }
}

function keepIn(disc: Disc, { width, height }: { width: number; height: number }): void {
  disc.x = Math.min(width - disc.radius - 2, Math.max(disc.radius + 2, disc.x))
  disc.y = Math.min(height - disc.radius - 2, Math.max(disc.radius + 2, disc.y))
}
