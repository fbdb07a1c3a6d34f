// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the box for typing holds the focus and names the active cell
import type { VirtualItem } from '@tanstack/react-virtual'
import { memo } from 'react'
import type { DocumentId } from '../../core/id.ts'
import type { Attribute, AttributeRow } from '../../ipc/attributes.ts'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { readDocument } from '../state/ui-store.ts'
import { classNames } from '../ui/class-names.ts'
import { NAMES, ROW } from './sizes.ts'
import { valueWords } from './value-words.ts'

interface GridRowProps {
  readonly id: string
  readonly row: AttributeRow
  readonly index: number
  readonly top: number
  readonly attributes: readonly Attribute[]
  readonly columns: readonly VirtualItem[]
  readonly subject: AttributeSubject
  /** Of the interface: yes and no are drawn anew when it changes. */
  readonly language: string
  /** The active column; -1 for none. */
  readonly active: number
  /** First and last selected column. */
  readonly from: number
  readonly to: number
}

/** One document, case or speaker. Drawn again only when something of its own changed: scrolling draws no row twice. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, row, index, top, attributes, columns, subject, active, from, to } = props
  const cell = (column: number, ...names: (string | false)[]) => ({
    id: `${id}-${index}-${column}`,
    'data-row': index,
    'data-column': column,
    'aria-colindex': column + 1,
    'aria-selected': column === active || (column >= from && column <= to),
    className: classNames(
      ...names,
      column >= from && column <= to && 'cases-grid__cell--selected',
      column === active && 'cases-grid__cell--active',
    ),
  })
  return (
    <div className="cases-grid__row" role="row" aria-rowindex={index + 2} style={{ top, height: ROW }}>
      <div role="rowheader" {...cell(0, 'cases-grid__name')} style={{ width: NAMES }}>
        {subject === 'document' ? (
          <button
            type="button"
            tabIndex={-1}
            className="cases-grid__open clip"
            title={row.name}
            onClick={() => readDocument(row.id as DocumentId)}
          >
            {row.name}
          </button>
        ) : (
          <span className="clip" title={row.name}>
            {row.name}
          </span>
        )}
      </div>
      {columns.map(({ index: place, start, size }) => {
        const attribute = attributes[place]
        const words = valueWords(row.values[place] ?? '', attribute)
        return (
          <div
            key={attribute?.id}
            role="gridcell"
            {...cell(
              place + 1,
              'cases-grid__cell',
              attribute?.type === 'number' && 'cases-grid__cell--number',
            )}
            style={{ left: start, width: size }}
          >
            {words}
          </div>
        )
      })}
    </div>
  )
})
