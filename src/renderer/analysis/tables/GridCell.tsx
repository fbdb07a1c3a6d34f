// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import { memo } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { GridModel } from './grid-model.ts'

interface GridCellProps {
  readonly model: GridModel
  readonly id: string
  readonly row: number
  readonly column: number
  readonly value: number
  /** In pixels; sums of rows stand beside the names and do not move. */
  readonly left: number
  readonly width: number
  /** `below`: the sum of a column; `beside`: of a row, in the column that does not scroll sideways. */
  readonly kind: 'cell' | 'below' | 'beside'
  readonly active: boolean
  readonly selected: boolean
}

/** A number; a click or Enter on it opens the passages it counts. Drawn anew only when it changes. */
export const GridCell = memo(function GridCell({
  model,
  id,
  row,
  column,
  value,
  left,
  width,
  kind,
  active,
  selected,
}: GridCellProps) {
  const tint = kind === 'cell' ? model.tint(value, column) : 0
  return (
    <div
      id={`${id}-${row}-${column}`}
      className={classNames(
        'matrix__cell',
        `matrix__cell--${kind}`,
        value === 0 && 'matrix__cell--zero',
        tint > 0 && `matrix__cell--heat-${tint}`,
        selected && 'matrix__cell--selected',
        active && 'matrix__cell--active',
      )}
      role="gridcell"
      aria-selected={selected || active}
      aria-colindex={column + (model.sums ? 3 : 2)}
      data-row={row}
      data-column={column}
      style={{ left, width }}
    >
      {model.format(value, column)}
    </div>
  )
})
