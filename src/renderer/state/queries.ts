import { keepPreviousData, queryOptions, replaceEqualDeep, useQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Code } from '../../core/codebook/index.ts'
import type { CodeId, CodingId, DocumentId } from '../../core/id.ts'
import type { CodeSummary } from '../../ipc/codes.ts'
import type { InputOf } from '../../ipc/contract.ts'
import type { DocumentStructure, DocumentText } from '../../ipc/documents.ts'
import type { ProjectInfo } from '../../ipc/project.ts'
import { findCodings, type KnownCodings } from './codings.ts'
import { client, useConnection } from './connection.ts'
import type { MemoChoice } from './memo-choice.ts'
import { keys, queryClient } from './query-client.ts'

/** What a project is, without what is in it. */
export type ProjectFacts = Omit<ProjectInfo, 'counts'>

type PassagesChoice = InputOf<'codings.passages'>

const projectQuery = queryOptions({ queryKey: keys.project, queryFn: () => client.project.info() })
const historyQuery = queryOptions({ queryKey: keys.history, queryFn: () => client.history.state() })
const documentsQuery = queryOptions({
  queryKey: keys.documents,
  queryFn: () => client.documents.list(),
})
const groupsQuery = queryOptions({
  queryKey: keys.documentGroups,
  queryFn: () => client.documentGroups.list(),
})
const setsQuery = queryOptions({ queryKey: keys.documentSets, queryFn: () => client.documentSets.list() })
const bookmarksQuery = queryOptions({ queryKey: keys.bookmarks, queryFn: () => client.bookmarks.list() })
const memosQuery = queryOptions({
  queryKey: [...keys.memos, 'list', {}],
  queryFn: () => client.memos.list({}),
})
const casesQuery = queryOptions({ queryKey: keys.cases, queryFn: () => client.cases.list() })
const codesQuery = queryOptions({ queryKey: keys.codes, queryFn: () => client.codes.list() })

function useIsOpen(): boolean {
  return useConnection(connection => connection.state === 'open')
}

export function useProject() {
  return useQuery({ ...projectQuery, enabled: useIsOpen() })
}

/** The project without its counts, which change with every act: whoever needs no counts is not drawn anew then. */
export function useProjectFacts() {
  return useQuery({ ...projectQuery, enabled: useIsOpen(), select: projectFacts })
}

const projectFacts = ({ counts: _, ...facts }: ProjectInfo): ProjectFacts => facts

/** True while nothing may be changed: no project, or one that can only be read. */
export function useIsReadOnly(): boolean {
  const { data } = useQuery({ ...projectQuery, enabled: useIsOpen(), select: isReadOnly })
  return data ?? true
}

const isReadOnly = ({ readOnly }: ProjectInfo) => readOnly !== null

/** What undo and redo would do now. */
export function useHistory() {
  return useQuery({ ...historyQuery, enabled: useIsOpen() })
}

export function useDocuments() {
  return useQuery({ ...documentsQuery, enabled: useIsOpen() })
}

export function useDocumentGroups() {
  return useQuery({ ...groupsQuery, enabled: useIsOpen() })
}

/** Documents that are looked at together. */
export function useDocumentSets() {
  return useQuery({ ...setsQuery, enabled: useIsOpen() })
}

export function useDocumentText(id: DocumentId | null) {
  return useQuery({ ...textQuery(id), enabled: useIsOpen() && id !== null })
}

function textQuery(id: DocumentId | null) {
  return queryOptions({
    queryKey: keys.text(id),
    queryFn: () => client.documents.read({ id: id as DocumentId }),
  })
}

/** Asks for what a document shows first, when it is about to be opened. What went wrong is told where it is shown. */
export function readAhead(id: DocumentId): void {
  void queryClient.prefetchQuery(textQuery(id))
  void queryClient.prefetchQuery(codingsQuery(id))
}

/** Headings, pages, notes, turns and times of a document. */
export function useStructure(id: DocumentId | null) {
  return useQuery({
    queryKey: keys.structure(id),
    queryFn: () => client.documents.structure({ id: id as DocumentId }),
    enabled: useIsOpen() && id !== null,
    structuralSharing: false,
  })
}

/** What cleaning took out of a document. */
export function useCleaning(id: DocumentId | null) {
  return useQuery({
    queryKey: keys.cleaning(id),
    queryFn: () => client.documents.cleaning({ id: id as DocumentId }),
    enabled: useIsOpen() && id !== null,
    structuralSharing: false,
  })
}

