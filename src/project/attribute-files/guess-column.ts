import {
  type AttributeType,
  columnOrder,
  type DateOrder,
  guessType,
  namesDates,
  serialDate,
} from '../../core/attribute/index.ts'
import type { AttributeColumn, CellWords } from '../../ipc/attribute-files.ts'
import { fitting } from './fit-value.ts'
import { Listing } from './listing.ts'

/** What the cells of a column hold. */
export interface ColumnGuess extends Pick<AttributeColumn, 'guess' | 'nearly' | 'filled' | 'distinct'> {
  /** Different words, in the order in which they come. */
  readonly words: readonly string[]
  readonly dateOrder: DateOrder | null
}

/** A part of the cells that makes a type out of which the others fall. */
const NEARLY = 0.8
/** Fewer cells than this tell nothing of a type they nearly have. */
const FEWEST = 3
/** Different words tried before a type is given up. */
const TRIED = 200

/** `cells` are those of one column with something in them. */
export function guessColumn(header: string, cells: readonly CellWords[], most: number): ColumnGuess {
  const values = cells.map(({ value }) => value)
  const words = [...new Set(values)]
  const { type } = guessType(values, header)
  const areDays = type === 'number' && namesDates(header) && words.every(word => serialDate(word) !== null)
  const guess = areDays ? 'date' : type
  const dateOrder = columnOrder(words)
  const nearly = guess === 'text' || guess === 'choice' ? nearlyOf(cells, words, dateOrder, most) : null
  return { guess, nearly, filled: cells.length, distinct: words.length, words, dateOrder }
}

function nearlyOf(
  cells: readonly CellWords[],
  words: readonly string[],
  order: DateOrder | null,
  most: number,
): ColumnGuess['nearly'] {
  if (cells.length < FEWEST) return null
  const types: readonly AttributeType[] = ['number', 'date', 'yes-no']
  for (const type of types) {
    const read = fitting(type, order)
    const tried = words.slice(0, TRIED)
    if (tried.length === TRIED && tried.filter(word => read(word) !== null).length < TRIED / 2) continue
    const others = new Listing<CellWords>(most)
    for (const cell of cells) if (read(cell.value) === null) others.add(cell)
    if (others.count > 0 && cells.length - others.count >= cells.length * NEARLY) {
      return { type, others: others.finish() }
    }
  }
  return null
}
