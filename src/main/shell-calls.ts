import { existsSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import { shell as desktop, ipcMain, nativeImage, nativeTheme } from 'electron'
import { Refusal } from '../core/refusal.ts'
import { fileNameFor } from '../core/text/file-name.ts'
import { SHELL_CALL } from '../ipc/channels.ts'
import type { Opening } from '../ipc/shell.ts'
import { answerShellCall, isOurPage, refused, type ShellHandlers } from './answer.ts'
import { copyImage } from './copy-image.ts'
import { askExchange, askFiles, askNewProject, askProject, askSavePath } from './dialogs.ts'
import { PROJECT_ENDING } from './launch.ts'
import { showMenu } from './menu.ts'
import { pageOrigin, projectsFolder } from './places.ts'
import type { Program } from './program.ts'
import type { ProjectWindow } from './project-window.ts'
import { wordsIn } from './words.ts'

/** Answers what windows ask of main. */
export function answerShellCalls(program: Program): void {
  const handlers = shellHandlers(program)
  ipcMain.handle(SHELL_CALL, async (event, name: unknown, input: unknown) => {
    const window = program.windows.of(event.sender)
    if (window === null || !isOurPage(event.senderFrame, pageOrigin())) {
      program.log.note('A frame that is not the page of a window called and was refused')
      return refused('bad-request', 'Only the page of a window may call')
    }
    return answerShellCall(handlers, { name, input, caller: window, log: program.log })
  })
}

/** Where the sample project goes, named in the language of the interface. Refuses what `projectsFolder` refuses. */
export function samplePath(program: Program): string {
  return join(projectsFolder(), fileNameFor(words(program).sampleName, 'postil', 'Sample'))
}

function shellHandlers(program: Program): ShellHandlers<ProjectWindow> {
  return {
    ready: (_, window) => ({ project: window.ready() }),
    readyToClose: (_, window) => {
      window.page.typingSaved()
      return null
    },
    ...personHandlers(program),
    ...projectHandlers(program),
    ...fileHandlers(program),
    setMenuState: (state, window) => {
      window.menuState = state
      if (window === program.windows.current) showMenu(program)
      return null
    },
  }
}

function personHandlers(
  program: Program,
): Pick<ShellHandlers<ProjectWindow>, 'preferences' | 'setPreferences' | 'recentProjects'> {
  return {
    preferences: () => program.preferences.current,
    setPreferences: wanted => {
      const preferences = program.preferences.change(wanted)
      nativeTheme.themeSource = preferences.theme
      program.windows.tellAll({ kind: 'preferences', preferences })
      showMenu(program)
      return preferences
    },
    recentProjects: () => program.recent.present(existsSync),
  }
}

type ProjectCall =
  | 'newProject'
  | 'openProject'
  | 'openSample'
  | 'restoreBackup'
  | 'closeProject'
  | 'reopenProject'

function projectHandlers(program: Program): Pick<ShellHandlers<ProjectWindow>, ProjectCall> {
  return {
    newProject: async ({ name }, window) => {
      const path = await askNewProject(window.browser, words(program), name)
      if (path === null) return dismissed
      return window.open(path, { kind: 'new', name: basename(path).slice(0, -PROJECT_ENDING.length) })
    },
    openProject: async ({ path }, window) => {
      const chosen = path === undefined ? await askProject(window.browser, words(program)) : absolute(path)
      return chosen === null ? dismissed : window.open(chosen, { kind: 'existing' })
    },
    openSample: (_, window) => window.open(samplePath(program), { kind: 'sample' }),
    restoreBackup: ({ path, backup }, window) => window.restore(path, backup),
    closeProject: async (_, window) => {
      await window.close()
      return null
    },
    reopenProject: (_, window) => window.reopen(),
  }
}

function fileHandlers(
  program: Program,
): Pick<
  ShellHandlers<ProjectWindow>,
  'pickFiles' | 'pickExchange' | 'pickSavePath' | 'copyPicture' | 'showInFolder'
> {
  return {
    pickFiles: (_, window) => askFiles(window.browser, words(program)),
    pickExchange: (_, window) => askExchange(window.browser, words(program)),
    pickSavePath: (wanted, window) => askSavePath(window.browser, words(program), wanted),
    copyPicture: async ({ png }) => {
      const image = nativeImage.createFromBuffer(Buffer.from(png))
      if (image.isEmpty()) throw new Refusal('malformed-input', 'The bytes are no PNG')
      await copyImage(image)
      return null
    },
    showInFolder: ({ path }) => {
      if (!existsSync(absolute(path))) throw new Refusal('file-missing', path, { path })
      desktop.showItemInFolder(path)
      return null
    },
  }
}

const dismissed: Opening = { state: 'dismissed' }

function words({ preferences }: Program) {
  return wordsIn(preferences.current.language)
}

function absolute(path: string): string {
  if (!isAbsolute(path)) throw new Refusal('bad-request', `Not an absolute path: ${path}`)
  return path
}
