import { create } from 'zustand'
import type { Passage } from '../../ipc/codings.ts'

interface PassagesState {
  /** Those in the list. */
  readonly listed: readonly Passage[]
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

export function listPassages(listed: readonly Passage[]): void {
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

/** What was ticked of the passages that are still there, in the order of the list. */
export function tickedOf({ listed, ticked }: Pick<PassagesState, 'listed' | 'ticked'>): readonly Passage[] {
  return listed.filter(({ id }) => ticked.has(id))
}

/** What commands act on: what is ticked, else the passage the arrows have reached. */
export function passagesAtHand(): readonly Passage[] {
  const state = usePassagesPane.getState()
  const ticked = tickedOf(state)
  return ticked.length > 0 ? ticked : state.listed.filter(({ id }) => id === state.active)
}
