import type { AttributeType } from './attribute-type.ts'
import { type DateOrder, dateValue, orderTold } from './date-value.ts'
import { looksLikeIdentifier, numberValue } from './number-value.ts'
import { isYesNo } from './yes-no-value.ts'

/** What the values of a column seem to be. */
export interface TypeGuess {
  readonly type: AttributeType
  /** The values of a `choice` in the order in which they first occur, else none. */
  readonly choices: readonly string[]
  /** How `03/04/2021` is to be read in this column; null where it has no such dates. */
  readonly dateOrder: DateOrder | null
}

/** More different values than this are no choice but words. */
const MOST_CHOICES = 20
/** UTF-16 code units; a longer value is a sentence. */
const LONGEST_CHOICE = 40

const dateHeader = /日期|时间|時間|年份|年月|生日|(?:^|[^a-z])(?:date|time|year|birthday|dob)(?:[^a-z]|$)/i
const identifierHeader =
  /电话|電話|手机|手機|邮编|郵編|邮政编码|郵遞區號|身份证|身分證|号码|號碼|学号|學號|工号|工號|微信|phone|mobile|(?:^|[^a-z])(?:tel|fax|zip|qq|postcode|postal)(?:[^a-z]|$)/i

/**
 * The type that all values of a column share; empty ones say nothing. Careful: what one value contradicts is not
 * guessed, and a column that could be two things is text.
 *
 * - `yes-no` when all values belong to one pair of answers (see `isYesNo`).
 * - `date` when all are dates and not bare numbers. Bare numbers (`2021`, `20210305`) are dates only under a header
 *   that says so. `03/04/2021` counts only when another value of the column tells the order.
 * - `number` when all are numbers; but text when one has eleven digits or more, when all are eight digits (numbers
 *   of students, dates), or when the header names telephones, postcodes or identity cards.
 * - `choice` when there are two to 20 different values of at most 40 characters, each twice on average.
 * - `text` otherwise, and when there are no values.
 */
export function guessType(values: readonly string[], header = ''): TypeGuess {
  const counts = new Map<string, number>()
  let filled = 0
  for (const raw of values) {
    const value = raw.trim()
    if (value === '') continue
    filled += 1
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const distinct = [...counts.keys()]
  if (distinct.length === 0) return guess('text')
  if (isYesNo(distinct, header)) return guess('yes-no')
  if (distinct.every(value => numberValue(value) !== null)) return guess(typeOfNumbers(distinct, header))
  const dateOrder = columnOrder(distinct)
  if (distinct.every(value => dateValue(value, dateOrder) !== null)) return { ...guess('date'), dateOrder }
  return isChoice(distinct, filled) ? { ...guess('choice'), choices: distinct } : guess('text')
}

function guess(type: AttributeType): TypeGuess {
  return { type, choices: [], dateOrder: null }
}

function typeOfNumbers(distinct: readonly string[], header: string): AttributeType {
  if (namesDates(header) && distinct.every(value => dateValue(value) !== null)) return 'date'
  if (identifierHeader.test(header) || distinct.some(looksLikeIdentifier)) return 'text'
  return distinct.every(value => /^\d{8}$/.test(value)) ? 'text' : 'number'
}

/** Whether the name of a column says that it holds dates. */
export function namesDates(header: string): boolean {
  return dateHeader.test(header)
}

/** The order of day and month that the values tell; null when none is needed, none is told, or two are. */
export function columnOrder(distinct: readonly string[]): DateOrder | null {
  const told = new Set(distinct.map(orderTold))
  if (!told.has('open') || (told.has('day-first') && told.has('month-first'))) return null
  return told.has('day-first') ? 'day-first' : told.has('month-first') ? 'month-first' : null
}

function isChoice(distinct: readonly string[], filled: number): boolean {
  return (
    distinct.length >= 2 &&
    distinct.length <= MOST_CHOICES &&
    filled >= distinct.length * 2 &&
    distinct.every(value => value.length <= LONGEST_CHOICE && !value.includes('\n'))
  )
}
