import { type Line, makeLine, type Row, rowsOf } from '../lines.ts'
import type { Part, ReadPage } from '../model.ts'
import { median } from '../numbers.ts'
import { type Folio, readFolio } from './folio.ts'

/** How far from the edge running heads reach, in parts of the page's height. */
const MARGIN = 0.22
/** Rows looked at from each edge. */
const MOST_ROWS = 4
const LONGEST = 160

/** A row near the edge of a page, or one set in another direction than the page's text. */
export interface Candidate {
  readonly page: number
  /** Which of the page's directions of text it belongs to. */
  readonly part: number
  readonly zone: 'top' | 'bottom' | 'side'
  /** 0 for the row nearest to the edge. */
  readonly order: number
  /** From the edge of the page to the row's base, in points. */
  readonly distance: number
  readonly row: Row
  readonly line: Line
  /** The words without blanks, numbers replaced by `#`. */
  readonly key: string
  /** The numbers replaced. */
  readonly numbers: readonly number[]
  readonly folio: Folio | null
  /** Whether a gap or a drawn line parts it from the text. */
  readonly isApart: boolean
}

export function findCandidates(page: ReadPage): Candidate[] {
  return page.parts.flatMap((part, index) => {
    if (part.direction === 'askew') return sideCandidates(page, index)
    const rows = rowsOf(part.pieces)
    const edges = edgeCandidates(page, index, rows)
    if (index === 0) return edges
    const taken = new Set(edges.map(candidate => candidate.row))
    return [...edges, ...sideCandidates(page, index).filter(candidate => !taken.has(candidate.row))]
  })
}

function edgeCandidates(page: ReadPage, index: number, rows: readonly Row[]): Candidate[] {
  const part = page.parts[index]
  if (part === undefined) return []
  const bases = rows.map(row => row[0]?.base ?? 0)
  const usualStep = median(bases.slice(1).map((base, at) => base - (bases[at] ?? 0)))
  const candidates: Candidate[] = []
  const add = (zone: 'top' | 'bottom', order: number): boolean => {
    const at = zone === 'top' ? order : rows.length - 1 - order
    const inner = zone === 'top' ? at + 1 : at - 1
    const row = rows[at]
    const base = bases[at]
    if (row === undefined || base === undefined) return false
    const distance = zone === 'top' ? base : part.height - base
    if (distance > MARGIN * part.height) return false
    const step = Math.abs((bases[inner] ?? Number.POSITIVE_INFINITY) - base)
    const size = row[0]?.size ?? 1
    const isApart = step > 1.3 * Math.max(usualStep, 1.25 * size) || isRuled(part, base, bases[inner])
    candidates.push(makeCandidate(page, index, row, zone, order, distance, isApart))
    return true
  }
  const most = Math.min(MOST_ROWS, rows.length)
  for (let order = 0; order < most && add('top', order); ) order += 1
  for (let order = 0; order < most && add('bottom', order); ) order += 1
  return candidates
}

function sideCandidates(page: ReadPage, index: number): Candidate[] {
  const part = page.parts[index]
  if (part === undefined) return []
  const rows = part.direction === 'askew' ? part.pieces.map(piece => [piece]) : rowsOf(part.pieces)
  return rows.map(row => makeCandidate(page, index, row, 'side', 0, row[0]?.base ?? 0, true))
}

function makeCandidate(
  page: ReadPage,
  part: number,
  row: Row,
  zone: Candidate['zone'],
  order: number,
  distance: number,
  isApart: boolean,
): Candidate {
  const line = makeLine(row, page.index)
  const isLong = line.text.length > LONGEST
  const { key, numbers } = isLong ? { key: '', numbers: [] } : maskNumbers(line.text)
  const folio = isLong ? null : readFolio(line.text)
  return { page: page.index, part, zone, order, distance, row, line, key, numbers, folio, isApart }
}

/** Whether a line is drawn across between two bases. */
function isRuled(part: Part, base: number, inner: number | undefined): boolean {
  if (inner === undefined) return false
  const [from, to] = base < inner ? [base, inner] : [inner, base]
  return part.rules.some(
    rule => rule.right - rule.left > 0.3 * part.width && rule.top > from - 1 && rule.bottom < to,
  )
}

function maskNumbers(text: string): { key: string; numbers: number[] } {
  const numbers: number[] = []
  const key = text
    .normalize('NFKC')
    .replace(/\d+/g, digits => {
      numbers.push(Number(digits))
      return '#'
    })
    .replace(/\s+/g, '')
  return { key, numbers }
}
