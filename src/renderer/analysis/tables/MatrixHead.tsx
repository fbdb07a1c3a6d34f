// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import type { VirtualItem } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import { type CodeMatrix, useMatrixChoice } from '../../state/matrix-choice.ts'
import { openDocument } from '../../state/ui-store.ts'
import type { CellPlace } from './matrix-parts.ts'
import { NumberCell } from './NumberCell.tsx'
import { HEAD_HEIGHT, NAMES, ROW, TOTAL } from './sizes.ts'
import type { Totals } from './totals.ts'

export interface MatrixPartProps {
  readonly matrix: CodeMatrix
  readonly totals: Totals
  readonly active: CellPlace
  readonly columns: readonly VirtualItem[]
  readonly id: string
  readonly onChoose: (cell: CellPlace) => void
}

/** Names of the documents and their totals; they stay while the codes scroll. */
export function MatrixHead({ matrix, totals, active, columns, id, onChoose }: MatrixPartProps) {
  const { t, i18n } = useTranslation('analysis')
  const measure = useMatrixChoice(choice => choice.measure)
  const cell = { row: -1, id, active, onChoose, language: i18n.language }
  return (
    <div className="matrix__head" role="rowgroup" style={{ height: HEAD_HEIGHT + ROW }}>
      <div role="row" aria-rowindex={1} style={{ height: HEAD_HEIGHT }}>
        <div
          className="matrix__corner"
          role="columnheader"
          aria-colindex={1}
          style={{ width: NAMES, height: HEAD_HEIGHT }}
        >
          {t('corner')}
        </div>
        <div
          className="matrix__corner matrix__corner--total"
          role="columnheader"
          aria-colindex={2}
          style={{ left: NAMES, width: TOTAL, height: HEAD_HEIGHT }}
        >
          {t(`totals.row.${measure}`)}
        </div>
        <DocumentNames matrix={matrix} columns={columns} />
      </div>
      <div role="row" aria-rowindex={2} className="matrix__sums" style={{ height: ROW }}>
        <div
          className="matrix__name matrix__name--total"
          role="rowheader"
          aria-colindex={1}
          style={{ width: NAMES }}
        >
          {t(`totals.column.${measure}`)}
        </div>
        <NumberCell {...cell} column={-1} value={totals.all} left={NAMES} width={TOTAL} kind="total" />
        {columns.map(({ index, start, size }) => (
          <NumberCell
            key={index}
            {...cell}
            column={index}
            value={totals.columns[index] ?? 0}
            left={NAMES + TOTAL + start}
            width={size}
            kind="sum"
          />
        ))}
      </div>
    </div>
  )
}

function DocumentNames({ matrix, columns }: Pick<MatrixPartProps, 'matrix' | 'columns'>) {
  return columns.map(({ index, start, size }) => {
    const document = matrix.columns[index]
    return document === undefined ? null : (
      <div
        key={index}
        className="matrix__document"
        role="columnheader"
        aria-colindex={index + 3}
        style={{ left: NAMES + TOTAL + start, width: size, height: HEAD_HEIGHT }}
      >
        <button type="button" tabIndex={-1} title={document.name} onClick={() => openDocument(document.id)}>
          {document.name}
        </button>
      </div>
    )
  })
}
