import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** How long Electron may take to end by itself, in milliseconds; closing a project alone may take 10 s. */
const CLOSING_LIMIT = 20_000

/** Folders of one test, gone after it. */
export interface Folders {
  /** For files of the test's own. */
  readonly work: string
  readonly userData: string
  /** What the app takes for the documents folder. */
  readonly documents: string
}

export interface LaunchOptions {
  /** After the program's own: project paths, `--sample`. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Locale of the system; the interface follows it at the first start. */
  readonly locale?: string
}

export interface Postil {
  readonly electron: ElectronApplication
  /** The first window, ready for use. */
  readonly page: Page
  /** Ends the app as a person does; what was unsaved is saved. */
  quit(): Promise<void>
}

interface Fixtures {
  readonly folders: Folders
  /** What page or main may complain of in this test; anything else fails it. */
  readonly expectedErrors: RegExp[]
  /** Starts the app on the test's folders; again after `quit`, as a person would. */
  readonly launch: (options?: LaunchOptions) => Promise<Postil>
  /** The app on its start screen. */
  readonly postil: Postil
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
  folders: async ({}, use) => {
    const work = mkdtempSync(join(tmpdir(), 'postil-e2e-'))
    const folders = { work, userData: join(work, 'user-data'), documents: join(work, 'documents') }
    mkdirSync(folders.documents)
    await use(folders)
    rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  expectedErrors: async ({}, use) => {
    await use([])
  },
  launch: async ({ folders, expectedErrors }, use, info) => {
    const running = new Set<ElectronApplication>()
    const errors: string[] = []
    await use(async (options = {}) => {
      const electron = await startElectron(folders, options)
      running.add(electron)
      electron.on('window', page => recordErrors(page, errors))
      for (const page of electron.windows()) recordErrors(page, errors)
      const page = await electron.firstWindow()
      await isReady(page)
      const quit = async () => {
        running.delete(electron)
        await closeElectron(electron)
      }
      return { electron, page, quit }
    })
    for (const electron of running) {
      if (info.status !== info.expectedStatus) await attachWindows(electron, info)
      await closeElectron(electron)
    }
    const unexpected = [...errors, ...defectsLogged(folders)].filter(
      error => !expectedErrors.some(expected => expected.test(error)),
    )
    expect(unexpected, 'errors of the page or of main').toEqual([])
  },
  postil: async ({ launch }, use) => {
    await use(await launch())
  },
})

export { expect }

/** Waits until a window can be used; the page says so itself. */
export async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true')
}

function startElectron(folders: Folders, { args = [], env = {}, locale = 'en-US' }: LaunchOptions) {
  const isRoot = process.getuid?.() === 0
  const { ELECTRON_RUN_AS_NODE: _node, ELECTRON_RENDERER_URL: _server, ...inherited } = process.env
  return _electron.launch({
    executablePath: electronPath(),
    args: [...(isRoot ? ['--no-sandbox'] : []), `--lang=${locale}`, root, ...args],
    cwd: folders.work,
    // the app follows its own theme, not the one Playwright would pretend
    colorScheme: null,
    env: {
      ...withoutGaps(inherited),
      POSTIL_USER_DATA: folders.userData,
      POSTIL_DOCUMENTS: folders.documents,
      ...env,
    },
  })
}

function electronPath(): string {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (folder === undefined) return createRequire(import.meta.url)('electron')
  if (process.platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

function withoutGaps(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

function recordErrors(page: Page, errors: string[]): void {
  page.on('pageerror', error => errors.push(`page: ${error.stack ?? error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('crash', () => errors.push('page: crashed'))
}

/** Lines of the app's log that tell of a defect. */
function defectsLogged({ userData }: Folders): string[] {
  const log = join(userData, 'logs', 'postil.log')
  if (!existsSync(log)) return []
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter(line => /^\S+ defect /.test(line))
    .map(line => `main: ${line}`)
}

async function closeElectron(electron: ElectronApplication): Promise<void> {
  const child = electron.process()
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSING_LIMIT)
  await electron.close()
  clearTimeout(timer)
  if (child.signalCode === 'SIGKILL') throw new Error('Electron did not end by itself')
}

async function attachWindows(electron: ElectronApplication, info: TestInfo): Promise<void> {
  for (const [index, page] of electron.windows().entries()) {
    const body = await page.screenshot().catch(() => null)
    if (body !== null) await info.attach(`window-${index + 1}.png`, { body, contentType: 'image/png' })
  }
}
