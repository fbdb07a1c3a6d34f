import { at, type Items, PlaceFinder, type Places, placesOfMember, trimmed } from '../../core/matrix/index.ts'
import { splitsCharacter, type TextSpan } from '../../core/text/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { TogetherPlace, TogetherPlaces } from '../../ipc/matrix-results.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { readTextContent } from '../store/contents.ts'
import { idsOfCodings } from '../store/counting.ts'
import { chosen } from './chosen.ts'
import { codeAxis } from './coding-axes.ts'
import { codingsOf, inPart } from './coding-table.ts'
import { documentsOfCases } from './count-cells.ts'
import { sourcesWithin } from './counted-part.ts'
import { unitPlaces } from './same-unit.ts'
import { steadily } from './slices.ts'
import type { Sources } from './sources.ts'

const LONGEST_QUOTATION = 400

type Choice = CheckedInputOf<'matrices.together'>

/** A place before its words are read. */
interface Found {
  readonly document: number | null
  readonly caseNumber: number | null
  readonly span: TextSpan | null
  readonly keys: readonly [number, number] | null
}

/** What stands behind a number of codes that stand together. Refuses: not-found, cancelled. */
export function placesTogether(db: ReadDb, choice: Choice, context: QueryContext): Promise<TogetherPlaces> {
  return steadily(db, context, async slices => {
    const sources = await sourcesWithin(db, choice.within, context, slices)
    const found = await findTogether(new TwoCodes(sources, choice), choice.same, sources)
    const page = found.slice(choice.after, choice.after + choice.limit)
    return { places: await withWords(db, page, sources), total: found.length }
  })
}

/** Codings of the two codes, in one document after the other. */
class TwoCodes {
  readonly #sources: Sources
  /** Of each code of the project: whether its codings count for the one, and for the other. */
  readonly #one: readonly boolean[]
  readonly #other: readonly boolean[]

  constructor(sources: Sources, { code, other, subcodes, codes }: Choice) {
    this.#sources = sources
    const { heads, membersOf } = codeAxis(sources.table, codes, subcodes)
    const isOf = (id: string) => {
      const [head] = chosen(heads, [id], each => each.id)
      const member = head === undefined ? -1 : heads.indexOf(head)
      return sources.table.codes.map((_, label) =>
        membersOf.rows
          .subarray(at(membersOf.starts, label), at(membersOf.starts, label + 1))
          .includes(member),
      )
    }
    this.#one = isOf(code)
    this.#other = isOf(other)
  }

