import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { exchangeEndings } from '../core/exchange.ts'
import { fileNameFor, folderNameFor, withEnding } from '../core/text/file-name.ts'
import { importEndings } from '../ipc/constants.ts'
import type { ShellInput } from '../ipc/shell.ts'
import { documentsFolder, projectsFolder } from './places.ts'
import { fill, type MenuWords } from './words.ts'

type SaveKind = ShellInput<'pickSavePath'>['kind']

/** The folder something was chosen from or saved to last; null offers the documents. */
let lastFolder: string | null = null

/** Where a new project goes; null when dismissed. Refuses what `projectsFolder` refuses. */
export async function askNewProject(
  browser: BrowserWindow,
  words: MenuWords,
  name = words.dialog.newProjectName,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(browser, {
    title: words.dialog.newProject,
    buttonLabel: words.dialog.create,
    defaultPath: join(projectsFolder(), fileNameFor(name, 'postil', 'Postil')),
    filters: [projects(words)],
    properties: ['createDirectory'],
  })
  return canceled || filePath === '' ? null : withEnding(filePath, 'postil')
}

/** The project to open; null when dismissed. */
export async function askProject(browser: BrowserWindow, words: MenuWords): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
    title: words.dialog.openProject,
    defaultPath: projectsFolder(),
    filters: [projects(words), allFiles(words)],
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** What to import; empty when dismissed. Only macOS has a dialog that offers files and folders together. */
export async function askFiles(browser: BrowserWindow, words: MenuWords): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
    title: words.dialog.importDocuments,
    defaultPath: lastFolder ?? documentsFolder(),
    filters: [{ name: words.dialog.texts, extensions: [...importEndings] }, allFiles(words)],
    properties: [
      'openFile',
      'multiSelections',
      ...(process.platform === 'darwin' ? ['openDirectory' as const] : []),
    ],
  })
  if (canceled) return []
  remember(filePaths[0])
  return filePaths
}

/** A project or codebook of another program; null when dismissed. */
export async function askExchange(browser: BrowserWindow, words: MenuWords): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
    title: words.dialog.importProject,
    defaultPath: lastFolder ?? documentsFolder(),
    filters: [{ name: words.dialog.otherProjects, extensions: [...exchangeEndings] }, allFiles(words)],
    properties: ['openFile'],
  })
  const [path] = filePaths
  if (canceled || path === undefined) return null
  remember(path)
  return path
}

/**
 * Where to save; null when dismissed. `name`: what the thing is called, without an ending; of an original file its
 * own name, whose ending it keeps.
 */
export async function askSavePath(
  browser: BrowserWindow,
  words: MenuWords,
  { kind, name }: { readonly kind: SaveKind; readonly name: string },
): Promise<string | null> {
  if (kind === 'folder') return askNewFolder(browser, words, name)
  const ending = kind === 'original' ? extname(name).slice(1) || 'txt' : kind
  const stem = kind === 'original' ? name.slice(0, name.length - extname(name).length) : name
  const { canceled, filePath } = await dialog.showSaveDialog(browser, {
    title: words.dialog.export,
    defaultPath: join(lastFolder ?? documentsFolder(), fileNameFor(stem, ending, words.dialog.untitled)),
    filters: [kind === 'original' ? allFiles(words) : saveFilter(kind, words)],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  const path = withEnding(filePath, ending)
  // the dialog asked about the name as typed, not about the one with the ending
  if (path !== filePath && existsSync(path) && !(await mayReplace(browser, words, path))) return null
  remember(path)
  return path
}

async function askNewFolder(browser: BrowserWindow, words: MenuWords, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(browser, {
    title: words.dialog.export,
    defaultPath: join(lastFolder ?? documentsFolder(), folderNameFor(name, words.dialog.untitled)),
    properties: ['createDirectory'],
  })
  if (canceled || filePath === '') return null
  remember(filePath)
  return filePath
}

/** Says that a window is given up; `log` is where the details are. */
export async function tellCrash(browser: BrowserWindow, { crash }: MenuWords, log: string): Promise<void> {
  await dialog.showMessageBox(browser, {
    type: 'error',
    message: crash.message,
    detail: fill(crash.detail, { path: log }),
    buttons: [crash.close],
  })
}

async function mayReplace(browser: BrowserWindow, { replace }: MenuWords, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: fill(replace.message, { name: basename(path) }),
    buttons: [replace.replace, replace.cancel],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}

function remember(path: string | undefined): void {
  if (path !== undefined) lastFolder = dirname(path)
}

function projects({ dialog: words }: MenuWords): FileFilter {
  return { name: words.projects, extensions: ['postil'] }
}

function allFiles({ dialog: words }: MenuWords): FileFilter {
  return { name: words.allFiles, extensions: ['*'] }
}

function saveFilter(
  kind: Exclude<SaveKind, 'original' | 'folder'>,
  { dialog: words }: MenuWords,
): FileFilter {
  const names = {
    postil: words.projects,
    qdpx: words.refiProject,
    qdc: words.refiCodebook,
    csv: words.csv,
    xlsx: words.xlsx,
    md: words.markdown,
    docx: words.word,
    svg: words.svg,
    png: words.png,
    html: words.webPage,
    json: words.recipes,
  }
  return { name: names[kind], extensions: [kind] }
}
