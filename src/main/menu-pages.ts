import type { MenuItemConstructorOptions } from 'electron'
import { menuLayout } from '../ipc/menu-layout.ts'
import type { MenuWords } from './words.ts'

type Item = MenuItemConstructorOptions
export type CommandItem = (id: string, label: string, more?: Item) => Item

interface PageView {
  readonly words: MenuWords
  /** What the page calls its commands. */
  readonly titles: Readonly<Record<string, string>>
}

/** The menus whose commands all have their titles from the page; on the start screen there are none of them. */
export function pageMenus(view: PageView, command: CommandItem): Item[] {
  const { menus } = view.words
  const place = (name: keyof typeof menuLayout) => placed(view, name, command)
  return [
    ...named(
      menus.code,
      place('code'),
      named(menus.select, place('select')),
      named(menus.coding, place('coding')),
      named(menus.passages, place('passages')),
    ),
    ...named(menus.documents, place('documents'), named(menus.tabs, place('tabs'))),
    ...named(menus.codebook, place('codebook')),
    ...named(menus.memos, place('memos')),
    ...named(menus.go, place('go')),
  ]
}

/** A menu of commands, then of further menus; nothing where it would be empty. */
export function named(label: string, items: readonly Item[], ...menus: readonly (readonly Item[])[]): Item[] {
  const submenu = [...items, ...menus.flat()]
  if (submenu[0]?.type === 'separator') submenu.shift()
  return submenu.length === 0 ? [] : [{ label, submenu }]
}

/** The commands of a place, each group behind a line. */
export function placed({ titles }: PageView, place: keyof typeof menuLayout, command: CommandItem): Item[] {
  const groups: readonly (readonly string[])[] = menuLayout[place]
  return groups.flatMap(ids => {
    const items = ids.flatMap(id => {
      const title = titles[id]
      return title === undefined ? [] : [command(id, withoutMnemonic(title))]
    })
    return items.length === 0 ? [] : [{ type: 'separator' } as const, ...items]
  })
}

/** In a menu label one `&` underlines the next letter, two are an ampersand. */
export function withoutMnemonic(label: string): string {
  return label.replaceAll('&', '&&')
}
