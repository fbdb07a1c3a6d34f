import { useDeferredValue, useMemo, useRef } from 'react'
import { type CodeUse, orderCodes } from '../../../core/codebook/index.ts'
import { type CodebookWarnings, codebookWarnings } from '../../../core/codebook/warnings.ts'
import type { CodeId } from '../../../core/id.ts'
import type { CodeFigures } from '../../../ipc/codebook-acts.ts'
import type { CodeSummary } from '../../../ipc/codes.ts'
import { useCodes } from '../../state/queries.ts'
import { useCodeFigures, useCodeSets } from '../codebook-queries.ts'
import { useCodebookPanel } from '../panel-store.ts'
import { foldedAtFirst, rowsOf, type ShownCode, shownCodes } from '../shown-codes.ts'
import { type Shown, useCodebookDesk } from './desk-store.ts'
import { useCodeOrder } from './order-store.ts'

export interface DeskCodes {
  /** As they are stored. */
  readonly codes: readonly CodeSummary[]
  readonly figures: ReadonlyMap<CodeId, CodeFigures>
  readonly nodes: readonly ShownCode<CodeSummary>[]
  /** From top to bottom, without what is folded. */
  readonly rows: readonly ShownCode<CodeSummary>[]
  /** Something is left out, and what is left is shown open. */
  readonly isFiltered: boolean
  readonly folded: ReadonlySet<CodeId>
  readonly warnings: CodebookWarnings
}

/** The codes as the desk shows them: filtered, ordered, folded. */
export function useShownCodes(): DeskCodes {
  const { data: codes = none } = useCodes()
  const { data: figureList } = useCodeFigures()
  const { order } = useCodeOrder()
  const { shown } = useCodebookDesk()
  const filter = useDeferredValue(useCodebookDesk(desk => desk.filter))
  const chosen = useCodebookPanel(panel => panel.folded)
  const folded = useMemo(() => chosen ?? foldedAtFirst(codes), [chosen, codes])
  const figures = useMemo(() => new Map(figureList?.map(each => [each.id, each])), [figureList])
  const warnings = useMemo(() => codebookWarnings(codes), [codes])
  const only = useOnly(shown, warnings)
  const ordered = useMemo(() => {
    const counts = new Map(codes.map(code => [code.id, code.codings]))
    const useOf = (id: CodeId): CodeUse => ({
      codings: counts.get(id) ?? 0,
      lastUsed: figures.get(id)?.lastUsed ?? null,
    })
    return orderCodes(codes, order, useOf)
  }, [codes, figures, order])
  const before = useRef(new Map<CodeId, ShownCode<CodeSummary>>()).current
  const nodes = useMemo(
    () => shownCodes(ordered, { filter, folded, before, only }),
    [ordered, filter, folded, before, only],
  )
  const rows = useMemo(() => rowsOf(nodes), [nodes])
  return { codes, figures, nodes, rows, isFiltered: filter.trim() !== '' || only !== null, folded, warnings }
}

const none: readonly CodeSummary[] = []

/** The codes that a set or a warning means; null for all. */
function useOnly(shown: Shown, warnings: CodebookWarnings): ReadonlySet<CodeId> | null {
  const { data: sets } = useCodeSets()
  return useMemo(() => {
    if (shown === 'all') return null
    if (shown === 'unused') return warnings.unused
    if (shown === 'undefined') return warnings.undefined
    if (shown === 'similar') return new Set(warnings.similar.keys())
    return new Set(sets?.find(set => set.id === shown)?.codeIds)
  }, [shown, warnings, sets])
}
