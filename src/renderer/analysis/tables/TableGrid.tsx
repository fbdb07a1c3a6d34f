// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { classNames } from '../../ui/class-names.ts'
import { placeOf, useCellsInSight } from '../cells-in-sight.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { blockOf, type GridModel, isName } from './grid-model.ts'
import { type CellPlace, type GridShape, placeAfter, rangeOf } from './grid-place.ts'
import { COLUMN, HEAD_HEIGHT, NAMES, ROW, SUM } from './sizes.ts'

interface TableGridProps {
  readonly model: GridModel
  /** Still the numbers of the choice before. */
  readonly old: boolean
}

const sizes = (sums: boolean) => ({
  row: ROW,
  column: COLUMN,
  head: HEAD_HEIGHT + (sums ? ROW : 0),
  names: NAMES + (sums ? SUM : 0),
  ahead: 6,
})

/** A table of any size in both directions; names and sums stay in sight. One stop of the Tab key, arrows inside. */
export function TableGrid({ model, old }: TableGridProps) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const { seen, sums } = model
  const shape = { rows: seen.rows.length, columns: seen.columns.length, sums }
  const selection = useSelection(shape)
  const { active, anchor } = selection
  const { rows, columns, shown } = useCellsInSight(shape, sizes(sums), frame, active)
  const isOne = anchor.row === active.row && anchor.column === active.column
  const range = useMemo(
    () => (isOne ? null : rangeOf(anchor, active, { rows: shape.rows, columns: shape.columns, sums })),
    [isOne, anchor, active, shape.rows, shape.columns, sums],
  )
  const act = (place: CellPlace, enter: boolean) => {
    if (isName(place)) model.sort(place)
    else model.open(place, enter)
  }
  const press = (event: KeyboardEvent) => {
    const next = event.altKey ? null : placeAfter(event, active, shape)
    if (next !== null) selection.goTo(next, event.shiftKey)
    else if (event.key === 'Enter' || event.key === ' ') act(active, event.key === 'Enter')
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) selection.all()
    else return
    event.preventDefault()
  }
  const click = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (place === null) return
    selection.goTo(place, event.shiftKey)
    if (!event.shiftKey) act(place, false)
    frame.current?.focus({ preventScroll: true })
  }
  useCopy(frame, () => blockOf(model, rangeOf(anchor, active, shape)))
  const drawn = { model, active, range, columns: shown, id }
  return (
    <div
      ref={frame}
      className={classNames('matrix', old && 'matrix--old')}
      role="grid"
      aria-label={model.label}
      aria-rowcount={shape.rows + (sums ? 2 : 1)}
      aria-colcount={shape.columns + (sums ? 2 : 1)}
      aria-activedescendant={`${id}-${active.row}-${active.column}`}
      aria-multiselectable
      tabIndex={0}
      onKeyDown={press}
      onClick={click}
    >
      <div
        className="matrix__all"
        style={{
          width: NAMES + (sums ? SUM : 0) + columns.getTotalSize(),
          height: HEAD_HEIGHT + (sums ? ROW : 0) + rows.getTotalSize(),
        }}
      >
        <GridHead {...drawn} />
        {rows.getVirtualItems().map(({ index, start }) => (
          <GridRow
            key={seen.rows[index]?.id ?? index}
            model={model}
            columns={shown}
            id={id}
            row={index}
            top={HEAD_HEIGHT + (sums ? ROW : 0) + start}
            activeColumn={active.row === index ? active.column : null}
            range={range}
          />
        ))}
      </div>
    </div>
  )
}

/** Copies what is selected in the grid. Nothing is selected as text in it, so the page alone hears of the copying. */
function useCopy(frame: RefObject<HTMLDivElement | null>, block: () => string) {
  const copied = useRef(block)
  useLayoutEffect(() => {
    copied.current = block
  })
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (document.activeElement !== frame.current) return
      event.clipboardData?.setData('text/plain', copied.current())
      event.preventDefault()
    }
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [frame])
}

/** The active cell, and the other corner of what is selected; both inside the table when it becomes smaller. */
function useSelection(shape: GridShape) {
  const [{ active, anchor }, select] = useState({
    active: { row: 0, column: 0 },
    anchor: { row: 0, column: 0 },
  })
  const inside = ({ row, column }: CellPlace): CellPlace => ({
    row: Math.min(row, shape.rows - 1),
    column: Math.min(column, shape.columns - 1),
  })
  useLayoutEffect(() => {
    select(before =>
      before.active.row < shape.rows && before.active.column < shape.columns
        ? before
        : { active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } },
    )
  }, [shape.rows, shape.columns])
  return {
    active: inside(active),
    anchor: inside(anchor),
    goTo: (place: CellPlace, extend: boolean) => select({ active: place, anchor: extend ? anchor : place }),
    all: () =>
      select({
        anchor: { row: 0, column: 0 },
        active: { row: shape.rows - 1, column: shape.columns - 1 },
      }),
  }
}
