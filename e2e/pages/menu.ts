import type { ElectronApplication } from '@playwright/test'

/** What a person sees of a menu item. */
export interface SeenItem {
  readonly label: string
  readonly enabled: boolean
  readonly checked: boolean
}

/** The application menu; its items are named by their commands, e.g. `history.undo`. */
export class ApplicationMenu {
  constructor(private readonly electron: ElectronApplication) {}

  /** Titles of the menus, from the left. */
  titles(): Promise<readonly string[]> {
    return this.electron.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.items.map(item => item.label) ?? [],
    )
  }

  /** Null when the menu has no such item. */
  item(command: string): Promise<SeenItem | null> {
    return this.electron.evaluate(({ Menu }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id)
      return item ? { label: item.label, enabled: item.enabled, checked: item.checked } : null
    }, command)
  }

  /** Chooses an item as a click does. */
  async choose(command: string): Promise<void> {
    await this.electron.evaluate(({ Menu, BrowserWindow }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id)
      if (!item?.enabled) throw new Error(`The menu item ${id} is ${item ? 'grey' : 'missing'}`)
      item.click(undefined, BrowserWindow.getFocusedWindow() ?? undefined)
    }, command)
  }

  /** Names in the list of recent projects. */
  recent(): Promise<readonly string[]> {
    return this.electron.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items ?? []
      return items.filter(item => item.enabled).map(item => item.label)
    })
  }
}

/** Keeps menus that open over the page from taking the keys; gives the labels of the one opened last that can be chosen. */
export async function watchFieldMenus(
  electron: ElectronApplication,
): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function (this: Electron.Menu) {
      const labels = this.items.filter(({ type, enabled }) => type !== 'separator' && enabled)
      Object.assign(globalThis, { offered: labels.map(({ label }) => label), opened: this })
    }
  })
  return () => electron.evaluate(() => (globalThis as { offered?: readonly string[] }).offered ?? [])
}

/** Chooses an item of the menu that `watchFieldMenus` saw last, by its label. */
export async function chooseInFieldMenu(electron: ElectronApplication, label: string): Promise<void> {
  await electron.evaluate((_, wanted) => {
    const { opened } = globalThis as { opened?: Electron.Menu }
    const item = opened?.items.find(each => each.label === wanted)
    if (!item?.enabled) throw new Error(`No item ${wanted} can be chosen`)
    item.click()
  }, label)
}
