// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import { useTranslation } from 'react-i18next'
import { useMatrixChoice } from '../../state/matrix-choice.ts'
import { showPassages } from '../../state/ui-store.ts'
import { CodeDot } from '../../ui/CodeDot.tsx'
import type { MatrixPartProps } from './MatrixHead.tsx'
import type { RowLook } from './matrix-parts.ts'
import { NumberCell } from './NumberCell.tsx'
import { NAMES, ROW, TOTAL } from './sizes.ts'
import { heat } from './totals.ts'

interface MatrixRowProps extends MatrixPartProps {
  readonly row: number
  readonly top: number
  readonly look: RowLook | undefined
}

export function MatrixRow({ matrix, totals, active, columns, id, onChoose, row, top, look }: MatrixRowProps) {
  const { i18n } = useTranslation('analysis')
  const subcodes = useMatrixChoice(choice => choice.subcodes)
  const code = matrix.rows[row]
  const cell = { row, id, active, onChoose, language: i18n.language }
  return (
    <div className="matrix__row" role="row" aria-rowindex={row + 3} style={{ top, height: ROW }}>
      <div className="matrix__name" role="rowheader" aria-colindex={1} style={{ width: NAMES }}>
        <button
          type="button"
          tabIndex={-1}
          className="matrix__code"
          title={code?.path}
          style={{ paddingInlineStart: 14 + (look?.depth ?? 0) * 14 }}
          onClick={() => showPassages({ codeId: code?.id ?? null, documentId: null, subcodes })}
        >
          <CodeDot color={look?.color ?? 'transparent'} />
          <span className="clip">{code?.name}</span>
        </button>
      </div>
      <NumberCell
        {...cell}
        column={-1}
        value={totals.rows[row] ?? 0}
        left={NAMES}
        width={TOTAL}
        kind="total"
      />
      {columns.map(({ index, start, size }) => {
        const value = matrix.cells[row]?.[index] ?? 0
        return (
          <NumberCell
            key={index}
            {...cell}
            column={index}
            value={value}
            left={NAMES + TOTAL + start}
            width={size}
            kind="cell"
            heat={heat(value, totals.most)}
          />
        )
      })}
    </div>
  )
}
