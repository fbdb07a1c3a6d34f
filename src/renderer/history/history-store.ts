import { create } from 'zustand'
import type { ActId, DocumentId } from '../../core/id.ts'
import type { Act, ActFilter } from '../../ipc/history.ts'
import type { Progress } from '../../ipc/port.ts'

/** What is shown as it was: the codebook, or a document, beside the act in question. */
export interface Moment {
  readonly act: Act
  readonly documentId: DocumentId | null
}

interface HistoryDeskState {
  readonly filter: ActFilter
  /** The act whose details are shown. */
  readonly chosen: ActId | null
  readonly moment: Moment | null
  /** A later act that kept the chosen one from being taken back alone. */
  readonly standsAgainst: { readonly of: ActId; readonly id: ActId; readonly words: string } | null
  /** How far going to a point has come; null when nothing moves. */
  readonly moving: Progress | null
}

export const useHistoryDesk = create<HistoryDeskState>()(() => ({
  filter: {},
  chosen: null,
  moment: null,
  standsAgainst: null,
  moving: null,
}))

/** Leaves a field out of the filter when its value is undefined. */
export function setFilter(
  changes: { readonly [Field in keyof ActFilter]?: ActFilter[Field] | undefined },
): void {
  useHistoryDesk.setState(({ filter }) => {
    const next = Object.entries({ ...filter, ...changes }).filter(([, value]) => value !== undefined)
    return { filter: Object.fromEntries(next) as ActFilter }
  })
}

export function chooseAct(chosen: ActId | null): void {
  useHistoryDesk.setState({ chosen, standsAgainst: null })
}

export function showMoment(moment: Moment | null): void {
  useHistoryDesk.setState({ moment })
}
