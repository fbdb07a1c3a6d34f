import type { CaseId, CodeId, CodingId, DocumentId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'
import type { TextSpan } from '../../core/text/index.ts'
import { shorten } from '../../core/text/index.ts'
import type { RefiProject } from './project-model.ts'

export interface PassageMemo {
  readonly memo: Memo
  readonly span: TextSpan
}

/** Where each memo of a project goes in a file. */
export interface MemoPlaces {
  readonly onDocument: ReadonlyMap<DocumentId, readonly Memo[]>
  readonly onCode: ReadonlyMap<CodeId, readonly Memo[]>
  readonly onCoding: ReadonlyMap<CodingId, readonly Memo[]>
  readonly onPassage: ReadonlyMap<DocumentId, readonly PassageMemo[]>
  readonly onCase: ReadonlyMap<CaseId, readonly Memo[]>
  readonly onProject: readonly Memo[]
  /** Free memos, memos on the project, and those whose place is not in the file. */
  readonly notes: readonly Memo[]
}

/** Sorts the memos to their places; one whose place is not in the file becomes a note. */
export function placeMemos(project: RefiProject): MemoPlaces {
  const documents = new Set(project.documents.map(document => document.id))
  const codes = new Set(project.codes.map(code => code.id))
  const cases = new Set(project.cases.map(({ id }) => id))
  const codings = new Set(project.codings.filter(coding => !coding.detached).map(coding => coding.id))
  const places = {
    onDocument: new Map<DocumentId, Memo[]>(),
    onCode: new Map<CodeId, Memo[]>(),
    onCoding: new Map<CodingId, Memo[]>(),
    onPassage: new Map<DocumentId, PassageMemo[]>(),
    onCase: new Map<CaseId, Memo[]>(),
    onProject: [] as Memo[],
    notes: [] as Memo[],
  }
  const place = (memo: Memo): boolean => {
    const { subject } = memo
    switch (subject.kind) {
      case 'project':
        places.onProject.push(memo)
        return false
      case 'free':
        return false
      case 'case':
        return cases.has(subject.caseId) && add(places.onCase, subject.caseId, memo)
      case 'document':
        return documents.has(subject.documentId) && add(places.onDocument, subject.documentId, memo)
      case 'code':
        return codes.has(subject.codeId) && add(places.onCode, subject.codeId, memo)
      case 'coding':
        return codings.has(subject.codingId) && add(places.onCoding, subject.codingId, memo)
      case 'passage': {
        const isThere = !memo.detached && documents.has(subject.documentId)
        return isThere && add(places.onPassage, subject.documentId, { memo, span: subject.span })
      }
    }
  }
  for (const memo of project.memos.toSorted(byTime)) {
    if (!place(memo)) places.notes.push(memo)
  }
  return places
}

/** What a memo is called: its title, else its first words. */
export function memoName(memo: Memo): string {
  return oneLine(memo.title) || shorten(oneLine(memo.text))
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** A memo as a paragraph of a description. */
export function memoParagraph(memo: Memo): string {
  return [memo.title, memo.text].filter(part => part.trim() !== '').join('\n')
}

/** Paragraphs of a description; empty ones are left out. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.filter(paragraph => paragraph.trim() !== '').join('\n\n')
}

/** Orders by time, then by id, so that equal projects give equal files whatever order they are handed over in. */
export function byTime(
  a: { readonly createdAt: string; readonly id: string },
  b: { readonly createdAt: string; readonly id: string },
): number {
  return compare(a.createdAt, b.createdAt) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function add<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): true {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
  return true
}