  pairsIn(document: number): Found[] {
    const { counted } = this.#sources
    const items = codingsOf(counted, document, 'code')
    const part = counted.part?.(document)
    const { from, to, label, keys } = part === undefined ? items : trimmed(items, part)
    const wanted = Int32Array.from(label.keys()).filter(item => this.#counts(at(label, item)))
    const found: Found[] = []
    for (const [n, x] of wanted.entries()) {
      for (const y of wanted.subarray(n + 1)) {
        if (at(from, y) >= at(to, x)) break
        if (!this.#areTwo(at(label, x), at(label, y))) continue
        const span = { from: at(from, y), to: Math.min(at(to, x), at(to, y)) }
        found.push({ document, caseNumber: null, span, keys: [at(keys, x), at(keys, y)] })
      }
    }
    return found
  }

  /** Whether the one, and the other, have a coding in the place; without a place anywhere in the document. */
  eachIn(document: number, places: Places | null): readonly [boolean, boolean] {
    const has = hasIn(codingsOf(this.#sources.counted, document, 'code'), places)
    return [has(this.#one), has(this.#other)]
  }

  /** Members of the places in which both have a coding. */
  unitsIn(document: number, places: Places): number[] {
    const { from, to, label } = codingsOf(this.#sources.counted, document, 'code')
    const [one, other] = [new Set<number>(), new Set<number>()]
    const finder = new PlaceFinder(places)
    for (let item = 0; item < from.length; item++) {
      const code = at(label, item)
      if (!this.#counts(code)) continue
      finder.each(at(from, item), at(to, item), place => {
        const unit = at(places.member, place)
        if (this.#one[code]) one.add(unit)
        if (this.#other[code]) other.add(unit)
      })
    }
    return [...one].filter(place => other.has(place)).sort((a, b) => a - b)
  }

  #counts(code: number): boolean {
    return this.#one[code] === true || this.#other[code] === true
  }

  #areTwo(a: number, b: number): boolean {
    return (
      (this.#one[a] === true && this.#other[b] === true) || (this.#other[a] === true && this.#one[b] === true)
    )
  }
}

function hasIn({ from, to, label }: Items, places: Places | null): (of: readonly boolean[]) => boolean {
  const finder = places === null || places.whole.length > 0 ? null : new PlaceFinder(places)
  return of => {
    for (let item = 0; item < from.length; item++) {
      if (of[at(label, item)] !== true) continue
      let isIn = finder === null
      finder?.each(at(from, item), at(to, item), () => {
        isIn = true
      })
      if (isIn) return true
    }
    return false
  }
}

async function findTogether(two: TwoCodes, same: Choice['same'], sources: Sources): Promise<Found[]> {
  const { documents } = sources.counted
  if (same === 'case') return findCases(two, sources)
  const found: Found[] = []
  const unitsOf = same === 'paragraph' || same === 'turn' ? await unitPlaces(same, sources) : null
  await sources.slices.each(documents, documents.length, document => {
    if (same === 'passage') {
      for (const pair of two.pairsIn(document)) found.push(pair)
    } else if (unitsOf === null) {
      const hasBoth = two.eachIn(document, null).every(isIn => isIn)
      if (hasBoth) found.push({ document, caseNumber: null, span: null, keys: null })
    } else {
      const places = unitsOf(document)
      for (const unit of two.unitsIn(document, inPart(sources.counted, document, places))) {
        const place = places.member.indexOf(unit)
        const span = { from: at(places.from, place), to: at(places.to, place) }
        found.push({ document, caseNumber: null, span, keys: null })
      }
    }
  })
  return found
}

async function findCases(two: TwoCodes, sources: Sources): Promise<Found[]> {
  const { cases, places } = await sources.cases()
  const documentsOf = documentsOfCases(sources.counted.documents, places, cases.length)
  const found: Found[] = []
  await sources.slices.each(documentsOf, documentsOf.length, (documents, caseNumber) => {
    const [one, other] = documents.reduce(
      ([a, b], document) => {
        const inCase = places[document]
        const here = inCase && inPart(sources.counted, document, placesOfMember(inCase, caseNumber))
        const [x, y] = here === undefined ? [false, false] : two.eachIn(document, here)
        return [a || x, b || y]
      },
      [false, false],
    )
    if (one && other) found.push({ document: null, caseNumber, span: null, keys: null })
  })
  return found
}

async function withWords(db: ReadDb, page: readonly Found[], sources: Sources): Promise<TogetherPlace[]> {
  const ids = idsOfCodings(
    db,
    page.flatMap(({ keys }) => keys ?? []),
  )
  const cases = page.some(({ caseNumber }) => caseNumber !== null) ? (await sources.cases()).cases : []
  return page.map(({ document, caseNumber, span, keys }) => {
    const of = document === null ? undefined : sources.table.documents[document]
    const [one, other] = (keys ?? []).map(key => ids.get(key)?.id)
    return {
      documentId: of?.id ?? null,
      caseId: caseNumber === null ? null : (cases[caseNumber]?.id ?? null),
      span,
      quotation: of === undefined || span === null ? '' : quotationOf(readTextContent(db, of.textKey), span),
      pair: one === undefined || other === undefined ? null : [one, other],
    }
  })
}

function quotationOf(text: string, { from, to }: TextSpan): string {
  const end = Math.min(to, from + LONGEST_QUOTATION)
  return text.slice(from, splitsCharacter(text, end) ? end - 1 : end)
}
