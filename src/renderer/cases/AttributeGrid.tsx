// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the box for typing holds the focus and names the active cell
import { type RefObject, useCallback, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { CellInput } from './CellInput.tsx'
import { setPlace, useCasesDesk } from './desk-store.ts'
import type { ShownTable } from './fill-cells.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { type Rectangle, rectangleOf, type Selection, selectionAt, within } from './grid-place.ts'
import type { GridProps } from './grid-props.ts'
import { useCellsInSight } from './use-cells-in-sight.ts'
import { usePointer } from './use-pointer.ts'

/** The table, of any size in both directions; headings and names stay in sight. */
export function AttributeGrid({ subject, table }: GridProps) {
  const { t, i18n } = useTranslation('cases')
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const readOnly = useIsReadOnly()
  const kept = useCasesDesk(desk => desk.places[subject].selection)
  const selection = within(kept, { rows: table.rows.length, columns: table.attributes.length + 1 })
  const { rows, columns } = useCellsInSight(table, frame, selection.head)
  const openMenu = (column: number) =>
    frame.current
      ?.querySelector<HTMLElement>(`[data-row="-1"][data-column="${column}"] .cases-grid__menu`)
      ?.click()
  const pointer = usePointer({ subject, table, selection, input })
  useArrival(subject, table, input)
  useFreeFocus(input)
  const shown = columns.getVirtualItems()
  const selected = rectangleOf(selection)
  return (
    <div ref={frame} className="cases-grid" {...pointer}>
      <div
        id={`${id}-grid`}
        className="cases-grid__all"
        role="grid"
        aria-label={t(`grid.${subject}`)}
        aria-rowcount={table.rows.length + 1}
        aria-colcount={table.attributes.length + 1}
        aria-multiselectable
        aria-readonly={readOnly}
        style={{ width: columns.getTotalSize(), height: rows.getTotalSize() }}
      >
        <GridHead
          id={id}
          subject={subject}
          table={table}
          columns={shown}
          active={selection.head.row === -1 ? selection.head.column : -1}
        />
        {rows.getVirtualItems().map(({ index, start }) => {
          const row = table.rows[index]
          return row === undefined ? null : (
            <GridRow
              key={row.id}
              id={id}
              row={row}
              index={index}
              top={start}
              attributes={table.attributes}
              columns={shown}
              subject={subject}
              language={i18n.language}
              active={selection.head.row === index ? selection.head.column : -1}
              {...selectedIn(selection, selected, index)}
            />
          )
        })}
      </div>
      <CellInput
        id={id}
        ref={input}
        subject={subject}
        table={table}
        selection={selection}
        readOnly={readOnly}
        onMenu={openMenu}
      />
    </div>
  )
}

/** First and last selected column of a row; none for a single cell, which is only active. */
function selectedIn({ anchor, head }: Selection, { top, bottom, left, right }: Rectangle, row: number) {
  const several = anchor.row !== head.row || anchor.column !== head.column
  return several && row >= top && row <= bottom ? { from: left, to: right } : { from: -1, to: -2 }
}

/** Goes to the row or attribute that was just made, as soon as it is there. */
function useArrival(
  subject: AttributeSubject,
  table: ShownTable,
  input: RefObject<HTMLTextAreaElement | null>,
): void {
  const arriving = useCasesDesk(desk => desk.places[subject].arriving)
  const column = useCasesDesk(desk => desk.places[subject].selection.head.column)
  const go = useCallback(
    (place: Selection) => {
      setPlace(subject, { selection: place, arriving: null })
      input.current?.focus({ preventScroll: true })
    },
    [subject, input],
  )
  useEffect(() => {
    if (arriving === null) return
    const madeRow = table.rows.findIndex(row => row.id === arriving)
    const madeColumn = table.attributes.findIndex(attribute => attribute.id === arriving)
    if (madeRow >= 0) go(selectionAt({ row: madeRow, column }))
    else if (madeColumn >= 0) go(selectionAt({ row: 0, column: madeColumn + 1 }))
  }, [arriving, table, column, go])
}

/** People who came by keys can go on with keys. */
function useFreeFocus(input: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) input.current?.focus({ preventScroll: true })
  }, [input])
}
