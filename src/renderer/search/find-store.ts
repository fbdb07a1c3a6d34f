import { create } from 'zustand'
import type { CodeId, DocumentId } from '../../core/id.ts'
import type { CodingUnit } from '../../core/search/query.ts'
import type { ChosenHits, SearchHit, SearchQuery } from '../../ipc/search.ts'
import { openReading } from '../editor/index.ts'
import { onOpened } from '../state/connection.ts'
import { showPassages, useUi } from '../state/ui-store.ts'

/** What the found passages are to be coded with; the code to be chosen yet, there already, or made then. */
export interface CodingPlan {
  readonly unit: CodingUnit
  readonly code: { readonly id: CodeId } | { readonly name: string } | null
}

/** Which matches are ticked: of one hit, else of its document, else of all. */
export interface Ticks {
  readonly all: boolean
  readonly documents: ReadonlyMap<DocumentId, boolean>
  readonly hits: ReadonlyMap<string, boolean>
}

/** What a search can be narrowed to by choosing from a list: groups, sets, speakers. */
export const placeKinds = ['group', 'set', 'speaker'] as const
export type PlaceKind = (typeof placeKinds)[number]

export interface FindState {
  readonly open: boolean
  /** Differs each time the field shall get the focus. */
  readonly turn: number
  readonly query: SearchQuery
  readonly ticks: Ticks
  /** Documents whose matches are folded away. */
  readonly folded: ReadonlySet<DocumentId>
  /** The row the arrows have reached. */
  readonly active: string | null
  /** Null while nothing is being coded. */
  readonly plan: CodingPlan | null
  /** The list codes are chosen from is open, and what the choice is for. */
  readonly choosing: 'plan' | 'inside' | 'outside' | null
  /** The list is open from which a place to look is chosen. */
  readonly scoping: PlaceKind | null
}

const noTicks: Ticks = { all: true, documents: new Map(), hits: new Map() }

export const emptyScope: SearchQuery['scope'] = {
  documents: null,
  groups: [],
  sets: [],
  speakers: [],
  codes: null,
  headings: true,
}

const fresh: FindState = {
  open: false,
  turn: 0,
  query: { mode: 'phrase', words: '', near: 'sentence', exact: [], wholeWords: false, scope: emptyScope },
  ticks: noTicks,
  folded: new Set(),
  active: null,
  plan: null,
  choosing: null,
  scoping: null,
}

export const useFind = create<FindState>()(() => fresh)

/** Opens the pane with the focus in its field; words that are selected in the text are looked for at once. */
export function openFind(words: string | null): void {
  showPassages(null)
  useUi.setState({ cleanRead: false })
  useFind.setState(({ turn }) => ({ open: true, turn: turn + 1 }))
  if (words !== null) changeQuery({ words })
}

/** Closes the pane; keys belong to the text again. */
export function closeFind(): void {
  useFind.setState({ open: false, plan: null, choosing: null, scoping: null })
  openReading()?.view.focus()
}

export function changeQuery(changes: Partial<SearchQuery>): void {
  useFind.setState(({ query }) => ({
    query: { ...query, ...changes },
    ticks: noTicks,
    folded: new Set(),
    active: null,
  }))
}

export function changeScope(changes: Partial<SearchQuery['scope']>): void {
  changeQuery({ scope: { ...useFind.getState().query.scope, ...changes } })
}

const placesOfKind = { group: 'groups', set: 'sets', speaker: 'speakers' } as const

/** Adds a group, a set or a speaker to those searched, or takes it away; the keys go on in the field. */
export function togglePlace(kind: PlaceKind, place: string): void {
  const field = placesOfKind[kind]
  const before = useFind.getState().query.scope[field]
  const after = before.includes(place) ? before.filter(other => other !== place) : [...before, place]
  changeScope({ [field]: after })
  useFind.setState(({ turn }) => ({ turn: turn + 1 }))
}

/** Another project knows nothing of this one's documents and codes. */
export function followProjects(): () => void {
  return onOpened(() => useFind.setState(fresh))
}

export function keyOfHit({ documentId, span }: Pick<SearchHit, 'documentId' | 'span'>): string {
  return `${documentId} ${span.from}`
}

export function isTicked(ticks: Ticks, hit: Pick<SearchHit, 'documentId' | 'span'>): boolean {
  return ticks.hits.get(keyOfHit(hit)) ?? isDocumentTicked(ticks, hit.documentId)
}

export function isDocumentTicked(ticks: Ticks, id: DocumentId): boolean {
  return ticks.documents.get(id) ?? ticks.all
}

export function isAllTicked({ all, documents, hits }: Ticks): boolean {
  return all && ![...documents.values(), ...hits.values()].includes(false)
}

export function tickHit(hit: Pick<SearchHit, 'documentId' | 'span'>): void {
  useFind.setState(({ ticks }) => ({
    ticks: { ...ticks, hits: new Map(ticks.hits).set(keyOfHit(hit), !isTicked(ticks, hit)) },
  }))
}

export function tickDocument(id: DocumentId): void {
  useFind.setState(({ ticks }) => ({
    ticks: {
      ...ticks,
      documents: new Map(ticks.documents).set(id, !isDocumentTicked(ticks, id)),
      hits: new Map([...ticks.hits].filter(([key]) => !key.startsWith(id))),
    },
  }))
}

export function tickAll(all: boolean): void {
  useFind.setState({ ticks: { ...noTicks, all } })
}

export function foldDocument(id: DocumentId): void {
  useFind.setState(({ folded }) => {
    const next = new Set(folded)
    if (!next.delete(id)) next.add(id)
    return { folded: next }
  })
}

/** The ticks as the contract wants them. */
export function chosenBy({ all, documents, hits }: Ticks): ChosenHits {
  return {
    all,
    documents: [...documents].map(([id, chosen]) => ({ id, chosen })),
    hits: [...hits].map(([key, chosen]) => {
      const [documentId = '', from = ''] = key.split(' ')
      return { documentId: documentId as DocumentId, from: Number(from), chosen }
    }),
  }
}
