// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import type { VirtualItem } from '@tanstack/react-virtual'
import { memo } from 'react'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { classNames } from '../../ui/class-names.ts'
import { GridCell } from './GridCell.tsx'
import type { GridModel } from './grid-model.ts'
import { type CellRange, isIn, NAMES_AT, SUMS } from './grid-place.ts'
import { SortSign } from './SortSign.tsx'
import { NAMES, ROW, SUM } from './sizes.ts'

interface GridRowProps {
  readonly model: GridModel
  readonly columns: readonly VirtualItem[]
  readonly id: string
  readonly row: number
  /** In pixels, from the head of the table. */
  readonly top: number
  /** Null where the active cell is in another row. */
  readonly activeColumn: number | null
  readonly range: CellRange | null
}

/** Drawn anew only when something of it changes: scrolling only moves it. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { model, columns, id, row, top, activeColumn, range } = props
  const { sums, seen } = model
  const head = model.head('rows', row)
  const left = NAMES + (sums ? SUM : 0)
  const of = (column: number) => ({
    model,
    id,
    row,
    column,
    active: activeColumn === column,
    selected: range !== null && isIn(range, row, column),
  })
  return (
    <div className="matrix__row" role="row" aria-rowindex={row + (sums ? 3 : 2)} style={{ top, height: ROW }}>
      <div
        id={`${id}-${row}-${NAMES_AT}`}
        className={classNames(
          'matrix__name',
          activeColumn === NAMES_AT && 'matrix__cell--active',
          model.sortable.columns && 'matrix__name--sortable',
        )}
        role="rowheader"
        aria-colindex={1}
        aria-sort={head.sorted ?? undefined}
        data-row={row}
        data-column={NAMES_AT}
        title={head.full}
        style={{ width: NAMES, paddingInlineStart: 14 + head.depth * 14 }}
      >
        {head.color === null ? null : <CodeDot color={head.color} />}
        <span className="clip">{head.name}</span>
        <SortSign sorted={head.sorted} across />
      </div>
      {sums ? (
        <GridCell {...of(SUMS)} value={seen.rowSum(row)} left={NAMES} width={SUM} kind="beside" />
      ) : null}
      {columns.map(({ index, start, size }) => (
        <GridCell
          key={index}
          {...of(index)}
          value={seen.cell(row, index)}
          left={left + start}
          width={size}
          kind="cell"
        />
      ))}
    </div>
  )
})
