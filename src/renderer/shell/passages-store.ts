import { create } from 'zustand'
import type { Coding } from '../../core/coding/index.ts'
import type { Passage } from '../../ipc/codings.ts'
import type { CellPassage } from '../../ipc/matrix-results.ts'

/** A passage of the list; `coding` is null for one a query found. */
export interface ListedPassage extends Omit<CellPassage, 'coding'> {
  readonly key: string
  readonly coding: Coding | null
}

/** A coding with its context, as the list has it. */
export function listedPassage({ before, after, paragraph, ...coding }: Passage): ListedPassage {
  const { id, documentId, span, quotation } = coding
  return { key: id, documentId, span, quotation, before, after, paragraph, coding }
}

interface PassagesState {
  /** Those in the list. */
  readonly listed: readonly ListedPassage[]
  /** The ones ticked, by id; also some that are not listed any more. */
  readonly ticked: ReadonlySet<string>
  /** The one the arrows have reached. */
  readonly active: string | null
}

export const usePassagesPane = create<PassagesState>()(() => ({
  listed: [],
  ticked: new Set(),
  active: null,
}))

export function listPassages(listed: readonly ListedPassage[]): void {
  usePassagesPane.setState({ listed })
}

export function setTicked(ticked: ReadonlySet<string>): void {
  usePassagesPane.setState({ ticked })
}

export function tick(id: string): void {
  const ticked = new Set(usePassagesPane.getState().ticked)
  if (!ticked.delete(id)) ticked.add(id)
  setTicked(ticked)
}

/** Codings of the passages ticked that are still there, in the order of the list. */
export function tickedOf({ listed, ticked }: Pick<PassagesState, 'listed' | 'ticked'>): readonly Coding[] {
  return listed.flatMap(({ key, coding }) => (coding !== null && ticked.has(key) ? [coding] : []))
}

/** What commands act on: the codings ticked, else that of the passage the arrows have reached. */
export function codingsAtHand(): readonly Coding[] {
  const state = usePassagesPane.getState()
  const ticked = tickedOf(state)
  if (ticked.length > 0) return ticked
  return state.listed.flatMap(({ key, coding }) => (coding !== null && key === state.active ? [coding] : []))
}