/** Places of a document that look damaged. */
export function useFlags(id: DocumentId | null) {
  return useQuery({
    queryKey: keys.flags(id),
    queryFn: () => client.documents.flags({ id: id as DocumentId }),
    enabled: useIsOpen() && id !== null,
    structuralSharing: false,
  })
}

export function useAttributes() {
  return useQuery({
    queryKey: [...keys.attributes, 'list'],
    queryFn: () => client.attributes.list(),
    enabled: useIsOpen(),
  })
}

export function useValues(id: DocumentId | null) {
  return useQuery({
    queryKey: [...keys.attributes, 'of', id],
    queryFn: () => client.attributes.ofDocument({ id: id as DocumentId }),
    enabled: useIsOpen() && id !== null,
  })
}

export function useCodes() {
  return useQuery({ ...codesQuery, enabled: useIsOpen() })
}

/** The codes without their counts, which change with every coding; see `useProjectFacts`. */
export function useCodeFacts() {
  return useQuery({ ...codesQuery, enabled: useIsOpen(), select: codeFacts })
}

/** How many codings and memos a code has. */
export function useCodeCounts(id: CodeId) {
  const select = useCallback(
    (codes: readonly CodeSummary[]) => {
      const code = codes.find(candidate => candidate.id === id)
      return { codings: code?.codings ?? 0, memos: code?.memos ?? 0 }
    },
    [id],
  )
  return useQuery({ ...codesQuery, enabled: useIsOpen(), select }).data ?? noCounts
}

const noCounts = { codings: 0, memos: 0 }

/** Made once for all who ask; what has not changed stays the same object. */
const codeFacts = lastMade((codes: readonly CodeSummary[]): readonly Code[] =>
  codes.map(({ codings: _, memos: __, ...code }) => code),
)

function lastMade<Given extends object, Made>(make: (given: Given) => Made): (given: Given) => Made {
  let last: { readonly given: Given; readonly made: Made } | undefined
  return given => {
    if (last?.given !== given) last = { given, made: replaceEqualDeep(last?.made, make(given)) }
    return last.made
  }
}

/** Codes that are looked at together; asked again when codes change, as their key begins as theirs. */
export function useCodeSets() {
  return useQuery({
    queryKey: [...keys.codes, 'sets'],
    queryFn: () => client.codeSets.list(),
    enabled: useIsOpen(),
  })
}

/** Where all codings of a document stand, detached ones included. Asked once; acts then add to it. */
export function useCodings(documentId: DocumentId | null) {
  return useQuery({ ...codingsQuery(documentId), enabled: useIsOpen() && documentId !== null })
}

function codingsQuery(documentId: DocumentId | null) {
  return queryOptions({
    queryKey: keys.codings(documentId),
    queryFn: async (): Promise<KnownCodings> => ({
      columns: await client.codings.columns({ documentId: documentId as DocumentId }),
      changes: [],
    }),
    // Comparing so much, number by number, would cost more than drawing it.
    structuralSharing: false,
  })
}

/** Where the codings stood when they were asked for; what acts did since is in `known.codings`. */
export function useCodingColumns(documentId: DocumentId | null) {
  return useQuery({
    ...codingsQuery(documentId),
    enabled: useIsOpen() && documentId !== null,
    select: columnsOf,
  })
}

const columnsOf = ({ columns }: KnownCodings) => columns

/** Ids of codings of which `isWanted` says true; the same list as long as these are the same. */
export function useCodingIds(
  documentId: DocumentId | null,
  isWanted: (id: CodingId, signs: number) => boolean,
): readonly CodingId[] {
  const last = useRef<readonly CodingId[]>([])
  const select = useCallback(
    (codings: KnownCodings) => {
      last.current = replaceEqualDeep(last.current, [...findCodings(codings, isWanted).keys()])
      return last.current
    },
    [isWanted],
  )
  const enabled = useIsOpen() && documentId !== null
  return useQuery({ ...codingsQuery(documentId), enabled, select }).data ?? noCodings
}

const noCodings: readonly CodingId[] = []

