import { create } from 'zustand'
import type { CodeId } from '../../../core/id.ts'
import { onOpened } from '../../state/connection.ts'
import type { PaneId } from '../../state/panes.ts'
import { known } from '../../state/queries.ts'
import { useUi } from '../../state/ui-store.ts'
import { type CodingFilter, noFilter, toggled } from './coding-filter.ts'

interface FilterState {
  /** The same for all texts of the window. */
  readonly filter: CodingFilter
  /** Where it is being chosen. */
  readonly choosing: PaneId | null
}

export const useFilter = create<FilterState>()(() => ({ filter: noFilter, choosing: null }))

export function setFilter(changes: Partial<CodingFilter>): void {
  useFilter.setState(({ filter }) => ({ filter: { ...filter, ...changes } }))
}

export function showAll(): void {
  useFilter.setState({ filter: noFilter })
}

export function chooseFilter(choosing: PaneId | null): void {
  useFilter.setState({ choosing })
}

/** Begins anew with each project, and shows a code that is used. Returns a function that ends it. */
export function followFilter(): () => void {
  const ends = [
    onOpened(showAll),
    useUi.subscribe(({ recentCodeIds: [used] }, before) => {
      if (used !== undefined && used !== before.recentCodeIds[0]) showCode(used)
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** What was coded just now must not be out of sight. */
function showCode(id: CodeId): void {
  const { codes } = useFilter.getState().filter
  if (codes === null || codes.has(id)) return
  const all = known.codes()?.map(code => code.id) ?? []
  setFilter({ codes: toggled(codes, [id], all) })
}
