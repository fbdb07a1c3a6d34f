import type { CodeId, CoderId, CodingId, DocumentId } from '../../../core/id.ts'
import type { TextSpan, TimeMark } from '../../../core/text/index.ts'
import type { Coders } from './coders.ts'
import { type Convention, detectConvention } from './conventions.ts'
import type {
  ForeignCoding,
  ForeignProject,
  ForeignSelection,
  ForeignSource,
  ForeignText,
} from './foreign-model.ts'
import type { GatheredCodes } from './gather-codes.ts'
import type { GatheredText, GatheredTexts } from './gather-texts.ts'
import type { Ids } from './ids.ts'
import type { IncomingCoding } from './incoming.ts'
import type { KeptParts } from './kept-parts.ts'
import type { Ledger } from './ledger.ts'
import { wholeNumber } from './read-elements.ts'
import { timeMarks } from './time-marks.ts'

/** A selection that has words. */
export interface PlacedSelection {
  readonly selection: ForeignSelection
  readonly documentId: DocumentId
  readonly span: TextSpan
  /** Its codings as they came in. */
  readonly codings: readonly CodingId[]
}

export interface GatheredCodings {
  readonly codings: IncomingCoding[]
  readonly placed: PlacedSelection[]
  /** By identifier. */
  readonly selections: ReadonlyMap<string, PlacedSelection>
  readonly codingIds: ReadonlyMap<string, CodingId>
  /** Passages coded with what the file also has as a case, by the identifier of the case. */
  readonly ofCases: readonly {
    readonly case: string
    readonly documentId: DocumentId
    readonly span: TextSpan
  }[]
  readonly conventions: ReadonlyMap<DocumentId, Convention>
  /** What was said when, as far as transcripts tell. */
  readonly times: ReadonlyMap<DocumentId, readonly TimeMark[]>
}

export interface Gathering {
  readonly foreign: ForeignProject
  readonly ids: Ids
  readonly ledger: Ledger
  readonly coders: Coders
  readonly kept: KeptParts
}

/** Finds the words of all selections, and puts codes on them. */
export function gatherCodings(
  gathering: Gathering,
  { texts, others }: GatheredTexts,
  codes: GatheredCodes,
): GatheredCodings {
  const gatherer = new CodingGatherer(gathering, codes)
  for (const text of texts) for (const part of text.parts) gatherer.takePart(text, part)
  for (const { source, text } of others) gatherer.takeOther(source, text)
  return gatherer
}

class CodingGatherer implements GatheredCodings {
  readonly codings: IncomingCoding[] = []
  readonly placed: PlacedSelection[] = []
  readonly selections = new Map<string, PlacedSelection>()
  readonly codingIds = new Map<string, CodingId>()
  readonly ofCases: { case: string; documentId: DocumentId; span: TextSpan }[] = []
  readonly conventions = new Map<DocumentId, Convention>()
  readonly times = new Map<DocumentId, readonly TimeMark[]>()
  readonly #cases: ReadonlySet<string>
  /** Codings by document, code, coder and span. */
  readonly #same = new Map<string, CodingId>()

  constructor(
    private readonly gathering: Gathering,
    private readonly codes: GatheredCodes,
  ) {
    this.#cases = new Set(gathering.foreign.cases.map(({ guid }) => guid))
  }

  /** What is on a text. */
  takePart(text: GatheredText, part: ForeignText): void {
    const convention = this.#conventionOf(text, part)
    for (const selection of part.selections) {
      const span =
        selection.kind === 'text'
          ? this.#placeOf(text, selection, convention)
          : selection.kind === 'transcript'
            ? this.#betweenMoments(text, part, selection, convention)
            : this.#byWords(text, selection)
      this.#takePlaced({ text, source: part.guid }, selection, span)
    }
    this.#takeWhole(text, part)
    const times = timeMarks(part.syncPoints, text.counted, convention)
    if (times.length > 0) this.times.set(text.id, [...(this.times.get(text.id) ?? []), ...times])
  }

  /** What is on pages, a picture or a recording; without a document all of it is kept as it is. */
  takeOther(source: ForeignSource, text: GatheredText | null): void {
    const { ledger, kept } = this.gathering
    const isPart = text?.parts.includes(source) === true
    for (const selection of isPart ? [] : source.selections) {
      if (text === null) {
        const reason = source.kind === 'text' ? 'without-text' : 'no-place'
        kept.selection({ source: source.guid, document: source.name }, selection, reason)
      } else if (this.selections.has(selection.guid)) {
        ledger.note('passage', 'approximated', 'twin', { document: text.name })
      } else {
        this.#takePlaced({ text, source: source.guid }, selection, this.#byWords(text, selection))
      }
    }
    if (text !== null && !isPart) this.#takeWhole(text, source)
    else if (text === null && source.codings.length > 0) {
      ledger.note('coding', 'kept', 'no-place', { document: source.name, count: source.codings.length })
    }
  }

