import type { CodeId, CodingId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'
import { shorten, type TextSpan } from '../../core/text/index.ts'
import type { ExportedText } from './exported-text.ts'
import { codingSelectionGuid, selectionGuid } from './guid.ts'
import { byTime, joinParagraphs, memoParagraph, type PassageMemo } from './memo-places.ts'
import type { RefiProfile } from './profiles.ts'
import type { RefiCoding, RefiDocument } from './project-model.ts'

/** The longest name of a selection, in code points. */
const MAX_SELECTION_NAME = 100

/** One stretch of a document with what sits on exactly this stretch. */
export interface RefiSelection {
  readonly guid: string
  /** In the unit of the profile, `start` inclusive, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Its first words, so that a reader can find the place again. */
  readonly name: string
  readonly description: string
  /** The earliest coding or memo here, else the document; it says who made the selection and when. */
  readonly first: Pick<RefiCoding, 'coderId' | 'createdAt'>
  readonly codings: readonly RefiCoding[]
  /** Memos on the passage itself. */
  readonly memos: readonly Memo[]
}

/** What sits on a document. */
export interface Marks {
  readonly document: Pick<RefiDocument, 'id' | 'coderId' | 'createdAt'>
  readonly profile: RefiProfile
  /** None of them detached. */
  readonly codings: readonly RefiCoding[]
  readonly passageMemos: readonly PassageMemo[]
  /** Passages that are named elsewhere in the file. */
  readonly named: readonly TextSpan[]
  readonly memosOn: (coding: CodingId) => readonly Memo[]
  readonly codeName: (code: CodeId) => string
}

export interface Selections {
  /** In reading order. */
  readonly selections: readonly RefiSelection[]
  /** Memos whose passage is not in the exported text. */
  readonly homeless: readonly Memo[]
  /** Identifiers of codings and memos whose quotation is not what the text has at their span. */
  readonly misplaced: readonly string[]
}

interface Group {
  readonly guid: string
  readonly place: TextSpan
  readonly codings: RefiCoding[]
  readonly memos: Memo[]
  isNamed: boolean
}

export function selectionsOf(exported: ExportedText, marks: Marks): Selections {
  const groups = new Map<string, Group>()
  const misplaced: string[] = []
  const homeless: Memo[] = []
  const groupAt = (id: string, span: TextSpan, quotation: string | null): Group | null => {
    const place = exported.place(span)
    if (place === null) return null
    if (
      quotation !== null &&
      exported.wordsOf(quotation, span) !== exported.text.slice(place.from, place.to)
    ) {
      misplaced.push(id)
    }
    const key = `${span.from}-${span.to}`
    const known = groups.get(key)
    if (known !== undefined) return known
    const guid = selectionGuid(marks.document.id, span)
    const group = { guid, place, codings: [], memos: [], isNamed: false }
    groups.set(key, group)
    return group
  }
  for (const coding of marks.codings) {
    const group = groupAt(coding.id, coding.span, coding.quotation)
    group?.codings.push(coding)
    if (group === null) homeless.push(...marks.memosOn(coding.id))
  }
  for (const { memo, span } of marks.passageMemos) {
    const group = groupAt(memo.id, span, memo.quotation)
    group?.memos.push(memo)
    if (group === null) homeless.push(memo)
  }
  for (const span of marks.named) {
    const group = groupAt('', span, null)
    if (group !== null) group.isNamed = true
  }
  const selections = [...groups.values()]
    .flatMap(group => divided(group, marks.profile))
    .map(group => toSelection(group, exported, marks))
  selections.sort((a, b) => a.start - b.start || a.end - b.end)
  return { selections, homeless, misplaced }
}

/** What a coding is called in a list of losses: its code and its first words. */
export function codingName(coding: RefiCoding, codeName: Marks['codeName']): string {
  return `${codeName(coding.codeId)}: ${shorten(coding.quotation)}`
}

/** One selection for a stretch of words, and others for codings that stand alone: a comment is of one of them only. */
function divided(group: Group, { selections }: RefiProfile): Group[] {
  const { codings, memos, place, isNamed } = group
  const isAlone = ({ comment }: RefiCoding) =>
    selections === 'each-coding' || (comment.trim() !== '' && (codings.length > 1 || memos.length > 0))
  const alone = codings.filter(isAlone)
  if (alone.length === 0) return [group]
  const together = codings.filter(coding => !isAlone(coding))
  const rest = together.length + memos.length > 0 || isNamed ? [{ ...group, codings: together }] : []
  const own = alone.map(coding => ({
    guid: codingSelectionGuid(coding.id),
    place,
    codings: [coding],
    memos: [],
    isNamed: false,
  }))
  return [...rest, ...own.sort((a, b) => byTime(a.codings[0] as RefiCoding, b.codings[0] as RefiCoding))]
}

function toSelection(group: Group, exported: ExportedText, marks: Marks): RefiSelection {
  const { from, to } = group.place
  const codings = group.codings.sort(byTime)
  const first = [...codings, ...group.memos].sort(byTime)[0] ?? marks.document
  const position = (offset: number) =>
    marks.profile.unit === 'utf-16' ? offset : exported.codePoints.fromUtf16(offset)
  return {
    guid: group.guid,
    start: position(from),
    end: position(to),
    name: firstCharacters(exported.text.slice(from, to)),
    description: describe(group, marks),
    first,
    codings,
    memos: group.memos,
  }
}

/** Comments and memos on a passage and on its codings, as text; those on one of several codings begin with its code. */
function describe({ codings, memos }: Group, { profile, memosOn, codeName }: Marks): string {
  const isTold = profile.memos === 'descriptions'
  const paragraphs = isTold ? memos.map(memoParagraph) : []
  for (const { id, codeId, comment } of codings) {
    for (const paragraph of [comment, ...(isTold ? memosOn(id).map(memoParagraph) : [])]) {
      const isShared = codings.length > 1 && paragraph !== ''
      paragraphs.push(isShared ? `${codeName(codeId)}: ${paragraph}` : paragraph)
    }
  }
  return joinParagraphs(paragraphs)
}

function firstCharacters(text: string): string {
  if (text.length <= MAX_SELECTION_NAME) return text
  return [...text.slice(0, 2 * MAX_SELECTION_NAME)].slice(0, MAX_SELECTION_NAME).join('')
}
