// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import type { VirtualItem } from '@tanstack/react-virtual'
import type { TFunction } from 'i18next'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { shorten } from '../../../core/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { count } from '../../ui/format.ts'
import { textLanguage } from '../../ui/text-language.ts'
import { LONGEST_SHOWN, sizes } from './sizes.ts'
import type { SummaryTable } from './summary-table.ts'

interface SummaryRowProps {
  readonly table: SummaryTable
  readonly columns: readonly VirtualItem[]
  readonly id: string
  readonly row: number
  /** In pixels, from the head of the grid. */
  readonly top: number
  /** Null where the active cell is in another row. */
  readonly activeColumn: number | null
}

/** A case. Drawn anew only when something of it changes: scrolling only moves it. */
export const SummaryRow = memo(function SummaryRow(props: SummaryRowProps) {
  const { table, columns, id, row, top, activeColumn } = props
  const { t, i18n } = useTranslation('summaries')
  const head = table.rows[row]
  return (
    <div className="summary-grid__row" role="row" aria-rowindex={row + 2} style={{ top, height: sizes.row }}>
      <div
        className="summary-grid__name"
        role="rowheader"
        aria-colindex={1}
        title={head?.name}
        style={{ width: sizes.names }}
      >
        <bdi className="summary-grid__case">{head?.name}</bdi>
      </div>
      {columns.map(({ index, start }) => (
        <Cell
          key={index}
          id={`${id}-${row}-${index}`}
          row={row}
          column={index}
          left={sizes.names + start}
          text={table.text({ row, column: index })}
          passages={table.passages({ row, column: index })}
          language={i18n.language}
          t={t}
          active={activeColumn === index}
        />
      ))}
    </div>
  )
})

interface CellProps {
  readonly id: string
  readonly row: number
  readonly column: number
  readonly left: number
  readonly text: string
  readonly passages: number
  readonly active: boolean
  readonly language: string
  readonly t: TFunction<'summaries'>
}

/** The words of a cell as far as there is room, with its number of passages; one without words says that there are some. */
const Cell = memo(function Cell(props: CellProps) {
  const { id, row, column, left, text, passages, active, language, t } = props
  const isWritten = text !== ''
  const number = count(passages, language)
  return (
    <div
      id={id}
      className={classNames(
        'summary-cell',
        active && 'summary-cell--active',
        !isWritten && passages > 0 && 'summary-cell--unwritten',
      )}
      role="gridcell"
      aria-selected={active}
      aria-colindex={column + 2}
      data-row={row}
      data-column={column}
      style={{ left, width: sizes.column }}
    >
      {isWritten ? (
        <>
          <span className="summary-cell__text" lang={textLanguage(text)} dir="auto">
            {shorten(text, LONGEST_SHOWN)}
          </span>
          <span className="summary-cell__count">
            {number}
            <span className="visually-hidden"> {t('passagesWord', { count: passages })}</span>
          </span>
        </>
      ) : passages > 0 ? (
        <span className="summary-cell__missing">{t('unwritten', { count: passages, number })}</span>
      ) : null}
    </div>
  )
})