  #conventionOf(text: GatheredText, part: ForeignText): Convention {
    const { foreign, ledger } = this.gathering
    const placed = part.selections.flatMap(({ kind, place, name }) => {
      const [start, end] = positionsOf(place)
      return kind !== 'text' || start === null || end === null ? [] : [{ start, end, name }]
    })
    const { convention, isUnusual } = detectConvention(text.counted, placed, foreign.origin)
    if (isUnusual) ledger.note('document', 'approximated', 'unusual-positions', { document: text.name })
    if (placed.length > 0 && !this.conventions.has(text.id)) this.conventions.set(text.id, convention)
    return convention
  }

  #placeOf(text: GatheredText, { place, name }: ForeignSelection, convention: Convention): TextSpan | Lost {
    const { ledger } = this.gathering
    const [start, wanted] = positionsOf(place)
    if (start === null || wanted === null || wanted < start) return 'outside'
    const end = Math.min(wanted, text.counted.length(convention))
    const span = text.counted.spanOf({ start, end }, convention)
    if (span === null) return 'outside'
    if (span.to <= span.from) return wanted > end ? 'outside' : 'empty-place'
    if (end < wanted) ledger.note('passage', 'approximated', 'clamped', { document: text.name, name })
    return span
  }

  #betweenMoments(
    text: GatheredText,
    part: ForeignText,
    { place }: ForeignSelection,
    convention: Convention,
  ): TextSpan | Lost {
    const positionOf = (guid = '') =>
      part.syncPoints.find(point => point.guid === guid.trim().replace(/[{}]/g, '').toLowerCase())
        ?.position ?? null
    const start = positionOf(place.fromSyncPoint)
    const end = positionOf(place.toSyncPoint)
    if (start === null || end === null) return 'no-place'
    const span = text.counted.spanOf({ start, end }, convention)
    if (span === null || span.to <= span.from) return 'no-place'
    this.gathering.ledger.note('passage', 'approximated', 'by-times', { document: text.name })
    return span
  }

  /** A region of a page that brings its words along is found where they stand, if they stand in one place only. */
  #byWords(text: GatheredText, { kind, words }: ForeignSelection): TextSpan | Lost {
    const wanted = words.replace(/\r\n?/g, '\n').trim()
    if (kind !== 'pdf' || wanted.length < 4) return 'no-place'
    const from = text.counted.text.indexOf(wanted)
    if (from < 0 || text.counted.text.indexOf(wanted, from + 1) >= 0) return 'no-place'
    this.gathering.ledger.note('passage', 'approximated', 'found-by-words', { document: text.name })
    return { from, to: from + wanted.length }
  }

  #takePlaced(
    { text, source }: { readonly text: GatheredText; readonly source: string },
    selection: ForeignSelection,
    span: TextSpan | Lost,
  ): void {
    const { ledger, kept } = this.gathering
    if (span === 'empty-place') {
      const [coding] = selection.codings
      const name = selection.name || (coding === undefined ? '' : this.#nameOf(coding))
      ledger.note('passage', 'dropped', span, { document: text.name, name })
      ledger.note('coding', 'dropped', span, { document: text.name, count: selection.codings.length })
      return
    }
    if (typeof span === 'string') {
      kept.selection({ source, document: text.name }, selection, span)
      return
    }
    const { codings } = selection
    const comment = codings.length === 1 ? selection.description : ''
    const ids = codings.flatMap(coding => this.#put(text, span, coding, { selection, comment }) ?? [])
    const placed = { selection, documentId: text.id, span, codings: ids }
    this.placed.push(placed)
    if (selection.guid !== '' && !this.selections.has(selection.guid)) {
      this.selections.set(selection.guid, placed)
    }
  }

  #takeWhole(text: GatheredText, { codings, user, createdAt }: ForeignText): void {
    const span = { from: 0, to: text.counted.text.length }
    for (const coding of codings) {
      this.gathering.ledger.note('coding', 'approximated', 'whole-document', {
        document: text.name,
        name: this.#nameOf(coding),
      })
      this.#put(text, span, coding, { selection: { user, createdAt }, comment: '' })
    }
  }

  #nameOf({ code }: ForeignCoding): string {
    const id = this.codes.byGuid.get(code)
    return this.codes.codes.find(known => known.id === id)?.name ?? ''
  }

  /** Puts a code on words; gives the coding, null where it became a member of a case. */
  #put(
    text: GatheredText,
    span: TextSpan,
    coding: ForeignCoding,
    {
      selection,
      comment,
    }: { readonly selection: Pick<ForeignSelection, 'user' | 'createdAt'>; readonly comment: string },
  ): CodingId | null {
    const { ids, ledger, coders } = this.gathering
    if (this.#cases.has(coding.code)) {
      this.ofCases.push({ case: coding.code, documentId: text.id, span })
      ledger.note('coding', 'approximated', 'case-as-members', { document: text.name })
      if (!this.codes.byGuid.has(coding.code)) return null
    }
    const codeId = this.#codeOf(text, coding)
    const coderId: CoderId = coders.of(coding.user, selection.user)
    const key = `${text.id} ${codeId} ${coderId} ${span.from} ${span.to}`
    const same = this.#same.get(key)
    if (same !== undefined) {
      ledger.note('coding', 'approximated', 'united', { document: text.name })
      if (coding.guid !== '') this.codingIds.set(coding.guid, same)
      return same
    }
    const id = ids.take('coding', coding.guid, key) as CodingId
    const createdAt = coding.createdAt ?? selection.createdAt
    this.codings.push({ id, documentId: text.id, codeId, coderId, span, comment, createdAt })
    this.#same.set(key, id)
    if (coding.guid !== '' && !this.codingIds.has(coding.guid)) this.codingIds.set(coding.guid, id)
    return id
  }

  #codeOf(text: GatheredText, { code }: ForeignCoding): CodeId {
    const known = this.codes.byGuid.get(code)
    if (known !== undefined) return known
    this.gathering.ledger.note('coding', 'approximated', 'unknown-code', { document: text.name, name: code })
    return this.codes.unknown()
  }
}

/** Why a selection has no words. */
export type Lost = 'outside' | 'no-place' | 'empty-place'

function positionsOf({ startPosition, endPosition }: Readonly<Record<string, string>>) {
  return [wholeNumber(startPosition), wholeNumber(endPosition)] as const
}
