import type {
  AttributeId,
  CaseId,
  CodeId,
  CoderId,
  CodingId,
  DocumentGroupId,
  DocumentId,
  DocumentSetId,
  SavedQueryId,
} from '../../id.ts'
import { paragraphStarts, type TextSpan } from '../../text/index.ts'
import { sentenceStarts, turnsApart } from '../boundaries.ts'
import type { QueriedAttribute, QueriedCoding, QueriedMember, QueriedProject } from '../project.ts'
import type { QueryNode } from '../tree.ts'

/** A project small enough to be written down; names stand for ids. */
export interface HandMade {
  readonly documents: readonly {
    readonly text: string
    readonly turns?: readonly (TextSpan & { readonly speaker: string })[]
    readonly groups?: readonly string[]
    readonly sets?: readonly string[]
    readonly values?: Readonly<Record<string, string>>
  }[]
  readonly codings: readonly HandMadeCoding[]
  /** Codes with the code above each. */
  readonly parents?: Readonly<Record<string, string>>
  readonly codeSets?: Readonly<Record<string, readonly string[]>>
  readonly attributes?: Readonly<Record<string, QueriedAttribute>>
  readonly cases?: readonly {
    readonly values: Readonly<Record<string, string>>
    readonly members: readonly QueriedMember[]
  }[]
  readonly speakers?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly saved?: Readonly<Record<string, QueryNode>>
}

export interface HandMadeCoding extends TextSpan {
  readonly document: number
  readonly code: string
  readonly coder?: string
  readonly weight?: number | null
  readonly certainty?: 'certain' | 'uncertain' | null
  readonly madeAt?: string
  readonly hasMemo?: boolean
}

export function handMade(made: HandMade): QueriedProject {
  const codings = made.codings.map(
    (coding, order): QueriedCoding => ({
      id: `coding ${order}` as CodingId,
      weight: null,
      certainty: null,
      madeAt: '2024-05-31T08:00:00.000Z',
      hasMemo: false,
      ...coding,
      code: coding.code as CodeId,
      coder: (coding.coder ?? 'Ada') as CoderId,
      order,
    }),
  )
  const inOrder = codings.toSorted(
    (a, b) => a.document - b.document || a.from - b.from || a.to - b.to || a.order - b.order,
  )
  return {
    documents: made.documents.map((document, n) => ({
      id: `document ${n}` as DocumentId,
      name: `访谈 ${n}`,
      length: document.text.length,
      groups: (document.groups ?? []) as DocumentGroupId[],
      sets: (document.sets ?? []) as DocumentSetId[],
      values: valuesOf(document.values ?? {}),
      paragraphs: () => paragraphStarts(document.text),
      sentences: () => sentenceStarts(document.text, paragraphStarts(document.text)),
      turns: () => turnsApart(document.turns ?? []),
    })),
    cases: (made.cases ?? []).map(({ values, members }, n) => ({
      id: `case ${n}` as CaseId,
      values: valuesOf(values),
      members,
    })),
    speakers: new Map(Object.entries(made.speakers ?? {}).map(([name, values]) => [name, valuesOf(values)])),
    attribute: id => made.attributes?.[id] ?? null,
    codeSet: id => new Set((made.codeSets?.[id] ?? []) as CodeId[]),
    withSubcodes: id => new Set(allBelow(id, made.parents ?? {}) as CodeId[]),
    codingsOf: code => inOrder.filter(coding => coding.code === code),
    codingsBy: coder => inOrder.filter(coding => coding.coder === coder),
    matches: ({ words }, document) => occurrences(made.documents[document]?.text ?? '', words),
    saved: (id: SavedQueryId) => made.saved?.[id] ?? null,
  }
}

function valuesOf(values: Readonly<Record<string, string>>): ReadonlyMap<AttributeId, string> {
  return new Map(Object.entries(values) as [AttributeId, string][])
}

function allBelow(code: string, parents: Readonly<Record<string, string>>): string[] {
  const children = Object.keys(parents).filter(child => parents[child] === code)
  return [code, ...children.flatMap(child => allBelow(child, parents))]
}

/** The engine is given matches; a plain search will do here. */
export function occurrences(text: string, words: string): TextSpan[] {
  const found: TextSpan[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push({ from: at, to: at + words.length })
  }
  return found
}
