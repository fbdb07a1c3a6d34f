import { BrowserWindow, type ContextMenuParams, type WebContents } from 'electron'
import type { ShellEvent } from '../ipc/shell.ts'
import { followTheme, makeBrowserWindow, rememberPlace } from './browser-window.ts'
import type { Log } from './log.ts'
import { pageAddress, pageOrigin } from './places.ts'
import { type Manner, ProjectWindow, type Surroundings } from './project-window.ts'

/** A page that ends unasked this often within a minute is not loaded again. */
const MOST_CRASHES = 3
const MINUTE = 60_000

export type WindowsSurroundings = Omit<Surroundings, 'ready' | 'bringForward' | 'changed'> & {
  /** The menu shows another window, or this one has changed. */
  menuChanged(): void
  /** Somebody asks for the menu of a place the page has none for. */
  menuWanted(browser: BrowserWindow, pressed: ContextMenuParams): void
  /** The page of a window ends again and again; the window closes after this. */
  crashesAgain(window: ProjectWindow): Promise<void>
}

/** All windows of the program, the last used first. */
export class Windows {
  #all: readonly ProjectWindow[] = []
  readonly #log: Log

  constructor(private readonly around: WindowsSurroundings) {
    this.#log = around.log
  }

  /** The window in use, or the one used last; null when there is none. */
  get current(): ProjectWindow | null {
    const focused = BrowserWindow.getFocusedWindow()
    return this.#all.find(window => window.browser === focused) ?? this.#all[0] ?? null
  }

  /** The window with this page. */
  of(contents: WebContents): ProjectWindow | null {
    return this.#all.find(window => window.browser.webContents === contents) ?? null
  }

  tellAll(event: ShellEvent): void {
    for (const window of this.#all) window.page.tell(event)
  }

  followTheme(): void {
    for (const window of this.#all) followTheme(window.browser)
  }

  /** A new window with the start screen. */
  create(): ProjectWindow {
    const { browser, show } = makeBrowserWindow(this.#all.length)
    const window = new ProjectWindow(browser, {
      ...this.around,
      ready: show,
      bringForward: (path, asking) => this.#bringForward(path, asking),
      changed: changed => {
        if (changed === this.current) this.around.menuChanged()
      },
    })
    this.#all = [window, ...this.#all]
    this.#closeWithProject(window)
    this.#reloadAfterCrash(window)
    browser.on('focus', () => this.#use(window))
    browser.webContents.on('context-menu', (_, pressed) => this.around.menuWanted(browser, pressed))
    this.#stayOnPage(window)
    this.#load(window)
    this.around.menuChanged()
    return window
  }

  /** Opens a project that was asked for outside any page: where it is open, else on a start screen, else in a new window. */
  open(path: string, how: Manner): void {
    const holder = this.#all.find(window => window.has(path))
    if (holder === undefined) this.#openOnStartScreen(path, how)
    else if (holder.isClosing) holder.browser.once('closed', () => this.open(path, how))
    else holder.comeForward()
  }

  #openOnStartScreen(path: string, how: Manner): void {
    const window = this.#all.find(each => each.path === null && !each.isClosing) ?? this.create()
    if (window.browser.isVisible()) window.comeForward()
    window.openUnasked(() => window.open(path, how))
  }

  #bringForward(path: string, asking: ProjectWindow): boolean {
    const holder = this.#all.find(window => window !== asking && window.has(path))
    holder?.comeForward()
    return holder !== undefined
  }

  #use(window: ProjectWindow): void {
    this.#all = [window, ...this.#all.filter(each => each !== window)]
    this.around.menuChanged()
  }

  /** A window goes when its project is safe on disk, not before. */
  #closeWithProject(window: ProjectWindow): void {
    const { browser } = window
    browser.on('close', event => {
      event.preventDefault()
      rememberPlace(browser, this.#log)
      window.closeForGood()
    })
    browser.on('closed', () => {
      this.#all = this.#all.filter(each => each !== window)
      this.around.menuChanged()
    })
  }

  /** Another document has nobody listening yet; one that is not the page (only `about:blank` gets so far) is left again. */
  #stayOnPage(window: ProjectWindow): void {
    window.browser.webContents.on('did-navigate', (_, address) => {
      window.page.stopListening()
      if (!address.startsWith(pageOrigin())) this.#load(window)
    })
  }

  #reloadAfterCrash(window: ProjectWindow): void {
    let crashes: number[] = []
    window.browser.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
      window.page.stopListening()
      if (reason === 'clean-exit') return
      this.#log.note(`page: ended (${reason}, code ${exitCode})`)
      const now = Date.now()
      crashes = [...crashes.filter(time => now - time < MINUTE), now]
      if (crashes.length < MOST_CRASHES) return this.#load(window)
      this.around.crashesAgain(window).finally(() => window.browser.close())
    })
  }

  #load(window: ProjectWindow): void {
    window.browser.loadURL(pageAddress()).catch(error => this.#log.defect('Loading the page', error))
  }
}
