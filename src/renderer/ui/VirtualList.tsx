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

/** What makes a tree of a list: its rows lie in each other, and those with others in them open and close. */
export interface TreeOf<Item> {
  /** `level` from 1; `at`, from 1, of so many rows that lie in the same. `isOpen` is null for rows without others in them. */
  readonly placeOf: (item: Item) => {
    readonly level: number
    readonly at: number
    readonly of: number
    readonly isOpen: boolean | null
  }
  readonly onToggle: (item: Item, isOpen: boolean) => void
}

export interface VirtualListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly children: (item: Item, state: RowState) => ReactNode
  /** Height of a row in pixels before it is measured; where rows differ much, better guessed of each than too low for all. */
  readonly rowHeight: number | ((item: Item) => number)
  /** True where rows differ in height. */
  readonly measured?: boolean
  /** The row the arrows have reached. */
  readonly activeKey: string | null
  readonly onActiveChange: (key: string) => void
  readonly selectedKeys: ReadonlySet<string>
  /** True where Shift and Ctrl choose more than one. */
  readonly multiple?: boolean
  /** True where a plain click only opens, and what was chosen stays chosen. */
  readonly keepsSelection?: boolean
  readonly onSelect?: (keys: ReadonlySet<string>) => void
  /** Enter or a click. */
  readonly onOpen: (item: Item) => void
  readonly onKey?: (event: KeyboardEvent, item: Item | undefined) => void
  readonly onContextMenu?: (event: MouseEvent, item: Item) => void
  readonly tree?: TreeOf<Item> | undefined
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
    // biome-ignore lint/a11y/noStaticElementInteractions: `roleOfList` gives it a role
    <div
      ref={frame}
      className="virtual-list"
      data-part-focus
      {...roleOfList(props, activeIsDrawn ? `${id}-${active}` : undefined)}
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
            // biome-ignore lint/a11y/noStaticElementInteractions: `roleOfRow` gives it a role; the list holds the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox hears the keys
            <div
              key={key}
              id={`${id}-${row.index}`}
              ref={measured ? virtual.measureElement : undefined}
              data-index={row.index}
              data-active={state.active || undefined}
              className="virtual-list__row"
              style={{ transform: `translateY(${row.start}px)`, height: measured ? undefined : row.size }}
              {...roleOfRow(props, item, row.index)}
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

function roleOfList<Item>({ label, tree, multiple = false }: VirtualListProps<Item>, active?: string) {
  return {
    role: tree === undefined ? 'listbox' : 'tree',
    tabIndex: 0,
    'aria-label': label,
    'aria-multiselectable': multiple,
    'aria-activedescendant': active,
  } as const
}

function roleOfRow<Item>(
  { items, keyOf, selectedKeys, tree }: VirtualListProps<Item>,
  item: Item,
  index: number,
) {
  const isSelected = { 'aria-selected': selectedKeys.has(keyOf(item)) }
  if (tree === undefined) {
    return {
      role: 'option',
      ...isSelected,
      'aria-setsize': items.length,
      'aria-posinset': index + 1,
    } as const
  }
  const { level, at, of, isOpen } = tree.placeOf(item)
  return {
    role: 'treeitem',
    ...isSelected,
    'aria-level': level,
    'aria-setsize': of,
    'aria-posinset': at,
    ...(isOpen === null ? {} : { 'aria-expanded': isOpen }),
  } as const
}

/** Which rows are in sight; the active one always is when it changes. */
function useRows<Item>(
  { items, keyOf, rowHeight, measured = false }: VirtualListProps<Item>,
  frame: RefObject<HTMLDivElement | null>,
  active: number,
) {
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: index => {
      const item = items[index]
      if (typeof rowHeight === 'number') return rowHeight
      return item === undefined ? 0 : rowHeight(item)
    },
    getItemKey: index => keyAt(items, keyOf, index),
    // Rows that are measured are laid out all at once, words and all.
    overscan: measured ? 4 : 8,
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
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey
  const aside = isPlain ? targetInTree(event.key, props, active) : null
  const to = aside ?? target(event.key, active, items.length)
  if (aside === 'toggled') event.preventDefault()
  else if (typeof to === 'number' && isPlain) {
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

/** The left and right arrows of a tree: they close and open, or go out and in. */
function targetInTree<Item>(
  key: string,
  { items, tree }: VirtualListProps<Item>,
  active: number,
): number | 'toggled' | null {
  const item = items[active]
  if (tree === undefined || item === undefined || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null
  const { level, isOpen } = tree.placeOf(item)
  if (isOpen === (key === 'ArrowLeft')) {
    tree.onToggle(item, !isOpen)
    return 'toggled'
  }
  if (key === 'ArrowRight') {
    const next = items[active + 1]
    return next !== undefined && tree.placeOf(next).level > level ? active + 1 : active
  }
  const above = items.slice(0, active).findLastIndex(other => tree.placeOf(other).level < level)
  return above < 0 ? active : above
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
