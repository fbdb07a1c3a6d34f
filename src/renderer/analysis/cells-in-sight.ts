import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useMemo } from 'react'
import type { CellPlace } from './tables/grid-place.ts'

/** In pixels: of every row and column, of what stands above the rows and of what stands before the columns. */
export interface GridSizes {
  readonly row: number
  readonly column: number
  readonly head: number
  readonly names: number
  /** How many rows out of sight are there already, at either end. */
  readonly ahead: number
}

/** Lies over the cells at the end, in pixels: what is measured of the frame includes it. */
const SCROLLBAR = 12

/** Which rows and columns are in sight; the active cell always is when it changes. */
export function useCellsInSight(
  shape: { readonly rows: number; readonly columns: number },
  { row: height, column: width, head, names, ahead }: GridSizes,
  frame: RefObject<HTMLDivElement | null>,
  active: CellPlace,
) {
  const rows = useVirtualizer({
    count: shape.rows,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    scrollPaddingEnd: head + SCROLLBAR,
    overscan: ahead,
    useFlushSync: false,
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: shape.columns,
    getScrollElement: () => frame.current,
    estimateSize: () => width,
    scrollPaddingEnd: names + SCROLLBAR,
    rangeExtractor: wholeSteps,
    useFlushSync: false,
  })
  const { row, column } = active
  useEffect(() => {
    if (row >= 0) rows.scrollToIndex(row)
  }, [row, rows])
  useEffect(() => {
    if (column >= 0) columns.scrollToIndex(column)
  }, [column, columns])
  const drawn = columns.getVirtualItems()
  const [first, last] = [drawn[0]?.index, drawn.at(-1)?.index]
  // Rows are drawn anew only when other columns come into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: all columns are of one width, so these two say which
  const shown = useMemo(() => drawn, [first, last])
  return { rows, columns, shown }
}

/** So many columns come into sight at once: each time, all rows are drawn anew. */
const STEP = 4

function wholeSteps({ startIndex, endIndex, count }: Range): number[] {
  const from = Math.max(0, Math.floor(startIndex / STEP) * STEP - 1)
  const to = Math.min(count, (Math.floor(endIndex / STEP) + 1) * STEP + 1)
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}

/** The cell that was clicked, as it says itself. */
export function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (cell === null) return null
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}
