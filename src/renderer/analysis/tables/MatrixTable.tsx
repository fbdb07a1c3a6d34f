// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../../core/id.ts'
import { type CodeMatrix, useMatrixChoice } from '../../state/matrix-choice.ts'
import { showPassages } from '../../state/ui-store.ts'
import { classNames } from '../../ui/class-names.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import type { CellPlace, RowLook } from './matrix-parts.ts'
import { COLUMN, HEAD_HEIGHT, NAMES, ROW, TOTAL } from './sizes.ts'
import type { Totals } from './totals.ts'

interface MatrixTableProps {
  readonly matrix: CodeMatrix
  readonly totals: Totals
  readonly looks: ReadonlyMap<CodeId, RowLook>
  /** Still the numbers of the choice before. */
  readonly old: boolean
}

/** The table, of any size in both directions; names and totals stay in sight. */
export function MatrixTable({ matrix, totals, looks, old }: MatrixTableProps) {
  const { t } = useTranslation('analysis')
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 })
  const { rows, columns } = useCellsInSight(matrix, frame, active)
  const open = useOpenCell(matrix)
  const press = (event: KeyboardEvent) => {
    const next = cellAfter(event, active, matrix)
    if (next !== null) setActive(next)
    else if (event.key === 'Enter' || event.key === ' ') open(active)
    else return
    event.preventDefault()
  }
  const choose = (cell: CellPlace) => {
    setActive(cell)
    open(cell)
    frame.current?.focus({ preventScroll: true })
  }
  const shown = columns.getVirtualItems()
  const drawn = { matrix, totals, active, columns: shown, id, onChoose: choose }
  return (
    <div
      ref={frame}
      className={classNames('matrix', old && 'matrix--old')}
      role="grid"
      aria-label={t('title')}
      aria-rowcount={matrix.rows.length + 2}
      aria-colcount={matrix.columns.length + 2}
      aria-activedescendant={`${id}-${active.row}-${active.column}`}
      tabIndex={0}
      onKeyDown={press}
    >
      <div
        className="matrix__all"
        style={{
          width: NAMES + TOTAL + columns.getTotalSize(),
          height: HEAD_HEIGHT + ROW + rows.getTotalSize(),
        }}
      >
        <MatrixHead {...drawn} />
        {rows.getVirtualItems().map(item => {
          const row = matrix.rows[item.index]
          return row === undefined ? null : (
            <MatrixRow
              key={row.id}
              {...drawn}
              row={item.index}
              top={HEAD_HEIGHT + ROW + item.start}
              look={looks.get(row.id)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Which rows and columns are in sight; the active cell always is when it changes. */
function useCellsInSight(matrix: CodeMatrix, frame: RefObject<HTMLDivElement | null>, active: CellPlace) {
  const rows = useVirtualizer({
    count: matrix.rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    scrollPaddingStart: HEAD_HEIGHT + ROW,
    overscan: 6,
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: matrix.columns.length,
    getScrollElement: () => frame.current,
    estimateSize: () => COLUMN,
    scrollPaddingStart: NAMES + TOTAL,
    overscan: 3,
  })
  useEffect(() => {
    if (active.row >= 0) rows.scrollToIndex(active.row)
    if (active.column >= 0) columns.scrollToIndex(active.column)
  }, [active, rows, columns])
  return { rows, columns }
}

/** Opens the passages a number stands for. */
function useOpenCell(matrix: CodeMatrix): (cell: CellPlace) => void {
  const subcodes = useMatrixChoice(choice => choice.subcodes)
  return ({ row, column }) =>
    showPassages({
      codeId: matrix.rows[row]?.id ?? null,
      documentId: matrix.columns[column]?.id ?? null,
      subcodes: row >= 0 && subcodes,
    })
}

function cellAfter(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  at: CellPlace,
  matrix: CodeMatrix,
): CellPlace | null {
  const far = ctrlKey || metaKey
  const [lastRow, lastColumn] = [matrix.rows.length - 1, matrix.columns.length - 1]
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: Math.max(-1, at.row - 1) }
    case 'ArrowDown':
      return { ...at, row: Math.min(lastRow, at.row + 1) }
    case 'ArrowLeft':
      return { ...at, column: Math.max(-1, at.column - 1) }
    case 'ArrowRight':
      return { ...at, column: Math.min(lastColumn, at.column + 1) }
    case 'Home':
      return { row: far ? 0 : at.row, column: 0 }
    case 'End':
      return { row: far ? lastRow : at.row, column: lastColumn }
    case 'PageUp':
      return { ...at, row: Math.max(-1, at.row - 15) }
    case 'PageDown':
      return { ...at, row: Math.min(lastRow, at.row + 15) }
    default:
      return null
  }
}
