import { useMemo } from 'react'
import { everywhereCounted } from '../../state/matrix-choice.ts'
import { useCodeFacts, useSummaries } from '../../state/queries.ts'
import { useSummaryChoice } from '../../state/summary-choice.ts'
import { useCount } from '../../state/tables.ts'
import { type SummaryTable, seenSummaries, writtenLines } from './summary-table.ts'

/** The grid that is chosen; undefined while it is counted for the first time. */
export function useSummaryTable(): {
  readonly table: SummaryTable | undefined
  readonly error: Error | null
  readonly isFetching: boolean
  readonly countAgain: () => void
} {
  const { codes, subcodes, words, unwritten, active } = useSummaryChoice()
  const { data: known } = useCodeFacts()
  // Codes that were taken out since they were chosen are no longer asked for.
  const only = useMemo(() => {
    const left = codes?.filter(id => known?.some(code => code.id === id) ?? true) ?? []
    return left.length === 0 ? null : left
  }, [codes, known])
  const asked = {
    rows: { of: 'cases' as const },
    columns: { of: 'codes' as const, only },
    measure: 'passages' as const,
    subcodes,
    within: everywhereCounted,
  }
  const { data: counted, error, isFetching, refetch } = useCount({ table: 'matrix', asked })
  const { data: written, error: failed } = useSummaries()
  const grid = counted?.of === 'matrix' ? counted.result : undefined
  const lines = useMemo(
    () => (grid === undefined || written === undefined ? undefined : writtenLines(grid, written)),
    [grid, written],
  )
  // Which case is open changes the rows only where the written ones are left out.
  const open = unwritten ? active : null
  const table = useMemo(
    () =>
      grid === undefined || lines === undefined
        ? undefined
        : seenSummaries(grid, lines, { words, unwritten, active: open }),
    [grid, lines, words, unwritten, open],
  )
  return { table, error: error ?? failed, isFetching, countAgain: () => void refetch() }
}
