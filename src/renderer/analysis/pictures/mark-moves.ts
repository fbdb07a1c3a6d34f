export interface MarkBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The mark a key leads to from another: the nearest in the direction of an arrow, else the next or the one before. */
export function markAfter(key: string, at: number, boxes: readonly MarkBox[]): number | null {
  const last = boxes.length - 1
  switch (key) {
    case 'Home':
      return 0
    case 'End':
      return last
    case 'PageUp':
      return Math.max(0, at - 10)
    case 'PageDown':
      return Math.min(last, at + 10)
    case 'ArrowLeft':
      return nearest(at, boxes, [-1, 0]) ?? Math.max(0, at - 1)
    case 'ArrowRight':
      return nearest(at, boxes, [1, 0]) ?? Math.min(last, at + 1)
    case 'ArrowUp':
      return nearest(at, boxes, [0, -1]) ?? Math.max(0, at - 1)
    case 'ArrowDown':
      return nearest(at, boxes, [0, 1]) ?? Math.min(last, at + 1)
    default:
      return null
  }
}

/** Straight ahead counts more than aside; what lies more aside than ahead is in another direction. */
function nearest(
  at: number,
  boxes: readonly MarkBox[],
  [right, down]: readonly [right: number, down: number],
): number | null {
  const from = boxes[at]
  if (from === undefined) return null
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [to, box] of boxes.entries()) {
    const x = middle(box.x, box.width) - middle(from.x, from.width)
    const y = middle(box.y, box.height) - middle(from.y, from.height)
    const ahead = x * right + y * down
    const aside =
      right === 0 ? gap(box.x, box.width, from.x, from.width) : gap(box.y, box.height, from.y, from.height)
    if (ahead < 1 || aside > ahead) continue
    const far = ahead + 2 * aside
    if (far < least) [best, least] = [to, far]
  }
  return best
}

/** How far two stretches lie apart; 0 where they overlap. */
function gap(one: number, length: number, other: number, otherLength: number): number {
  return Math.max(0, other - one - length, one - other - otherLength)
}

function middle(start: number, length: number): number {
  return start + length / 2
}
