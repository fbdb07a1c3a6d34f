import { create } from 'zustand'
import type { DocumentId } from '../../../core/id.ts'
import type { QueryPassage } from '../../../ipc/queries.ts'
import { onOpened } from '../../state/connection.ts'

/** `project`: as the documents stand in the project; `name`: by their names; `longest`: the longest first. */
export const resultOrders = ['project', 'name', 'longest'] as const
export type ResultOrder = (typeof resultOrders)[number]

interface Results {
  readonly order: ResultOrder
  /** Those in the list, in its order. */
  readonly listed: readonly QueryPassage[]
  /** Keys of passages that were ticked; also of some that are not listed any more. */
  readonly ticked: ReadonlySet<string>
  /** The row the arrows have reached. */
  readonly active: string | null
  /** Documents whose passages are folded away. */
  readonly folded: ReadonlySet<DocumentId>
  /** The list takes the focus as soon as it is there. */
  readonly wanted: boolean
}

const nothing: Omit<Results, 'order'> = {
  ...{ listed: [], ticked: new Set(), active: null, folded: new Set(), wanted: false },
}

export const useResults = create<Results>()(() => ({ order: 'project', ...nothing }))

export function keyOfPassage({ documentId, span }: Pick<QueryPassage, 'documentId' | 'span'>): string {
  return `${documentId} ${span.from}-${span.to}`
}

export function setTicked(ticked: ReadonlySet<string>): void {
  useResults.setState({ ticked })
}

/** Ticks what is not ticked; lets go of all where all are. */
export function tick(keys: readonly string[]): void {
  const { ticked: before } = useResults.getState()
  const isOn = keys.every(key => before.has(key))
  const ticked = new Set(before)
  for (const key of keys) {
    if (isOn) ticked.delete(key)
    else ticked.add(key)
  }
  setTicked(ticked)
}

export function tickDocument(id: DocumentId): void {
  const { listed } = useResults.getState()
  tick(listed.filter(({ documentId }) => documentId === id).map(keyOfPassage))
}

export function foldDocument(id: DocumentId): void {
  const folded = new Set(useResults.getState().folded)
  if (!folded.delete(id)) folded.add(id)
  useResults.setState({ folded })
}

/** What was ticked of the passages that are still there, in the order of the list. */
export function tickedOf({ listed, ticked }: Pick<Results, 'listed' | 'ticked'>): readonly QueryPassage[] {
  return ticked.size === 0 ? [] : listed.filter(passage => ticked.has(keyOfPassage(passage)))
}

/** What acts are about: what is ticked, else the passage the arrows have reached. */
export function resultsAtHand(): readonly QueryPassage[] {
  const results = useResults.getState()
  const ticked = tickedOf(results)
  if (ticked.length > 0) return ticked
  return results.listed.filter(passage => keyOfPassage(passage) === results.active)
}

/** A project begins without results. Returns a function that ends it. */
export function forgetResults(): () => void {
  return onOpened(() => useResults.setState(nothing))
}
