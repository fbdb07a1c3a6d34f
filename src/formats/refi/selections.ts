import type { CodeId, CodingId, DocumentId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'
import { shorten, type TextSpan } from '../../core/text/index.ts'
import type { ExportedText } from './exported-text.ts'
import { selectionGuid } from './guid.ts'
import type { ReportLoss } from './losses.ts'
import { byTime, joinParagraphs, memoName, memoParagraph, type PassageMemo } from './memo-places.ts'
import type { RefiCoding } from './project-model.ts'

/** The longest name of a selection, in code points. */
const MAX_SELECTION_NAME = 100

/** One stretch of a document with everything that sits on exactly this stretch. */
export interface RefiSelection {
  readonly guid: string
  /** Code points of the exported text, `start` inclusive, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Its first words, so that a reader can find the place again. */
  readonly name: string
  readonly description: string
  /** The earliest coding or memo here; it says who made the selection and when. */
  readonly first: Pick<RefiCoding, 'coderId' | 'createdAt'>
  readonly codings: readonly RefiCoding[]
}

/** What sits on a document. */
export interface Marks {
  readonly documentId: DocumentId
  /** None of them detached. */
  readonly codings: readonly RefiCoding[]
  readonly passageMemos: readonly PassageMemo[]
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
}

export function selectionsOf(exported: ExportedText, marks: Marks, report: ReportLoss): Selections {
  const groups = new Map<string, Group>()
  const misplaced: string[] = []
  const homeless: Memo[] = []
  const groupAt = (id: string, span: TextSpan, quotation: string | null): Group | null => {
    const place = exported.place(span)
    if (place === null) return null
    const words = exported.text.slice(place.from, place.to)
    if (quotation !== null && exported.wordsOf(quotation, span) !== words) misplaced.push(id)
    const key = `${span.from}-${span.to}`
    const known = groups.get(key)
    if (known !== undefined) return known
    const group = { guid: selectionGuid(marks.documentId, span), place, codings: [], memos: [] }
    groups.set(key, group)
    return group
  }
  for (const coding of marks.codings) {
    const group = groupAt(coding.id, coding.span, coding.quotation)
    group?.codings.push(coding)
    if (group === null) {
      report({ kind: 'coding', name: codingName(coding, marks), reason: 'byte-order-mark' })
      homeless.push(...marks.memosOn(coding.id))
    }
  }
  for (const { memo, span } of marks.passageMemos) {
    const group = groupAt(memo.id, span, memo.quotation)
    group?.memos.push(memo)
    if (group === null) homeless.push(memo)
  }
  for (const memo of homeless) report({ kind: 'memo', name: memoName(memo), reason: 'place-lost' })
  const selections = [...groups.values()].map(group => toSelection(group, exported, marks, report))
  selections.sort((a, b) => a.start - b.start || a.end - b.end)
  return { selections, homeless, misplaced }
}

/** What a coding is called in a list of losses: its code and its first words. */
export function codingName(coding: RefiCoding, { codeName }: Pick<Marks, 'codeName'>): string {
  return `${codeName(coding.codeId)}: ${shorten(coding.quotation)}`
}

function toSelection(group: Group, exported: ExportedText, marks: Marks, report: ReportLoss): RefiSelection {
  const { from, to } = group.place
  const codings = group.codings.sort(byTime)
  const first = [...codings, ...group.memos].sort(byTime)[0]
  if (first === undefined) throw new Error('A selection needs a coding or a memo')
  return {
    guid: group.guid,
    start: exported.codePoints.fromUtf16(from),
    end: exported.codePoints.fromUtf16(to),
    name: firstCharacters(exported.text.slice(from, to)),
    description: describe(group, marks, report),
    first,
    codings,
  }
}

/** The memos on a passage and on its codings, as text; those on one of several codings begin with its code. */
function describe({ codings, memos }: Group, marks: Marks, report: ReportLoss): string {
  const paragraphs = memos.map(memoParagraph)
  const described = [...memos]
  for (const coding of codings) {
    for (const memo of marks.memosOn(coding.id)) {
      const paragraph = memoParagraph(memo)
      const isShared = codings.length > 1 && paragraph !== ''
      paragraphs.push(isShared ? `${marks.codeName(coding.codeId)}: ${paragraph}` : paragraph)
      described.push(memo)
    }
  }
  // A single memo on a passage without codings lends its coder and date to the selection itself.
  if (codings.length > 0 || described.length > 1) {
    for (const memo of described) report({ kind: 'memo', name: memoName(memo), reason: 'coder-and-date' })
  }
  return joinParagraphs(paragraphs)
}

function firstCharacters(text: string): string {
  if (text.length <= MAX_SELECTION_NAME) return text
  return [...text.slice(0, 2 * MAX_SELECTION_NAME)].slice(0, MAX_SELECTION_NAME).join('')
}
