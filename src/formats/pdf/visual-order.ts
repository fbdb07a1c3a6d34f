import { isRightToLeft } from './characters.ts'

/** Brackets that a right-to-left font draws mirrored are told apart by meaning, so text keeps them as they are. */
const weak = /[\p{N}.,:/%+\-\u066a-\u066c]/u
const letter = /\p{L}/u

interface Drawn {
  readonly text: string
}

/**
 * Characters in the order in which they are read, given in the order in which they stand from left to right. A line
 * runs from right to left when more of its letters do; numbers and words of the other direction keep their own.
 */
export function readingOrder<Item extends Drawn>(drawn: readonly Item[]): readonly Item[] {
  let toLeft = 0
  let toRight = 0
  for (const { text } of drawn) {
    if (isRightToLeft(text)) toLeft += 1
    else if (letter.test(text)) toRight += 1
  }
  if (toLeft === 0) return drawn
  const runs = directionRuns(drawn, toLeft >= toRight)
  const ordered = toLeft >= toRight ? runs.reverse() : runs
  return ordered.flatMap(run => (run.isToLeft ? run.items.reverse() : run.items))
}

interface DirectionRun<Item> {
  readonly isToLeft: boolean
  readonly items: Item[]
}

/** Stretches of one direction; what has none of its own goes with its line, unless it lies inside a stretch. */
function directionRuns<Item extends Drawn>(
  drawn: readonly Item[],
  isLineToLeft: boolean,
): DirectionRun<Item>[] {
  const directions = drawn.map(({ text }) => {
    if (isRightToLeft(text)) return true
    return letter.test(text) || weak.test(text.charAt(0)) ? false : null
  })
  const runs: DirectionRun<Item>[] = []
  for (const [index, item] of drawn.entries()) {
    const isToLeft = directions[index] ?? neutralDirection(directions, index, isLineToLeft)
    const last = runs.at(-1)
    if (last?.isToLeft === isToLeft) last.items.push(item)
    else runs.push({ isToLeft, items: [item] })
  }
  return runs
}

function neutralDirection(directions: readonly (boolean | null)[], index: number, line: boolean): boolean {
  let before = index - 1
  while (before >= 0 && directions[before] === null) before -= 1
  let after = index + 1
  while (after < directions.length && directions[after] === null) after += 1
  const left = directions[before]
  return left !== undefined && left !== null && left === directions[after] ? left : line
}
