import { isRightToLeft, isWide } from './characters.ts'

const weak = /[\p{N}.,:/%+\-\u066a-\u066c]/u
const letter = /\p{L}/u

/** Brackets and what they are drawn as in text that runs to the left. */
const mirrored = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›', '（）', '［］', '《》', '〈〉'].flatMap(pair => [
    [pair.charAt(0), pair.charAt(1)],
    [pair.charAt(1), pair.charAt(0)],
  ]),
)
const openings = /^[([{<«‹（［《〈]/

interface Drawn {
  readonly text: string
}

/** Parts of a line's letters that run to the left, above and below which the line's own direction is plain. */
const MOSTLY = 0.8
const HARDLY = 0.35

/**
 * Characters in the order in which they are read, given in the order in which they stand from left to right. Numbers
 * and words of the other direction keep their own. `isPageToLeft` decides for lines that are half and half.
 */
export function readingOrder<Item extends Drawn>(
  drawn: readonly Item[],
  isPageToLeft: boolean,
): readonly Item[] {
  const share = shareToLeft(drawn)
  if (share === 0) return drawn
  const isToLeft = share >= MOSTLY || (share > HARDLY && isPageToLeft)
  const runs = directionRuns(drawn, isToLeft)
  const ordered = isToLeft ? runs.reverse() : runs
  return ordered.flatMap(run =>
    run.isToLeft ? turnBrackets(run.items.reverse().map(turnLetters)) : run.items,
  )
}

/** PDFium gives the letters of a ligature as they would stand from left to right. */
function turnLetters<Item extends Drawn>(item: Item): Item {
  const letters = [...item.text]
  const isLigature = letters.length > 1 && letters.some(isRightToLeft)
  return isLigature ? { ...item, text: letters.reverse().join('') } : item
}

/** Brackets as they are read, unless they stand right as they are drawn. */
function turnBrackets<Item extends Drawn>(items: readonly Item[]): readonly Item[] {
  const brackets = items.filter(({ text }) => mirrored.has(text))
  if (brackets.length === 0 || (brackets.length % 2 === 0 && openings.test(brackets[0]?.text ?? '')))
    return items
  return items.map(item => ({ ...item, text: mirrored.get(item.text) ?? item.text }))
}

/** How much of the letters run to the left, 0 to 1; a hanzi counts two. */
export function shareToLeft(drawn: readonly Drawn[]): number {
  let toLeft = 0
  for (const { text } of drawn) if (isRightToLeft(text)) toLeft += 1
  if (toLeft === 0) return 0
  let toRight = 0
  for (const { text } of drawn) {
    if (letter.test(text) && !isRightToLeft(text)) toRight += isWide(text) ? 2 : 1
  }
  return toLeft / (toLeft + toRight)
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
