import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import type { ShownTable } from './fill-cells.ts'
import type { CellPlace } from './grid-place.ts'
import { columnWidth, HEAD, NAMES, ROW } from './sizes.ts'

/** Which rows and attributes are in sight; the active cell is whenever it changes. */
export function useCellsInSight(
  { rows: all, attributes }: ShownTable,
  frame: RefObject<HTMLDivElement | null>,
  { row, column }: CellPlace,
) {
  const rows = useVirtualizer({
    count: all.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    paddingStart: HEAD,
    scrollPaddingStart: HEAD,
    overscan: 6,
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: attributes.length,
    getScrollElement: () => frame.current,
    estimateSize: index => columnWidth(attributes[index]),
    paddingStart: NAMES,
    scrollPaddingStart: NAMES,
    overscan: 3,
  })
  const widths = attributes.map(columnWidth).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns whose types changed have other widths
  useEffect(() => columns.measure(), [columns, widths])
  useEffect(() => {
    if (row >= 0) rows.scrollToIndex(row)
  }, [row, rows])
  useEffect(() => {
    if (column >= 1) columns.scrollToIndex(column - 1)
  }, [column, columns])
  return { rows, columns }
}
