import { type BrowserWindow, type ContextMenuParams, Menu } from 'electron'
import { fieldMenu } from './field-menu.ts'
import { menuTemplate } from './menu-template.ts'
import { developmentServer } from './places.ts'
import type { Program } from './program.ts'
import { wordsIn } from './words.ts'

/** Builds the application menu for the window in use. */
export function showMenu(program: Program): void {
  const { windows, preferences, recent } = program
  const { language, theme } = preferences.current
  const window = windows.current
  const template = menuTemplate(
    {
      platform: process.platform,
      words: wordsIn(language),
      language,
      theme,
      // drawn often: asking for each file whether it is there could wait for a disk
      recent: recent.all,
      hasProject: window !== null && window.path !== null,
      undo: window?.menuState.undo ?? null,
      redo: window?.menuState.redo ?? null,
      enabled: window?.menuState.enabled ?? {},
      keys: window?.menuState.keys ?? null,
      titles: window?.menuState.titles ?? {},
      isDevelopment: developmentServer() !== undefined,
    },
    {
      run: id => inUse(program).page.tell({ kind: 'command', id }),
      openProject: path => {
        const target = inUse(program)
        target.openUnasked(() => target.open(path, { kind: 'existing' }))
      },
    },
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** The menu of a field, at the pointer, or at the caret when a key asked for it. */
export function showFieldMenu(program: Program, browser: BrowserWindow, pressed: ContextMenuParams): void {
  const words = wordsIn(program.preferences.current.language)
  const template = fieldMenu(pressed, words, id => inUse(program).page.tell({ kind: 'command', id }))
  if (template === null) return
  const { frame, menuSourceType: sourceType, x, y } = pressed
  const place = sourceType === 'keyboard' ? { x, y } : {}
  Menu.buildFromTemplate(template).popup({ window: browser, sourceType, ...(frame && { frame }), ...place })
}

/** On macOS the menu stays when the last window has gone; a command then gets a new one. */
function inUse({ windows }: Program) {
  return windows.current ?? windows.create()
}
