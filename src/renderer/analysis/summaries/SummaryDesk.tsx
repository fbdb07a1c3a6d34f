import { useRef } from 'react'
import { useSummaryChoice } from '../../state/summary-choice.ts'
import { Panels } from '../../ui/Panels.tsx'
import { CellPanel } from './CellPanel.tsx'
import { SummaryGrid } from './SummaryGrid.tsx'
import { cellAt, placeOfCell, type SummaryTable } from './summary-table.ts'

/** The grid, and beside it the cell that is open. */
export function SummaryDesk({ table }: { readonly table: SummaryTable }) {
  const active = useSummaryChoice(choice => choice.active)
  const last = useRef({ row: 0, column: 0 })
  const place = placeOfCell(table, active, last.current)
  last.current = place
  const cell = cellAt(table, place)
  return (
    <Panels
      id="summaries"
      orientation="horizontal"
      panels={[
        {
          id: 'grid',
          size: '68%',
          min: 380,
          content: (
            <div className="summaries__grid" data-part>
              <SummaryGrid
                table={table}
                place={place}
                onGo={next => useSummaryChoice.setState({ active: cellAt(table, next) })}
              />
            </div>
          ),
        },
        {
          id: 'cell',
          size: '32%',
          min: 280,
          content: cell === null ? null : <CellPanel table={table} place={place} cell={cell} />,
        },
      ]}
    />
  )
}
