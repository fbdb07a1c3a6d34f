import type { BodyType } from '../body-type.ts'
import type { Line } from '../lines.ts'
import type { Piece, ReadPage } from '../model.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import type { Folio } from './folio.ts'
import {
  countsPages,
  distinctPlaces,
  haveSteadyNumbers,
  isBrowserFoot,
  isBrowserHead,
  isSamePlace,
  looksLikeNotes,
} from './head-signs.ts'
import { countingSeries, groupBy, type Printed, samePlaces, spread } from './series.ts'

/** What the pages carry besides their text. */
export interface Furniture {
  /** Pieces that are no text of the page. */
  readonly pieces: ReadonlySet<Piece>
  /** Lines above and below the text, by page, in their order on the page. */
  readonly heads: ReadonlyMap<number, readonly Line[]>
  readonly feet: ReadonlyMap<number, readonly Line[]>
  /** The page numbers found. */
  readonly printed: Printed
}

export const noFurniture: Furniture = {
  pieces: new Set(),
  heads: new Map(),
  feet: new Map(),
  printed: new Map(),
}

/** A head may be this much larger than the text; what is larger is a heading. */
const LARGEST = 1.15
/** Heads on fewer pages need to be parted from the text or set smaller. */
const MANY_PAGES = 5

/**
 * Running heads and page numbers: rows near the edge of the page that come back on other pages at the same place, or
 * whose number counts the pages. Of one or two pages only unmistakable page numbers are taken.
 */
export function findFurniture(pages: readonly ReadPage[], body: BodyType): Furniture {
  const candidates = pages.flatMap(findCandidates)
  const finder = new FurnitureFinder(pages.length, body)
  if (pages.length > 2) {
    finder.addRepeated(candidates)
    finder.addCounting(candidates)
  } else finder.addUnmistakable(candidates)
  return collect(candidates, finder)
}

class FurnitureFinder {
  readonly accepted = new Set<Candidate>()
  /** Accepted whatever stands further out. */
  readonly certain = new Set<Candidate>()
  readonly printed = new Map<number, Pick<Folio, 'number' | 'style'>>()
  private readonly fewest: number

  constructor(
    private readonly pageCount: number,
    private readonly body: BodyType,
  ) {
    this.fewest = pageCount <= 5 ? 2 : 3
  }

  addRepeated(candidates: readonly Candidate[]): void {
    const keyed = groupBy(candidates, ({ key, zone, folio }) =>
      key === '' || key.length > 120 || folio !== null ? null : `${zone} ${key}`,
    )
    for (const group of keyed) {
      for (const series of samePlaces(group)) {
        if (!this.isHead(series)) continue
        this.accept(series)
        if (series.length >= MANY_PAGES) for (const candidate of series) this.certain.add(candidate)
        this.notePrinted(series)
      }
    }
  }

  private isHead(series: readonly Candidate[]): boolean {
    const { pages, isDense } = spread(series)
    const [first] = series
    if (first === undefined || pages < this.fewest || !isDense) return false
    if (series.some(({ line }) => line.size > LARGEST * this.body.size)) return false
    if (looksLikeNotes(series) || !haveSteadyNumbers(series)) return false
    const letters = first.key.match(/\p{L}/gu)?.length ?? 0
    if (letters < 2) return countsPages(series)
    const isSmall = first.line.size <= 0.93 * this.body.size
    return isSmall || pages >= MANY_PAGES || series.every(candidate => candidate.isApart)
  }

  /** Page numbers that stand alone. */
  addCounting(candidates: readonly Candidate[]): void {
    const folios = groupBy(candidates, ({ folio, zone }) =>
      folio === null ? null : `${zone} ${folio.style}`,
    )
    const places = distinctPlaces([...this.accepted])
    for (const group of folios) {
      for (const series of countingSeries(group, candidate => candidate.folio?.number)) {
        const { pages, isDense } = spread(series)
        if (pages < this.fewest || !isDense) continue
        this.accept(series)
        this.noteFolios(series)
        places.push(...distinctPlaces(series))
      }
    }
    // single ones: of a chapter counted anew at the same place, or elsewhere on a chapter's first page
    for (const candidate of candidates) {
      if (candidate.folio === null || this.accepted.has(candidate) || !candidate.isApart) continue
      if (places.some(place => isSamePlace(place, candidate)) || this.isExpected(candidate)) {
        this.accept([candidate])
        this.noteFolios([candidate])
      }
    }
  }

