import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { readJsonFile, writeJsonFile } from './json-file.ts'
import type { Log } from './log.ts'
import { preloadScript, resourcesFolder, userFile } from './places.ts'
import { placeFor, readPlace, SMALLEST, type WindowPlace } from './window-place.ts'

/** The ground of the page, `--chrome` in its tokens.css, so that no white flashes before it is drawn. */
const BACKGROUND = { light: '#f5f3ef', dark: '#242320' } as const

/** How long a drawn page that does not say it is ready stays hidden, in milliseconds. */
const PATIENCE = 2000

/**
 * A hidden window and what shows it, to be called when its page has taken on the theme: Electron thinks a page ready
 * to be shown before that. `others`: how many windows there are already.
 */
export function makeBrowserWindow(others: number): {
  readonly browser: BrowserWindow
  readonly show: () => void
} {
  const remembered = rememberedPlace()
  const screens = screen.getAllDisplays().map(display => display.workArea)
  const browser = new BrowserWindow({
    ...placeFor(remembered, screens, others),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Postil',
    icon: join(resourcesFolder(), 'icons', 'postil-256.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: preloadScript(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // the checker would fetch its dictionaries from the network
      spellcheck: false,
    },
  })
  let isShown = false
  const show = () => {
    if (isShown || browser.isDestroyed()) return
    isShown = true
    if (remembered?.maximized) browser.maximize()
    browser.show()
  }
  browser.once('ready-to-show', () => setTimeout(show, PATIENCE))
  return { browser, show }
}

/** Keeps where the window is, for the next one. */
export function rememberPlace(browser: BrowserWindow, log: Log): void {
  const place: WindowPlace = { bounds: browser.getNormalBounds(), maximized: browser.isMaximized() }
  try {
    writeJsonFile(placeFile(), place)
  } catch (error) {
    log.defect('The place of the window cannot be kept', error)
  }
}

export function followTheme(browser: BrowserWindow): void {
  browser.setBackgroundColor(nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light)
}

function rememberedPlace(): WindowPlace | null {
  const found = readJsonFile(placeFile())
  return found.state === 'read' ? readPlace(found.value) : null
}

function placeFile(): string {
  return userFile('window.json')
}
