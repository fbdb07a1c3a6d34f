export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

export function lies(box: Box, inside: Box): boolean {
  return (
    box.x >= inside.x &&
    box.y >= inside.y &&
    box.x + box.width <= inside.x + inside.width &&
    box.y + box.height <= inside.y + inside.height
  )
}
