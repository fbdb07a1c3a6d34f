// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active row
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classNames } from '../../ui/class-names.ts'

const ROW = 30

export interface GridColumn<Row> {
  readonly id: string
  /** What stands above it: its name, or buttons to sort by it. */
  readonly head: ReactNode
  /** The order of the rows is that of this column. */
  readonly sorted?: 'ascending' | 'descending' | undefined
  readonly kind: 'words' | 'number' | 'before' | 'middle' | 'after'
  readonly cell: (row: Row) => ReactNode
}

interface WordGridProps<Row> {
  readonly label: string
  /** How wide the columns are, as CSS grids have it. */
  readonly columns: readonly GridColumn<Row>[]
  readonly widths: string
  readonly size: number
  readonly rowAt: (index: number) => Row | undefined
  readonly onSight: (from: number, to: number) => void
  readonly keyOf: (row: Row) => string
  readonly activeKey: string | null
  readonly onActive: (row: Row) => void
  /** Enter or a double click; with `clickOpens` a click. */
  readonly onOpen: (row: Row) => void
  readonly clickOpens?: boolean
  /** Other keys. True when the key was of use. */
  readonly onKey: (event: KeyboardEvent, row: Row | undefined) => boolean
  readonly tickedKeys?: ReadonlySet<string>
  /** Changes when the list is another one, and begins at its top. */
  readonly turn: string
  /** Still the rows of the choice before. */
  readonly old: boolean
}

/** Where each list was left, by its label. */
const places = new Map<string, { readonly turn: string; readonly at: number }>()

/** Rows of any number with a head that stays: one stop of the Tab key, arrows inside. */
export function WordGrid<Row>(props: WordGridProps<Row>) {
  const { columns, widths, size, rowAt, onSight, keyOf, activeKey, onActive, tickedKeys, turn, old } = props
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const left = places.get(props.label)
  const [active, setActive] = useState(left?.turn === turn ? left.at : 0)
  const virtual = useVirtualizer({
    count: size,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    scrollPaddingStart: 34,
    initialOffset: Math.max(0, (active - 4) * ROW),
    overscan: 8,
  })
  const drawn = virtual.getVirtualItems()
  const [first, last] = [drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0]
  useEffect(() => onSight(first, last))
  const lastTurn = useRef(turn)
  useEffect(() => {
    if (lastTurn.current === turn) return
    lastTurn.current = turn
    setActive(0)
    virtual.scrollToOffset(0)
  }, [turn, virtual])
  const at = Math.min(active, Math.max(0, size - 1))
  const here = old ? undefined : rowAt(at)
  // What can be done is done with the row that is marked, also after the rows have changed.
  useEffect(() => {
    if (here !== undefined && keyOf(here) !== activeKey) onActive(here)
  })
  const go = (to: number) => {
    const next = Math.max(0, Math.min(size - 1, to))
    setActive(next)
    places.set(props.label, { turn, at: next })
    virtual.scrollToIndex(next)
  }
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const step = stepOf(event, size)
    if (step !== null) go(Number.isFinite(step) ? at + step : step < 0 ? 0 : size - 1)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      if (here !== undefined) props.onOpen(here)
    } else if (!props.onKey(event, here)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const focused = drawn.some(({ index }) => index === at) ? `${id}-${at}` : undefined
  return (
    <div
      ref={frame}
      className={classNames('word-grid', old && 'word-grid--old')}
      role="grid"
      aria-label={props.label}
      aria-rowcount={size + 1}
      aria-multiselectable={tickedKeys === undefined ? undefined : true}
      aria-activedescendant={focused}
      aria-busy={old}
      tabIndex={0}
      data-part-focus
      onKeyDown={press}
    >
      <div className="word-grid__head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: widths }}>
        {columns.map(({ id: column, head, sorted, kind }) => (
          <div
            key={column}
            role="columnheader"
            aria-sort={sorted}
            className={classNames('word-grid__title', `word-grid__title--${kind}`)}
          >
            {head}
          </div>
        ))}
      </div>
      <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const row = rowAt(index)
          const key = row === undefined ? null : keyOf(row)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
            <div
              key={index}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={tickedKeys === undefined || key === null ? undefined : tickedKeys.has(key)}
              className={classNames('word-grid__row', index === at && 'word-grid__row--active')}
              style={{ top: start, height: ROW, gridTemplateColumns: widths }}
              onClick={() => {
                go(index)
                if (row !== undefined && props.clickOpens) props.onOpen(row)
              }}
              onDoubleClick={() => {
                if (row !== undefined && !props.clickOpens) props.onOpen(row)
              }}
            >
              {columns.map(({ id: column, kind, cell }) => (
                <div
                  key={column}
                  role="gridcell"
                  className={classNames('word-grid__cell', `word-grid__cell--${kind}`)}
                >
                  {row === undefined ? null : cell(row)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const PAGE_STEP = 15

/** How far a key goes; to the ends, without end. Null for keys that go nowhere. */
function stepOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, size: number): number | null {
  if (altKey || size === 0) return null
  if (key === 'Home') return Number.NEGATIVE_INFINITY
  if (key === 'End') return Number.POSITIVE_INFINITY
  if (ctrlKey || metaKey) return null
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  if (key === 'PageDown') return PAGE_STEP
  return key === 'PageUp' ? -PAGE_STEP : null
}