/** A few codings with their words and what is said of them, in the order of the ids. */
export function useCodingsWithIds(ids: readonly CodingId[]) {
  return useQuery({
    queryKey: [...keys.codingWords, ids],
    queryFn: async () => {
      const found = new Map((await client.codings.read({ ids: [...ids] })).map(coding => [coding.id, coding]))
      return ids.flatMap(id => found.get(id) ?? [])
    },
    enabled: useIsOpen() && ids.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
}

/** Passages with their context; the last ones stay while the next are on their way. */
export function usePassages(choice: PassagesChoice | null) {
  return useQuery({
    queryKey: [...keys.passages, choice],
    queryFn: () => client.codings.passages(choice ?? {}),
    enabled: useIsOpen() && choice !== null,
    placeholderData: keepPreviousData,
  })
}

/** The passages behind a cell of a table, with their codings where they have one. */
export function useCellPassages(ask: InputOf<'matrices.passages'>) {
  return useQuery({
    queryKey: [...keys.passages, 'cell', ask],
    queryFn: async ({ signal }) => {
      const { passages, total } = await client.matrices.passages(ask, { signal })
      const ids = passages.flatMap(({ coding }) => coding?.id ?? [])
      const codings = ids.length === 0 ? [] : await client.codings.read({ ids })
      const byId = new Map(codings.map(coding => [coding.id, coding]))
      return {
        passages: passages.map(({ coding, ...passage }) => ({
          ...passage,
          coding: coding === null ? null : (byId.get(coding.id) ?? null),
        })),
        total,
      }
    },
    enabled: useIsOpen(),
    placeholderData: keepPreviousData,
  })
}

/** What is written in the summary grid, by case and code. */
export function useSummaries() {
  return useQuery({
    queryKey: keys.summaries,
    queryFn: () => client.summaries.list({}),
    enabled: useIsOpen(),
    // There can be very many.
    structuralSharing: false,
  })
}

/** Where two codes stand together. */
export function useTogether(ask: InputOf<'matrices.together'>) {
  return useQuery({
    queryKey: [...keys.passages, 'together', ask],
    queryFn: ({ signal }) => client.matrices.together(ask, { signal }),
    enabled: useIsOpen(),
    placeholderData: keepPreviousData,
  })
}

/** All bookmarks, in the order of documents, then of the text. */
export function useBookmarks() {
  return useQuery({ ...bookmarksQuery, enabled: useIsOpen() })
}

export function useMemos() {
  return useQuery({
    queryKey: [...keys.memos, 'list', {}],
    queryFn: () => client.memos.list({}),
    enabled: useIsOpen(),
  })
}

/** Words that are kept whole. */
export function useKnownWords() {
  return useQuery({ queryKey: keys.words, queryFn: () => client.words.list(), enabled: useIsOpen() })
}

export function useCases() {
  return useQuery({ ...casesQuery, enabled: useIsOpen() })
}

/** The memos asked for; the last ones stay while the next are on their way. */
export function useMemoList(choice: MemoChoice) {
  return useQuery({
    queryKey: keys.memoList(choice),
    queryFn: () => client.memos.list(choice),
    enabled: useIsOpen(),
    placeholderData: keepPreviousData,
  })
}

/** Memos that link to a thing. */
export function useBacklinks(thing: InputOf<'memos.backlinks'> | null) {
  return useQuery({
    queryKey: [...keys.memos, 'backlinks', thing],
    queryFn: () => (thing === null ? [] : client.memos.backlinks(thing)),
    enabled: useIsOpen() && thing !== null,
  })
}

/** What is known now, without asking: for commands and key handlers. */
export const known = {
  project: () => queryClient.getQueryData(projectQuery.queryKey),
  documents: () => queryClient.getQueryData(documentsQuery.queryKey),
  documentGroups: () => queryClient.getQueryData(groupsQuery.queryKey),
  documentSets: () => queryClient.getQueryData(setsQuery.queryKey),
  codes: () => queryClient.getQueryData(codesQuery.queryKey),
  bookmarks: () => queryClient.getQueryData(bookmarksQuery.queryKey),
  text: (id: DocumentId) => queryClient.getQueryData<DocumentText>(keys.text(id)),
  structure: (id: DocumentId) => queryClient.getQueryData<DocumentStructure>(keys.structure(id)),
  codings: (id: DocumentId) => queryClient.getQueryData<KnownCodings>(keys.codings(id)),
  memos: () => queryClient.getQueryData(memosQuery.queryKey),
  cases: () => queryClient.getQueryData(casesQuery.queryKey),
}
