import type { Candidate } from './candidates.ts'
import type { Folio } from './folio.ts'

/** Printed page numbers by page. */
export type Printed = ReadonlyMap<number, Pick<Folio, 'number' | 'style'>>

/** Longest gap in points between the places of what is one series. */
const SAME_PLACE = 3
const SAME_SIZE = 0.6
/** Least part of the pages between its first and last that a head stands on; alternating heads reach half. */
const LEAST_COVERAGE = 0.4

/** Candidates grouped by `keyOf`; those without a key are left out. */
export function groupBy(
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => string | null,
): Candidate[][] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = keyOf(candidate)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [candidate])
    else group.push(candidate)
  }
  return [...groups.values()]
}

/** A group parted into those that stand at the same height in the same size. */
export function samePlaces(group: readonly Candidate[]): Candidate[][] {
  const places: Candidate[][] = []
  for (const candidate of [...group].sort((a, b) => a.distance - b.distance)) {
    const home = places.slice(-8).find(place => {
      const last = place.at(-1)
      return (
        last !== undefined &&
        candidate.distance - last.distance <= SAME_PLACE &&
        Math.abs(candidate.line.size - last.line.size) <= SAME_SIZE
      )
    })
    if (home === undefined) places.push([candidate])
    else home.push(candidate)
  }
  return places.map(place => place.sort((a, b) => a.page - b.page))
}

/** On how many pages a series stands, and whether these are most of the pages it reaches over. */
export function spread(series: readonly Candidate[]): { pages: number; isDense: boolean } {
  const pages = new Set(series.map(candidate => candidate.page))
  const reach = Math.max(...pages) - Math.min(...pages) + 1
  return { pages: pages.size, isDense: pages.size / reach >= LEAST_COVERAGE }
}

/**
 * The longest stretches of candidates whose number grows with the page number, for the number that `numberOf` gives.
 */
export function countingSeries(
  group: readonly Candidate[],
  numberOf: (candidate: Candidate) => number | undefined,
): Candidate[][] {
  const byOffset = new Map<number, Candidate[]>()
  for (const candidate of group) {
    const number = numberOf(candidate)
    if (number === undefined) continue
    const offset = number - candidate.page
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), candidate])
  }
  return [...byOffset.values()]
}
