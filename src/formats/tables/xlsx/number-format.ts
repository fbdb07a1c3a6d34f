import { decimalText } from '../../../core/attribute/index.ts'

/** What a number format makes of a number, as far as its meaning goes (ECMA-376 part 1, 18.8.30 and 18.8.31). */
export type NumberShape =
  | { readonly kind: 'plain' | 'percent' | 'duration' | 'time' }
  /** Leading zeros up to this many digits. */
  | { readonly kind: 'digits'; readonly width: number }
  | { readonly kind: 'date'; readonly smallest: 'year' | 'month' | 'day'; readonly time: boolean }

const plainShape: NumberShape = { kind: 'plain' }

const dateIds = [14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]
const timeIds = [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]

/**
 * The formats that need no code in the file. Those from 27 on are dates of East Asian Excels; what they show differs
 * by country, so none of them hides the day.
 */
const builtIn = new Map<number, NumberShape>([
  ...dateIds.map((id): [number, NumberShape] => [id, { kind: 'date', smallest: 'day', time: false }]),
  ...timeIds.map((id): [number, NumberShape] => [id, { kind: 'time' }]),
  [9, { kind: 'percent' }],
  [10, { kind: 'percent' }],
  [17, { kind: 'date', smallest: 'month', time: false }],
  [22, { kind: 'date', smallest: 'day', time: true }],
  [46, { kind: 'duration' }],
])

/** The shape of a format by its number and its code, where the file has one for it. */
export function numberShape(id: number, code: string | undefined): NumberShape {
  return code === undefined ? (builtIn.get(id) ?? plainShape) : shapeOfCode(code)
}

function shapeOfCode(code: string): NumberShape {
  const bare = code
    .slice(0, 255)
    .replace(/"[^"]*"?|\\.|[_*]./g, '')
    .replace(/;.*/s, '')
    .toLowerCase()
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return { kind: 'duration' }
  const signs = bare.replace(/\[[^\]]*\]?/g, '').replace(/e[+-]/g, '')
  if (signs.includes('general') || signs.trim() === '@') return plainShape
  const hasTime = /[hs]|am\/pm|a\/p|上午/.test(signs)
  const days = signs
    .replace(/am\/pm|a\/p/g, '')
    .replace(/(h[^ymd]*)m+/g, '$1')
    .replace(/m+(?=[^ymdh]*s)/g, '')
  if (/[ymde]/.test(days)) return { kind: 'date', smallest: smallestPart(days), time: hasTime }
  if (hasTime) return { kind: 'time' }
  if (signs.includes('%')) return { kind: 'percent' }
  return /^0{2,}$/.test(signs) ? { kind: 'digits', width: signs.length } : plainShape
}

function smallestPart(signs: string): 'year' | 'month' | 'day' {
  if (signs.includes('d') || !/[ye]/.test(signs)) return 'day'
  return signs.includes('m') ? 'month' : 'year'
}

/** The last day of the year 9999, the last one that Excel knows. */
const LAST_DAY = 2_958_465
const DAY = 86_400

/**
 * A number as people see it, without the noise of binary fractions: dates and times in ISO 8601, percent with its
 * sign, leading zeros, else plain digits. A month or a year alone is shown only where nothing is lost by it. Null for
 * what is no number or needs more than 30 zeros.
 */
export function shownNumber(number: number, shape: NumberShape, is1904: boolean): string | null {
  if (!Number.isFinite(number)) return null
  switch (shape.kind) {
    case 'plain':
      return plainNumber(number)
    case 'percent': {
      const hundredths = plainNumber(number * 100)
      return hundredths === null ? null : `${hundredths}%`
    }
    case 'digits': {
      const digits = plainNumber(number)
      return number >= 0 && Number.isInteger(number) ? (digits?.padStart(shape.width, '0') ?? null) : digits
    }
    case 'duration':
      return number >= 0 && number <= LAST_DAY ? clock(Math.round(number * DAY)) : plainNumber(number)
    case 'time':
    case 'date':
      return shownDate(number, shape, is1904) ?? plainNumber(number)
  }
}

function plainNumber(number: number): string | null {
  return decimalText(Number(number.toPrecision(15)))
}

function shownDate(number: number, shape: NumberShape, is1904: boolean): string | null {
  if (!(number >= 0 && number <= LAST_DAY)) return null
  const seconds = Math.round(number * DAY)
  const serial = Math.floor(seconds / DAY) + (is1904 ? 1462 : 0)
  const time = clock(seconds % DAY)
  if (shape.kind !== 'date') return number < 1 ? time : `${dayOf(serial)}T${time}`
  const day = dayOf(serial)
  if (shape.time) return `${day}T${time}`
  if (shape.smallest === 'year' && day.endsWith('-01-01')) return day.slice(0, 4)
  return shape.smallest === 'month' && day.endsWith('-01') ? day.slice(0, 7) : day
}

/** Day 1 is 1900-01-01. Excel counts a 29 February 1900 as day 60; later days are one less than they are called. */
function dayOf(serial: number): string {
  if (serial === 60) return '1900-02-29'
  const days = serial < 60 ? serial : serial - 1
  return new Date(Date.UTC(1899, 11, 31 + days)).toISOString().slice(0, 10)
}

/** Hours and minutes, seconds where there are some. */
function clock(seconds: number): string {
  const pair = (value: number) => String(value).padStart(2, '0')
  const time = `${pair(Math.floor(seconds / 3600))}:${pair(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? time : `${time}:${pair(seconds % 60)}`
}
