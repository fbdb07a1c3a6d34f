import type { MenuItemConstructorOptions } from 'electron'
import type { MenuWords } from './words.ts'

type Item = MenuItemConstructorOptions

/** The program's own menu, which macOS has first. */
export function programMenu({ program, file }: MenuWords): Item {
  return {
    label: 'Postil',
    submenu: [
      { role: 'about', label: program.about },
      { type: 'separator' },
      { role: 'services', label: program.services },
      { type: 'separator' },
      { role: 'hide', label: program.hide },
      { role: 'hideOthers', label: program.hideOthers },
      { role: 'unhide', label: program.unhide },
      { type: 'separator' },
      { role: 'quit', label: file.quit },
    ],
  }
}

/** The menu of windows, which macOS has. */
export function windowMenu({ window }: MenuWords): Item {
  return {
    label: window.title,
    role: 'window',
    submenu: [
      { role: 'minimize', label: window.minimize },
      { role: 'zoom', label: window.zoom },
      { type: 'separator' },
      { role: 'front', label: window.front },
      { role: 'close', label: window.close },
    ],
  }
}
