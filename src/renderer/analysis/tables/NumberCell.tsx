// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import { classNames } from '../../ui/class-names.ts'
import { count } from '../../ui/format.ts'
import type { CellPlace } from './matrix-parts.ts'

interface NumberCellProps {
  readonly row: number
  readonly column: number
  readonly value: number
  readonly left: number
  readonly width: number
  /** `sum`: total of a document; `total`: in the column of totals, which does not scroll sideways. */
  readonly kind: 'cell' | 'sum' | 'total'
  readonly heat?: number
  /** Interface language. */
  readonly language: string
  readonly id: string
  readonly active: CellPlace
  readonly onChoose: (cell: CellPlace) => void
}

/** A number that opens the passages it counts. */
export function NumberCell(props: NumberCellProps) {
  const { row, column, value, left, width, kind, heat = 0, language, id, active, onChoose } = props
  const isActive = active.row === row && active.column === column
  return (
    <div
      id={`${id}-${row}-${column}`}
      className={classNames('matrix__cell', `matrix__cell--${kind}`, isActive && 'matrix__cell--active')}
      role="gridcell"
      aria-colindex={column + 3}
      style={{ left, width, ...(heat > 0 ? { background: `rgb(var(--heat) / ${heat})` } : {}) }}
    >
      {value === 0 ? (
        <span className="matrix__zero" />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="matrix__number"
          onClick={() => onChoose({ row, column })}
        >
          {count(value, language)}
        </button>
      )}
    </div>
  )
}
