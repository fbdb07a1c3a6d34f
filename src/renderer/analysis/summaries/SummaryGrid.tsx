// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import type { VirtualItem } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useCodeFacts } from '../../state/queries.ts'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { placeOf, useCellsInSight } from '../cells-in-sight.ts'
import { type CellPlace, placeAfter } from '../tables/grid-place.ts'
import { SummaryRow } from './SummaryRow.tsx'
import { sizes } from './sizes.ts'
import { pressSummaryKey } from './summaries-commands.ts'
import { useSummariesView, wantPart } from './summaries-store.ts'
import type { SummaryTable } from './summary-table.ts'

interface SummaryGridProps {
  readonly table: SummaryTable
  readonly place: CellPlace
  readonly onGo: (place: CellPlace) => void
}

/** Cases down, codes across; names stay in sight. One stop of the Tab key, arrows inside. */
export function SummaryGrid({ table, place, onGo }: SummaryGridProps) {
  const { t } = useTranslation('summaries')
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const shape = { rows: table.rows.length, columns: table.columns.length, sums: false }
  const { rows, columns, shown } = useCellsInSight(shape, sizes, frame, place)
  // The frame comes first, its rows in slices behind it: placing both at once would be felt.
  const isFrameThere = useDeferredValue(true, false)
  const drawn = isFrameThere ? rows.getVirtualItems() : []
  const wanted = useSummariesView(view => view.wanted === 'grid')
  useEffect(() => {
    if (!wanted) return
    useSummariesView.setState({ wanted: null })
    frame.current?.focus({ preventScroll: true })
  }, [wanted])
  const press = (event: KeyboardEvent) => {
    const next = event.altKey ? null : placeAfter(event, place, shape)
    if (next !== null) onGo({ row: Math.max(0, next.row), column: Math.max(0, next.column) })
    else if (!pressSummaryKey(event, ['summaries.write', 'summaries.next'])) return
    event.preventDefault()
  }
  const click = (event: MouseEvent) => {
    const clicked = placeOf(event.target)
    if (clicked === null) return
    onGo(clicked)
    frame.current?.focus({ preventScroll: true })
    if (event.detail === 2) wantPart('field')
  }
  return (
    <div
      ref={frame}
      className="summary-grid"
      role="grid"
      aria-label={t('title')}
      aria-rowcount={shape.rows + 1}
      aria-colcount={shape.columns + 1}
      aria-activedescendant={`${id}-${place.row}-${place.column}`}
      tabIndex={0}
      data-part-focus
      onKeyDown={press}
      onClick={click}
    >
      <div
        className="summary-grid__all"
        style={{
          width: sizes.names + columns.getTotalSize(),
          height: sizes.head + rows.getTotalSize(),
        }}
      >
        <Heads table={table} columns={shown} />
        {drawn.map(({ index, start }) => (
          <SummaryRow
            key={table.rows[index]?.id ?? index}
            table={table}
            columns={shown}
            id={id}
            row={index}
            top={sizes.head + start}
            activeColumn={place.row === index ? place.column : null}
          />
        ))}
      </div>
    </div>
  )
}

interface HeadsProps {
  readonly table: SummaryTable
  readonly columns: readonly VirtualItem[]
}

/** Names of the codes; they stay while the rows scroll. */
function Heads({ table, columns }: HeadsProps) {
  const { t } = useTranslation('summaries')
  const { data: codes } = useCodeFacts()
  const colors = useMemo(() => new Map<string, string>(codes?.map(({ id, color }) => [id, color])), [codes])
  return (
    <div className="summary-grid__head" role="row" aria-rowindex={1} style={{ height: sizes.head }}>
      <div
        className="summary-grid__corner"
        role="columnheader"
        aria-colindex={1}
        style={{ width: sizes.names, height: sizes.head }}
      >
        {t('corner')}
      </div>
      {columns.map(({ index, start }) => {
        const head = table.columns[index]
        const color = colors.get(head?.id ?? '')
        return (
          <div
            key={index}
            className="summary-grid__column"
            role="columnheader"
            aria-colindex={index + 2}
            title={head?.path}
            style={{ left: sizes.names + start, width: sizes.column, height: sizes.head }}
          >
            {color === undefined ? null : <CodeDot color={color} />}
            <bdi className="summary-grid__column-name">{head?.name}</bdi>
          </div>
        )
      })}
    </div>
  )
}
