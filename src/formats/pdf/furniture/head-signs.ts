import { greatest } from '../numbers.ts'
import type { Candidate } from './candidates.ts'
import { countingSeries } from './series.ts'

/** Footnotes may say the same on many pages: `1 Ibid., p. 12`. */
export function looksLikeNotes(series: readonly Candidate[]): boolean {
  const labelled = series.filter(
    ({ key, line }) => /^[[(（［〔]?#[\])）］〕.、]/.test(key) || line.raised.some(span => span.from === 0),
  )
  return labelled.length * 2 > series.length
}

/** Numbers of a head count the pages, stay the same, or change now and then, as those of chapters do. */
export function haveSteadyNumbers(series: readonly Candidate[]): boolean {
  const slots = series[0]?.numbers.length ?? 0
  for (let slot = 0; slot < slots; slot++) {
    const changes = series.filter((candidate, index) => {
      const before = series[index - 1]
      return before !== undefined && before.numbers[slot] !== candidate.numbers[slot]
    }).length
    const counting = countingSeries(series, candidate => candidate.numbers[slot])
    const longest = greatest(counting, counted => counted.length)
    if (changes * 3 > series.length && longest * 3 < series.length * 2) return false
  }
  return true
}

/** Whether some number of most rows counts the pages. */
export function countsPages(series: readonly Candidate[]): boolean {
  const slots = series[0]?.numbers.length ?? 0
  for (let slot = 0; slot < slots; slot++) {
    const counted = countingSeries(series, candidate => candidate.numbers[slot])
    if (counted.some(counting => counting.length >= 3 && counting.length * 3 >= series.length * 2))
      return true
  }
  return false
}

export function distinctPlaces(candidates: readonly Candidate[]): Candidate[] {
  const places: Candidate[] = []
  for (const candidate of candidates) {
    if (!places.some(place => isSamePlace(place, candidate))) places.push(candidate)
  }
  return places
}

export function isSamePlace(a: Candidate, b: Candidate): boolean {
  return (
    a.zone === b.zone && Math.abs(a.distance - b.distance) <= 3 && Math.abs(a.line.size - b.line.size) <= 0.6
  )
}

/** The address and `1/2` that browsers print below a page. */
export function isBrowserFoot({ zone, page, line }: Candidate, pageCount: number): boolean {
  const match = /^(?:https?|file|about|data):\S*.* (\d+)\/(\d+)$/.exec(line.text)
  return (
    zone === 'bottom' && match !== null && Number(match[1]) === page + 1 && Number(match[2]) === pageCount
  )
}

/** The date, time and title above it. */
export function isBrowserHead({ zone, order, line }: Candidate): boolean {
  return (
    zone === 'top' && order === 0 && /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? .{0,4}\d{1,2}:\d\d/.test(line.text)
  )
}
