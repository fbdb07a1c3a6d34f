import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
} from 'react'
import './virtual-list.css'

export interface RowState {
  readonly active: boolean
  readonly selected: boolean
}

export interface VirtualListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly children: (item: Item, state: RowState) => ReactNode
  /** Height of a row in pixels before it is measured. */
  readonly rowHeight: number
  /** True where rows differ in height. */
  readonly measured?: boolean
  /** The row the arrows have reached. */
  readonly activeKey: string | null
  readonly onActiveChange: (key: string) => void
  readonly selectedKeys: ReadonlySet<string>
  readonly multiple?: boolean
  /** Shift and Ctrl choose more than one where `multiple` is set. */
  /** True where a plain click only opens, and what was chosen stays chosen. */
  readonly keepsSelection?: boolean
  readonly onSelect?: (keys: ReadonlySet<string>) => void
  /** Enter or a click. */
  readonly onOpen: (item: Item) => void
  readonly onKey?: (event: KeyboardEvent, item: Item | undefined) => void
  readonly onContextMenu?: (event: MouseEvent, item: Item) => void
}

/** A list of any length: only the rows in sight are there. One stop of the Tab key, arrows inside. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, keyOf, activeKey, selectedKeys, measured = false } = props
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const active = items.findIndex(item => keyOf(item) === activeKey)
  const virtual = useRows(props, frame, active)
  const drawn = virtual.getVirtualItems()
  const activeIsDrawn = drawn.some(row => row.index === active)
  return (
    <div
      ref={frame}
      className="virtual-list"
      data-part-focus
      role="listbox"
      aria-label={props.label}
      aria-multiselectable={props.multiple ?? false}
      aria-activedescendant={activeIsDrawn ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={event => pressKey(event, props, active)}
      onFocus={event => {
        const first = items[0]
        // A press of the pointer chooses a row itself; moving to the first would pull the list from under it.
        if (active < 0 && first !== undefined && event.currentTarget.matches(':focus-visible'))
          props.onActiveChange(keyOf(first))
      }}
    >
      <div style={{ height: virtual.getTotalSize() }} role="presentation">
        {drawn.map(row => {
          const item = items[row.index]
          if (item === undefined) return null
          const key = keyOf(item)
          const state = { active: row.index === active, selected: selectedKeys.has(key) }
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox holds the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox hears the keys
            <div
              key={key}
              id={`${id}-${row.index}`}
              ref={measured ? virtual.measureElement : undefined}
              data-index={row.index}
              data-active={state.active || undefined}
              className="virtual-list__row"
              style={{ transform: `translateY(${row.start}px)`, height: measured ? undefined : row.size }}
              role="option"
              aria-selected={state.selected}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              onClick={event => clickRow(event, props, row.index)}
              onContextMenu={event => props.onContextMenu?.(event, item)}
            >
              {props.children(item, state)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Which rows are in sight; the active one always is when it changes. */
function useRows<Item>(
  { items, keyOf, rowHeight }: VirtualListProps<Item>,
  frame: RefObject<HTMLDivElement | null>,
  active: number,
) {
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: index => keyAt(items, keyOf, index),
    overscan: 8,
  })
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, virtual])
  return virtual
}

function keyAt<Item>(items: readonly Item[], keyOf: (item: Item) => string, index: number): string {
  const item = items[index]
  return item === undefined ? String(index) : keyOf(item)
}

function pressKey<Item>(event: KeyboardEvent, props: VirtualListProps<Item>, active: number) {
  const { items, keyOf } = props
  const item = items[active]
  const to = target(event.key, active, items.length)
  if (to !== null && !event.altKey && !event.ctrlKey && !event.metaKey) {
    const next = items[to]
    if (next === undefined) return
    event.preventDefault()
    if (event.shiftKey && props.multiple) {
      props.onSelect?.(new Set([...props.selectedKeys, keyAt(items, keyOf, active), keyOf(next)]))
    }
    props.onActiveChange(keyOf(next))
  } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && item !== undefined) {
    event.preventDefault()
    props.onOpen(item)
  } else props.onKey?.(event, item)
}

const PAGE = 10

function target(key: string, active: number, count: number): number | null {
  if (count === 0) return null
  const clamp = (index: number) => Math.max(0, Math.min(count - 1, index))
  if (key === 'ArrowDown') return clamp(active + 1)
  if (key === 'ArrowUp') return clamp(active - 1)
  if (key === 'PageDown') return clamp(active + PAGE)
  if (key === 'PageUp') return clamp(active - PAGE)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

function clickRow<Item>(event: MouseEvent, props: VirtualListProps<Item>, index: number) {
  const { items, keyOf, multiple, selectedKeys, activeKey } = props
  const item = items[index]
  if (item === undefined) return
  const key = keyOf(item)
  const from = items.findIndex(candidate => keyOf(candidate) === activeKey)
  props.onActiveChange(key)
  if (multiple && event.shiftKey && from >= 0) {
    const [low, high] = from < index ? [from, index] : [index, from]
    props.onSelect?.(new Set(items.slice(low, high + 1).map(keyOf)))
  } else if (multiple && (event.ctrlKey || event.metaKey)) {
    const chosen = new Set(selectedKeys)
    if (!chosen.delete(key)) chosen.add(key)
    props.onSelect?.(chosen)
  } else {
    if (!props.keepsSelection) props.onSelect?.(new Set())
    props.onOpen(item)
  }
}
