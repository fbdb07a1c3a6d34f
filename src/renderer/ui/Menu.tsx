import { Check, ChevronRight } from 'lucide-react'
import type { ReactElement } from 'react'
import {
  Menu as AriaMenu,
  Header,
  type Key,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import './menu.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly shortcut?: string | undefined
  readonly danger?: boolean
  readonly disabled?: boolean
  /** A choice: shows whether it is the one taken. */
  readonly checked?: boolean
  /** Entries of a menu of its own, which this one opens. */
  readonly entries?: readonly MenuEntry[]
  /** Left out where `entries` are. */
  readonly run?: () => void
}

export interface MenuGroup {
  readonly id: string
  /** Without one the entries stand between lines. */
  readonly title?: string
  readonly entries: readonly MenuEntry[]
}

interface MenuListProps {
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly onClose?: () => void
  /** Its first entry is the one keys begin with, as nothing else opened it. */
  readonly standsAlone?: boolean
}

function MenuList({ label, groups, standsAlone, onClose }: MenuListProps) {
  const act = (id: Key) => {
    const entry = groups.flatMap(group => group.entries).find(candidate => candidate.id === id)
    entry?.run?.()
  }
  return (
    <AriaMenu
      className="menu"
      aria-label={label}
      onAction={act}
      {...(standsAlone && { autoFocus: 'first' as const })}
      {...(onClose && { onClose })}
    >
      {groups.flatMap((group, index) => [
        index > 0 ? <Separator key={`${group.id}-line`} className="menu__separator" /> : null,
        ...(group.title === undefined
          ? group.entries.map(entry => entryItem(entry, onClose))
          : [
              <MenuSection key={group.id}>
                <Header className="menu__head">{group.title}</Header>
                {group.entries.map(entry => entryItem(entry, onClose))}
              </MenuSection>,
            ]),
      ])}
    </AriaMenu>
  )
}

/** `onClose`: of a menu that no button opened; it does not know by itself when something inside was chosen. */
function entryItem(entry: MenuEntry, onClose: MenuListProps['onClose']) {
  const { id, label, entries } = entry
  if (entries === undefined) return plainItem(entry)
  return (
    <SubmenuTrigger key={id}>
      {plainItem(entry)}
      <Popover className="popover" offset={-2}>
        <MenuList label={label} groups={[{ id, entries }]} {...(onClose && { onClose })} />
      </Popover>
    </SubmenuTrigger>
  )
}

function plainItem({ id, label, shortcut, danger, disabled, checked, entries }: MenuEntry) {
  return (
    <MenuItem
      key={id}
      id={id}
      textValue={label}
      isDisabled={disabled ?? false}
      className={classNames('menu__item', danger && 'menu__item--danger')}
    >
      {checked === undefined ? null : (
        <span className="menu__check">{checked ? <Check size={14} aria-hidden /> : null}</span>
      )}
      <span className="menu__label">{label}</span>
      {shortcut === undefined ? null : <kbd className="menu__key">{shortcut}</kbd>}
      {entries === undefined ? null : <ChevronRight size={14} className="menu__more" aria-hidden />}
    </MenuItem>
  )
}

export interface MenuButtonProps extends MenuListProps {
  /** A button of the kit. */
  readonly children: ReactElement
  readonly placement?: 'bottom start' | 'bottom end' | 'right bottom'
}

export function MenuButton({ children, placement = 'bottom start', ...list }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" placement={placement} offset={4}>
        <MenuList {...list} />
      </Popover>
    </MenuTrigger>
  )
}

export interface ContextMenuProps extends MenuListProps {
  /** Where the pointer was, in the window. */
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}

/** A menu at the pointer. */
export function ContextMenu({ at, onClose, ...list }: ContextMenuProps) {
  const anchor = { current: null as HTMLElement | null }
  return (
    <>
      <span
        ref={element => {
          anchor.current = element
        }}
        style={{ position: 'fixed', left: at.x, top: at.y, width: 0, height: 0 }}
      />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={2}
        onOpenChange={open => {
          if (!open) onClose()
        }}
      >
        <MenuList {...list} standsAlone onClose={onClose} />
      </Popover>
    </>
  )
}