  /** Whether the pages beside it, counted on, give the number. */
  private isExpected({ page, folio, order }: Candidate): boolean {
    if (folio === null || order > 0) return false
    return [page - 2, page - 1, page + 1, page + 2].some(other => {
      const printed = this.printed.get(other)
      return printed?.style === folio.style && printed.number - other === folio.number - page
    })
  }

  addUnmistakable(candidates: readonly Candidate[]): void {
    for (const candidate of candidates) {
      const { folio, order, page, zone, isApart, line } = candidate
      if (order > 0 || zone === 'side') continue
      const isPrinted = isBrowserFoot(candidate, this.pageCount)
      if (isPrinted) {
        this.accept([candidate])
        this.accept(candidates.filter(other => other.page === page && isBrowserHead(other)))
        continue
      }
      if (folio === null || line.size > LARGEST * this.body.size || !isApart) continue
      if (folio.total !== null && folio.total !== this.pageCount) continue
      const isBare = !folio.isDecorated && (folio.number !== page + 1 || zone === 'top')
      if (isBare) continue
      this.accept([candidate])
      this.noteFolios([candidate])
    }
  }

  private accept(series: readonly Candidate[]): void {
    for (const candidate of series) this.accepted.add(candidate)
  }

  private noteFolios(series: readonly Candidate[]): void {
    for (const { page, folio } of series) {
      if (folio !== null && !this.printed.has(page)) this.printed.set(page, folio)
    }
  }

  /** The page number that stands beside a running head. */
  private notePrinted(series: readonly Candidate[]): void {
    const slots = series[0]?.numbers.length ?? 0
    for (let slot = 0; slot < slots; slot++) {
      for (const counting of countingSeries(series, candidate => candidate.numbers[slot])) {
        if (spread(counting).pages < this.fewest) continue
        for (const { page, numbers } of counting) {
          const number = numbers[slot]
          if (number !== undefined && !this.printed.has(page))
            this.printed.set(page, { number, style: 'arabic' })
        }
      }
    }
  }
}

/** Accepted rows as far as nothing but such rows lies between them and the edge. */
function collect(candidates: readonly Candidate[], finder: FurnitureFinder): Furniture {
  const pieces = new Set<Piece>()
  const heads = new Map<number, Line[]>()
  const feet = new Map<number, Line[]>()
  for (const [zone, lines] of [
    ['top', heads],
    ['bottom', feet],
    ['side', feet],
  ] as const) {
    const rows = groupBy(candidates, candidate =>
      candidate.zone === zone ? `${candidate.page} ${candidate.part}` : null,
    )
    for (const page of rows) {
      for (const candidate of acceptedOutermost(page, finder)) {
        for (const piece of candidate.row) pieces.add(piece)
        const others = lines.get(candidate.page) ?? []
        lines.set(
          candidate.page,
          zone === 'bottom' ? [candidate.line, ...others] : [...others, candidate.line],
        )
      }
    }
  }
  return { pieces, heads, feet, printed: finder.printed }
}

function acceptedOutermost(page: readonly Candidate[], { accepted, certain }: FurnitureFinder): Candidate[] {
  const kept: Candidate[] = []
  let isOutermost = true
  for (const candidate of [...page].sort((a, b) => a.order - b.order)) {
    if (accepted.has(candidate) && (isOutermost || candidate.zone === 'side' || certain.has(candidate))) {
      kept.push(candidate)
    } else if (candidate.zone !== 'side') isOutermost = false
  }
  return kept
}
