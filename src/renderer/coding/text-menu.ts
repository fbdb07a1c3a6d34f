import { create } from 'zustand'
import type { CodingId } from '../../core/id.ts'
import {
  activeCoding,
  codingField,
  codingIn,
  codingsByLength,
  isWriting,
  type OpenReading,
  openReading,
  readingWith,
  setActiveCoding,
} from '../editor/index.ts'
import { type Command, commandState } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import type { MenuGroup } from '../ui/Menu.tsx'
import { textMenuGroups } from './text-menu-groups.ts'

interface TextMenuState {
  readonly at: { readonly x: number; readonly y: number }
  readonly groups: readonly MenuGroup[]
}

/** The menu in the text; null while it is closed. */
export const useTextMenu = create<{ readonly menu: TextMenuState | null }>()(() => ({ menu: null }))

export function closeTextMenu(): void {
  useTextMenu.setState({ menu: null })
}

/** What can be done at the caret or with the selected words, in a menu that stands there. */
export const menuCommand: Command = {
  id: 'coding.menu',
  group: 'coding',
  title: () => t('coding:commands.menu'),
  keys: ['Shift+F10', 'ContextMenu'],
  when: ({ ui }) => {
    const reading = openReading()
    const focused = document.activeElement
    const isHere =
      focused === document.body ||
      focused?.closest('[role=dialog]') != null ||
      reading?.view.dom.contains(focused)
    return ui.desk === 'reading' && reading !== null && !isWriting(reading.view.state) && isHere === true
  },
  run: () => {
    const reading = openReading()
    if (reading !== null) openAtCaret(reading)
  },
}

function openAtCaret(reading: OpenReading): void {
  const { view } = reading
  const { main } = view.state.selection
  const place = view.coordsAtPos(main.head)
  const frame = view.scrollDOM.getBoundingClientRect()
  const isInSight = place !== null && place.bottom > frame.top && place.top < frame.bottom
  const at = isInSight ? { x: place.left, y: place.bottom } : { x: frame.left + 40, y: frame.top + 40 }
  show(reading, at, main.empty ? main.head : { from: main.from, to: main.to })
}

/** Opens the menu where the pointer is pressed. Selects what it is pressed on, but never codes. */
function openAtPointer(reading: OpenReading, event: MouseEvent): void {
  const { view } = reading
  const at = { x: event.clientX, y: event.clientY }
  const onBracket = codingIn(event.target)
  const position = view.posAtCoords(at, false)
  const isSelected = view.state.selection.ranges.some(({ from, to }) => from <= position && position < to)
  if (onBracket !== null) show(reading, at, position, onBracket)
  else {
    if (!isSelected) view.dispatch({ selection: { anchor: position }, userEvent: 'select.pointer' })
    show(reading, at, position)
  }
}

/** Codings named in a menu; more would hide the rest of it. */
const MOST = 8

type Where = number | { readonly from: number; readonly to: number }

function show(reading: OpenReading, at: TextMenuState['at'], where: Where, first?: CodingId): void {
  const { view } = reading
  const codings = view.state.field(codingField)
  const there = typeof where === 'number' ? codings.around(where) : codings.overlapping(where.from, where.to)
  const here = codingsByLength(there).map(({ id }) => id)
  const active = first ?? view.state.field(activeCoding)
  const ids = [...new Set(active === null ? here : [active, ...here])].slice(0, MOST)
  // Keys act on the coding the menu names first.
  if (view.state.selection.main.empty || first !== undefined)
    view.dispatch({ effects: setActiveCoding.of(ids[0] ?? null) })
  view.focus()
  useTextMenu.setState({ menu: { at, groups: textMenuGroups(reading, ids, commandState()) } })
}

/** Opens the menu by the pointer, and keeps the press from selecting anything by itself. Returns a function that ends it. */
export function followTextMenu(): () => void {
  const readingFor = (event: MouseEvent) => {
    const { target } = event
    if (!(target instanceof Element) || target.closest('.coding-bar') !== null) return null
    const reading = readingWith(target)
    return reading === null || isWriting(reading.view.state) ? null : reading
  }
  const press = (event: MouseEvent) => {
    if (event.button === 2 && readingFor(event) !== null) event.preventDefault()
  }
  const open = (event: MouseEvent) => {
    const reading = readingFor(event)
    if (reading === null) return
    event.preventDefault()
    openAtPointer(reading, event)
  }
  document.addEventListener('mousedown', press)
  document.addEventListener('contextmenu', open)
  return () => {
    document.removeEventListener('mousedown', press)
    document.removeEventListener('contextmenu', open)
  }
}
