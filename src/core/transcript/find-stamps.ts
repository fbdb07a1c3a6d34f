import { clockPattern, millisecondsOf } from './stamp.ts'

/** A stamp in a text, its brackets included; `start` and `end` in milliseconds. */
export interface Stamp {
  readonly from: number
  readonly to: number
  readonly start: number
  /** Of a range of times, else null. */
  readonly end: number | null
  readonly hasHours: boolean
  /** First or last on its line. */
  readonly isAtEdge: boolean
}

/** How stamps are written: `#00:12:03-5#`, in square, round or other brackets, without any. */
export type StampKind = 'hash' | 'square' | 'round' | 'other' | 'bare'

const opening: Readonly<Record<string, StampKind>> = {
  '[': 'square',
  '【': 'square',
  '(': 'round',
  '（': 'round',
  '{': 'other',
  '<': 'other',
}

/** A line that is not longer may be a label with its stamp at the end. */
const LABEL_LINE = 60

const rangeEnd = new RegExp(String.raw`\s*(?:-->|[-–—~～])\s*${clockPattern.source}`, 'y')
const closing = /[ ]*[\])）】}>]/y
const tenths = /-(\d)#/y

/**
 * What has the shape of stamps, by how it is written, in order. A way of writing that is also used for something that is
 * no time (`3:75`, `(2:255)`) is left out.
 */
export function findStamps(text: string): Map<StampKind, Stamp[]> {
  const kinds = new Map<StampKind, Stamp[]>()
  const spoilt = new Set<StampKind>()
  let done = 0
  for (const match of text.matchAll(clockPattern)) {
    const to = match.index + match[0].length
    if (match.index < done || !isFree(text, match.index, to)) continue
    const place = placeOf(text, match.index, to)
    if (place === null) continue
    const { kind, tenth, ...stamp } = place
    const start = millisecondsOf(match)
    done = stamp.to
    if (start === null) {
      spoilt.add(kind)
      continue
    }
    const known = kinds.get(kind) ?? []
    known.push({ ...stamp, start: start + 100 * tenth, hasHours: match[3] !== undefined })
    kinds.set(kind, known)
  }
  for (const kind of spoilt) kinds.delete(kind)
  return kinds
}

/** Whether digits stand for themselves: no part of a number, a date, a word, a time of day with am or pm. */
function isFree(text: string, from: number, to: number): boolean {
  if (/[\p{L}\d:：./-]/u.test(text.charAt(from - 1)) || /[\d:：]/.test(text.charAt(to))) return false
  const before = text.slice(Math.max(0, from - 14), from)
  const behind = text.slice(to, to + 5)
  return !/(?:\d[-/.年月]\d+[日号]?|日),?\s*$/.test(before) && !/^\s?[ap]\.?m\b/i.test(behind)
}

interface Place extends Pick<Stamp, 'from' | 'to' | 'end' | 'isAtEdge'> {
  readonly kind: StampKind
  /** Tenths of a second behind the time, of f4 and MAXQDA. */
  readonly tenth: number
}

/** How the time at `from`–`to` is written; null when it stands in running words. */
function placeOf(text: string, from: number, to: number): Place | null {
  if (text.charAt(from - 1) === '#') {
    const tenth = matchAt(tenths, text, to)
    if (tenth) {
      const end = to + tenth[0].length
      return { kind: 'hash', from: from - 1, to: end, end: null, tenth: Number(tenth[1]), isAtEdge: true }
    }
  }
  const range = matchAt(rangeEnd, text, to)
  const end = range && millisecondsOf(range)
  const last = to + (range?.[0].length ?? 0)
  const first = text.charAt(from - 1) === ' ' ? from - 1 : from
  const kind = opening[text.charAt(first - 1)]
  const close = matchAt(closing, text, last)
  if (kind && close) {
    const place = { from: first - 1, to: last + close[0].length }
    return { kind, ...place, end, tenth: 0, isAtEdge: isAtEdge(text, place.from, place.to) }
  }
  return isAtEdge(text, from, last) ? { kind: 'bare', from, to: last, end, tenth: 0, isAtEdge: true } : null
}

function isAtEdge(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - LABEL_LINE), from)
  const lineStart = before.lastIndexOf('\n') + 1
  if (lineStart === 0 && from > LABEL_LINE) return false
  const behind = text.slice(to, to + LABEL_LINE)
  return /^[\s*_>]*$/.test(before.slice(lineStart)) || /^[ \t*_:：]*(?:\n|$)/.test(behind)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
