import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { app, nativeTheme } from 'electron'
import { Refusal } from '../core/refusal.ts'
import type { Preferences } from '../ipc/shell.ts'
import { tellCrash } from './dialogs.ts'
import { type LaunchRequest, launchRequest } from './launch.ts'
import type { Log } from './log.ts'
import { showFieldMenu, showMenu } from './menu.ts'
import { userFile } from './places.ts'
import { languageFor, PreferencesStore } from './preferences.ts'
import type { Program } from './program.ts'
import { servePage } from './protocol.ts'
import { RecentProjects } from './recent.ts'
import { lockDown } from './security.ts'
import { answerShellCalls, samplePath } from './shell-calls.ts'
import { Windows } from './windows.ts'
import { wordsIn } from './words.ts'

/** Runs the program: `request` is what its own start asks for, later starts and the system ask for more. */
export function start(request: LaunchRequest, log: Log): void {
  const early: string[] = []
  let open = (path: string) => {
    early.push(path)
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  app.whenReady().then(() => {
    const program = makeProgram(log)
    begin(program, { ...request, paths: [...request.paths, ...early] })
    open = path => program.windows.open(path, { kind: 'existing' })
  })
}

function begin(program: Program, request: LaunchRequest): void {
  const { windows, preferences } = program
  let isQuitting = false
  servePage()
  lockDown()
  answerShellCalls(program)
  nativeTheme.themeSource = preferences.current.theme
  nativeTheme.on('updated', () => windows.followTheme())
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (windows.current === null) windows.create()
  })
  app.on('second-instance', (_event, _args, _folder, more) => {
    const wanted = launchRequest.safeParse(more).data
    if (wanted !== undefined) fulfil(program, wanted)
  })
  fulfil(program, request)
}

/** Opens what is asked for; what asks for nothing just brings the program to the front. */
function fulfil(program: Program, { paths, sample }: LaunchRequest): void {
  const { windows } = program
  for (const path of paths) windows.open(path, { kind: 'existing' })
  if (sample) openSample(program)
  if (windows.current === null) windows.create()
  else if (paths.length === 0 && !sample) windows.current.comeForward()
}

function openSample(program: Program): void {
  const { windows } = program
  try {
    windows.open(samplePath(program), { kind: 'sample' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const opening = { state: 'refused', refusal: error.toAnswer(), backups: [] } as const
    const window = windows.current ?? windows.create()
    window.page.tell({ kind: 'opening', opening })
  }
}

function makeProgram(log: Log): Program {
  const preferences = new PreferencesStore(userFile('preferences.json'), defaultPreferences(), log)
  const recent = new RecentProjects(userFile('recent.json'), log)
  const windows = new Windows({
    log,
    coder: () => preferences.current.coder,
    opened: (path, name) => {
      recent.opened(path, name)
      app.addRecentDocument(path)
    },
    missing: path => recent.missing(path),
    menuChanged: () => showMenu(program),
    menuWanted: (browser, pressed) => showFieldMenu(program, browser, pressed),
    crashesAgain: ({ browser }) => tellCrash(browser, wordsIn(preferences.current.language), log.file),
  })
  const program: Program = { log, preferences, recent, windows }
  return program
}

function defaultPreferences(): Preferences {
  const language = languageFor(app.getLocale())
  return {
    language,
    theme: 'system',
    keys: {},
    coder: { id: randomUUID(), name: loginName() ?? wordsIn(language).coderName },
  }
}

/** Not every account has a name; a process may run under a bare number. */
function loginName(): string | null {
  try {
    return userInfo().username.trim() || null
  } catch {
    return null
  }
}
