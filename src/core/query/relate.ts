import { overlaps, type TextSpan } from '../text/index.ts'
import { type FoundInDocument, type FoundPassage, firstWhere, nothingFound, tidy } from './passages.ts'
import { type UnitRange, unitFinder } from './places.ts'
import type { QueriedDocument } from './project.ts'
import type { GivenSide, Relation } from './tree.ts'

/** Relations that hold or do not within one document; `same case` may hold between two. */
export type RelationInDocument =
  | Exclude<Relation, { readonly is: 'same' }>
  | {
      readonly is: 'same'
      readonly unit: 'document' | 'turn' | 'paragraph' | 'sentence'
    }

type HasPartner = (passage: TextSpan) => boolean

/** The passages of the sides asked for that have a partner on the other side. */
export function related(
  relation: RelationInDocument,
  document: QueriedDocument,
  {
    left,
    right,
    give,
  }: { readonly left: FoundInDocument; readonly right: FoundInDocument; readonly give: GivenSide },
): FoundInDocument {
  if (left.length === 0 || right.length === 0) return nothingFound
  const given: FoundPassage[] = []
  if (give !== 'right') given.push(...left.filter(partnerTest(relation, document, right)))
  if (give !== 'left') given.push(...right.filter(partnerTest(inverse(relation), document, left)))
  return tidy(given)
}

/** The relation as seen from its other side. */
function inverse(relation: RelationInDocument): RelationInDocument {
  switch (relation.is) {
    case 'inside':
      return { is: 'encloses' }
    case 'encloses':
      return { is: 'inside' }
    case 'followed-by':
      return { ...relation, is: 'preceded-by' }
    case 'preceded-by':
      return { ...relation, is: 'followed-by' }
    default:
      return relation
  }
}

/** Tells of a passage whether it stands in the relation to one of the others. */
function partnerTest(
  relation: RelationInDocument,
  document: QueriedDocument,
  others: FoundInDocument,
): HasPartner {
  switch (relation.is) {
    case 'overlaps':
      return overlapping(others)
    case 'inside':
      return inside(others)
    case 'encloses':
      return enclosing(others)
    case 'near':
      return near(relation, document, others)
    case 'followed-by':
      return followed(relation, document, others)
    case 'preceded-by':
      return preceded(relation, document, others)
    case 'same':
      return relation.unit === 'document'
        ? () => others.length > 0
        : near({ within: 0, unit: relation.unit }, document, others)
  }
}

function overlapping(others: FoundInDocument): HasPartner {
  const ends = highestUpTo(others, ({ to }) => to)
  return ({ from, to }) => (ends[placesBefore(others, to) - 1] ?? -1) > from
}

function inside(others: FoundInDocument): HasPartner {
  const ends = highestUpTo(others, ({ to }) => to)
  return ({ from, to }) => (ends[placesBefore(others, from + 1) - 1] ?? -1) >= to
}

function enclosing(others: FoundInDocument): HasPartner {
  const ends = others.map(({ to }) => to)
  for (let n = ends.length - 2; n >= 0; n--) ends[n] = Math.min(ends[n] ?? 0, ends[n + 1] ?? 0)
  return ({ from, to }) => (ends[placesBefore(others, from)] ?? Number.POSITIVE_INFINITY) <= to
}

interface Distance {
  readonly within: number
  readonly unit: 'character' | 'sentence' | 'paragraph' | 'turn'
}

/** Between characters the distance is what stands between; between units, how many steps lead from one to the other. */
function reach({ within, unit }: Distance): number {
  return unit === 'character' ? within + 1 : within
}

type Placed = TextSpan & UnitRange

/** The passages that stand in a unit at all, with the units. */
function placed(others: readonly TextSpan[], rangeOf: (span: TextSpan) => UnitRange | null): Placed[] {
  return others.flatMap(({ from, to }) => {
    const range = rangeOf({ from, to })
    return range === null ? [] : [{ from, to, ...range }]
  })
}

function near(distance: Distance, document: QueriedDocument, others: FoundInDocument): HasPartner {
  const rangeOf = unitFinder(document, distance.unit)
  const known = placed(others, rangeOf)
  const lasts = highestUpTo(known, ({ last }) => last)
  const steps = reach(distance)
  return span => {
    const range = rangeOf(span)
    if (range === null) return false
    const before = firstWhere(known.length, n => (known[n]?.first ?? 0) > range.last + steps)
    return (lasts[before - 1] ?? Number.NEGATIVE_INFINITY) >= range.first - steps
  }
}

function followed(distance: Distance, document: QueriedDocument, others: FoundInDocument): HasPartner {
  const rangeOf = unitFinder(document, distance.unit)
  const known = placed(others, rangeOf)
  return span => {
    const range = rangeOf(span)
    const next = known[placesBefore(known, span.to)]
    return range !== null && next !== undefined && next.first <= range.last + reach(distance)
  }
}

function preceded(distance: Distance, document: QueriedDocument, others: FoundInDocument): HasPartner {
  const rangeOf = unitFinder(document, distance.unit)
  const known = placed(others, rangeOf).sort((a, b) => a.to - b.to)
  return span => {
    const range = rangeOf(span)
    const last = known[firstWhere(known.length, n => (known[n]?.to ?? 0) > span.from) - 1]
    return range !== null && last !== undefined && last.last >= range.first - reach(distance)
  }
}

/** How many of the passages, which are sorted by where they begin, begin before a place. */
function placesBefore(passages: readonly TextSpan[], at: number): number {
  return firstWhere(passages.length, n => (passages[n]?.from ?? 0) >= at)
}

function highestUpTo<Item>(items: readonly Item[], figureOf: (item: Item) => number): number[] {
  let highest = Number.NEGATIVE_INFINITY
  return items.map(item => {
    highest = Math.max(highest, figureOf(item))
    return highest
  })
}

/** Whether a passage has a character in one of the stretches. */
export function touches(span: TextSpan, stretches: readonly TextSpan[]): boolean {
  return stretches.some(stretch => overlaps(span, stretch))
}
