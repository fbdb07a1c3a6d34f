import { useTranslation } from 'react-i18next'
import { useCodeFacts } from '../../state/queries.ts'
import type { SummaryCell } from '../../state/summary-choice.ts'
import { CodeDot } from '../../ui/CodeDot.tsx'
import type { CellPlace } from '../tables/grid-place.ts'
import { CellPassages } from './CellPassages.tsx'
import { SummaryField } from './SummaryField.tsx'
import { keyOfCell, type SummaryTable } from './summary-table.ts'

interface CellPanelProps {
  readonly table: SummaryTable
  readonly place: CellPlace
  readonly cell: SummaryCell
}

/** The cell that is open: its words, to be written, and the passages they are about. */
export function CellPanel({ table, place, cell }: CellPanelProps) {
  const { t } = useTranslation('summaries')
  const { data: codes } = useCodeFacts()
  const color = codes?.find(({ id }) => id === cell.codeId)?.color
  const names = {
    name: table.rows[place.row]?.name ?? '',
    code: table.columns[place.column]?.path ?? '',
  }
  return (
    <section className="summary-panel" aria-label={t('cell', names)} data-part>
      <header className="summary-panel__head">
        <h2 className="summary-panel__case clip" title={names.name}>
          <bdi>{names.name}</bdi>
        </h2>
        <p className="summary-panel__code" title={names.code}>
          {color === undefined ? null : <CodeDot color={color} />}
          <bdi className="clip">{names.code}</bdi>
        </p>
      </header>
      <SummaryField
        key={keyOfCell(cell)}
        cell={cell}
        label={t('fieldOf', names)}
        stored={table.text(place)}
      />
      <CellPassages cell={cell} number={table.passages(place)} />
    </section>
  )
}
