import type { BrowserWindow } from 'electron'
import { Refusal, type RefusalAnswer } from '../core/refusal.ts'
import type { OpenRequest } from '../ipc/host.ts'
import type { Backup, Opening, Preferences, ShellInput } from '../ipc/shell.ts'
import { ProjectHost } from './hosts.ts'
import type { Log } from './log.ts'
import { Page } from './page.ts'
import { resourcesFolder } from './places.ts'
import { isSameFile } from './same-file.ts'

export type MenuState = ShellInput<'setMenuState'>
export type Manner = OpenRequest['how']

/** What a window needs of the rest of the program. */
export interface Surroundings {
  readonly log: Log
  coder(): Preferences['coder']
  /** The page of the window listens, and can be seen. */
  ready(): void
  /** The window, other than `asking`, that has this project or is opening it; it comes to the front. */
  bringForward(path: string, asking: ProjectWindow): boolean
  opened(path: string, name: string): void
  missing(path: string): void
  /** What the menu shows of this window may have changed. */
  changed(window: ProjectWindow): void
}

interface Project {
  readonly path: string
  readonly host: ProjectHost
  /** True once a page has the port: another page needs another host. */
  handedOver: boolean
}

/** One window: the start screen, or one project with its host. What is asked of it happens in turn. */
export class ProjectWindow {
  readonly page: Page
  menuState: MenuState = { undo: null, redo: null, enabled: {}, keys: null, titles: {} }
  #project: Project | null = null
  #opening: { readonly path: string; readonly host: ProjectHost } | null = null
  #refused: { readonly path: string; readonly backups: readonly Backup[] } | null = null
  /** Paths asked for and neither open nor refused yet, in their turn. */
  #asked: readonly string[] = []
  #isClosing = false
  #turn: Promise<unknown> = Promise.resolve()

  constructor(
    readonly browser: BrowserWindow,
    private readonly around: Surroundings,
  ) {
    this.page = new Page(browser.webContents)
  }

  /** The path of the project that is open here or on its way. */
  get path(): string | null {
    return this.#asked.at(-1) ?? this.#project?.path ?? null
  }

  /** True once the window is going. */
  get isClosing(): boolean {
    return this.#isClosing
  }

  has(path: string): boolean {
    return [this.#opening?.path, this.#project?.path].some(own => own !== undefined && isSameFile(own, path))
  }

  /** The page listens. One that was loaded again gets its project from a new host, as a port can be handed over once. */
  ready(): string | null {
    const path = this.path
    const lostPort = !this.page.listens && this.#project?.handedOver === true
    this.page.startListening()
    this.around.ready()
    if (lostPort) this.openUnasked(() => this.reopen())
    return path
  }

  async open(path: string, how: Manner): Promise<Opening> {
    this.#asked = [...this.#asked, path]
    try {
      return await this.#inTurn(() => this.#open(path, how))
    } finally {
      this.#asked = this.#asked.slice(1)
    }
  }

  /** Puts a backup in the place of the project that was refused here last. Refuses: bad-request. */
  async restore(path: string, backup: string): Promise<Opening> {
    const offered = this.#refused?.path === path && this.#refused.backups.some(each => each.path === backup)
    if (!offered) throw new Refusal('bad-request', 'No such backup was offered')
    return this.open(path, { kind: 'restore', backup })
  }

  /** Starts a new host for the same project. Refuses: not-found when this window has none. */
  reopen(): Promise<Opening> {
    return this.#inTurn(async () => {
      const project = this.#project
      if (project === null) throw new Refusal('not-found', 'This window has no project')
      await project.host.close()
      return this.#open(project.path, { kind: 'existing' })
    })
  }

  /** Closes the project; an opening under way is given up. */
  close(): Promise<void> {
    this.#opening?.host.close()
    return this.#inTurn(() => this.#close())
  }

  /** Closes the project and then the window; being asked twice changes nothing. */
  async closeForGood(): Promise<void> {
    if (this.#isClosing) return
    this.#isClosing = true
    try {
      await this.close()
    } catch (error) {
      this.around.log.defect('Closing a window', error)
    }
    this.browser.destroy()
  }

  /** Opens for someone else than the page, and tells the page how it went. */
  openUnasked(open: () => Promise<Opening>): void {
    open().then(
      opening => this.page.tell({ kind: 'opening', opening }),
      error => this.around.log.defect('Opening a project', error),
    )
  }

  comeForward(): void {
    if (this.browser.isMinimized()) this.browser.restore()
    this.browser.show()
    this.browser.focus()
  }

  async #open(path: string, how: Manner): Promise<Opening> {
    if (how.kind === 'existing' || how.kind === 'sample') {
      if (this.#isAlreadyOpen(path)) return { state: 'dismissed' }
    }
    const { coder, log } = this.around
    const host = new ProjectHost(
      { type: 'open', path, how, coder: coder(), resources: resourcesFolder() },
      log,
    )
    this.#opening = { path, host }
    const answer = await host.answer
    this.#opening = null
    if (answer.type === 'refused') return this.#refuse(path, answer.refusal, answer.backups)
    await this.#close()
    this.#take({ path: answer.path, host, handedOver: false }, answer.name)
    return { state: 'opened' }
  }

  #isAlreadyOpen(path: string): boolean {
    const own = this.#project
    const isHere = own?.host.isRunning === true && isSameFile(own.path, path)
    return isHere || this.around.bringForward(path, this)
  }

  #refuse(path: string, refusal: RefusalAnswer, backups: readonly Backup[]): Opening {
    this.#refused = { path, backups }
    if (refusal.code === 'project-missing' || refusal.code === 'file-missing') this.around.missing(path)
    return { state: 'refused', refusal, backups }
  }

  #take(project: Project, name: string): void {
    this.#project = project
    this.#refused = null
    project.host.ended.then(() => this.#hostEnded(project))
    this.page.hand(project.host.port, () => {
      project.handedOver = true
    })
    this.browser.setTitle(`${name} – Postil`)
    this.browser.setRepresentedFilename(project.path)
    this.around.opened(project.path, name)
    this.around.changed(this)
  }

  #hostEnded(project: Project): void {
    if (project.host.wasAskedToEnd || this.#project !== project || this.browser.isDestroyed()) return
    this.page.tell({ kind: 'host-died' })
  }

  async #close(): Promise<void> {
    const project = this.#project
    if (project === null) return
    if (project.host.isRunning) await this.page.saveTyping()
    await project.host.close()
    this.#project = null
    this.menuState = { undo: null, redo: null, enabled: {}, keys: null, titles: {} }
    if (this.browser.isDestroyed()) return
    this.browser.setTitle('Postil')
    this.browser.setRepresentedFilename('')
    this.around.changed(this)
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }
}
