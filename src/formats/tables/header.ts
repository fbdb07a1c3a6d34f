import { guessType } from '../../core/attribute/index.ts'
import { isFilled } from './table.ts'

/** Rows looked at. */
const SAMPLE_ROWS = 200
/** UTF-16 code units; questions of a survey are long, answers are longer. */
const LONGEST_NAME = 300

/**
 * Whether the first row names the columns. It does not when it is the only one, when a value of it is a number or a
 * date, or too long for a name. Otherwise every column gives a sign: for it when the values below are of a type that
 * the name is not, or much longer; against it when the name is a value of a column of few values. Without any sign,
 * filled and different cells are names.
 */
export function guessHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = rows.slice(0, SAMPLE_ROWS)
  const names = first.map(cell => cell.trim())
  const filled = names.filter(name => name !== '')
  if (rest.length === 0 || filled.length === 0) return false
  if (filled.some(name => name.length > LONGEST_NAME || isValue(name))) return false
  const below = (column: number) => rest.map(row => row[column] ?? '').filter(isFilled)
  const signs: number[] = names.map((name, column) => signOf(name, below(column)))
  const sum = signs.reduce((total, sign) => total + sign, 0)
  if (sum !== 0) return sum > 0
  return filled.length === names.length && new Set(filled).size === filled.length
}

/** A number or a date; a bare year names a column as often as it is a value. */
function isValue(name: string): boolean {
  if (/^(?:19|20)\d\d$/.test(name)) return false
  return isOf(name, 'number') || isOf(name, 'date')
}

function isOf(value: string, type: 'number' | 'date'): boolean {
  return guessType([value]).type === type
}

/** 1 for a name, -1 for a value, 0 for neither. */
function signOf(name: string, values: readonly string[]): -1 | 0 | 1 {
  if (values.length === 0 || name === '') return 0
  const { type } = guessType(values)
  const joined = guessType([name, ...values]).type
  if (type !== 'text' && joined !== type) return 1
  const times = values.filter(value => value.trim() === name).length
  if (type === 'choice' || type === 'yes-no') return times > 0 ? -1 : 1
  if (type !== 'text') return 0
  const lengths = values.map(value => value.length).sort((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0
  return times === 0 && middle >= 20 && name.length * 2 <= middle ? 1 : 0
}

/** Names in one line, repeated ones told apart: `Answer`, `Answer (2)`. Columns without a name keep none. */
export function uniqueNames(cells: readonly string[]): string[] {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return cells.map(cell => {
    const name = cell.replace(/\s+/g, ' ').trim()
    if (name === '') return ''
    let count = (counts.get(name) ?? 0) + 1
    let unique = count === 1 ? name : `${name} (${count})`
    while (taken.has(unique)) unique = `${name} (${++count})`
    counts.set(name, count)
    taken.add(unique)
    return unique
  })
}
