import type { MenuItemConstructorOptions } from 'electron'
import { type Language, type Theme, themes } from '../ipc/constants.ts'
import type { RecentProject } from '../ipc/shell.ts'
import { programMenu, windowMenu } from './menu-mac.ts'
import { type CommandItem, named, pageMenus, placed, withoutMnemonic } from './menu-pages.ts'
import { fill, type MenuWords } from './words.ts'

type Item = MenuItemConstructorOptions

/** What the menu shows. */
export interface MenuView {
  readonly platform: string
  readonly words: MenuWords
  readonly language: Language
  readonly theme: Theme
  readonly recent: readonly RecentProject[]
  /** False on the start screen: what needs a project is grey unless the page says otherwise. */
  readonly hasProject: boolean
  /** The acts that undo takes back and redo does again, in words; null greys the item. */
  readonly undo: string | null
  readonly redo: string | null
  /** By command; those not named can run. */
  readonly enabled: Readonly<Record<string, boolean>>
  /** The key of each command as the page has them; null before it has said so. */
  readonly keys: Readonly<Record<string, string>> | null
  /** What the page calls its commands; those not named are left out where the menu has no words of its own. */
  readonly titles: Readonly<Record<string, string>>
  readonly isDevelopment: boolean
}

export interface MenuActions {
  /** Runs a command of the page in use. */
  run(command: string): void
  openProject(path: string): void
}

/** The keys the page listens to. The menu only shows them: the page knows when a key belongs to a text field. */
const KEYS: Readonly<Record<string, string>> = {
  'project.new': 'CmdOrCtrl+N',
  'project.open': 'CmdOrCtrl+O',
  'documents.import': 'CmdOrCtrl+I',
  'exports.project': 'CmdOrCtrl+Shift+E',
  'history.undo': 'CmdOrCtrl+Z',
  'history.redo': 'CmdOrCtrl+Shift+Z',
  'search.open': 'CmdOrCtrl+Shift+F',
  'view.palette': 'CmdOrCtrl+K',
  'view.desk.reading': 'CmdOrCtrl+1',
  'view.desk.codebook': 'CmdOrCtrl+2',
  'view.desk.memos': 'CmdOrCtrl+3',
  'view.desk.cases': 'CmdOrCtrl+4',
  'view.desk.analysis': 'CmdOrCtrl+5',
  'view.desk.history': 'CmdOrCtrl+6',
  'view.leftPanel': 'CmdOrCtrl+B',
  'view.rightPanel': 'CmdOrCtrl+J',
  'view.keys': 'F1',
}

const WITHOUT_PROJECT = /^(project\.(new|open|openSample)|theme\.|language\.|view\.keys|view\.palette)/

/** The longest words for an act in the menu, in UTF-16 code units. */
const LONGEST_ACT = 48

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
}

/** The application menu; on macOS with the program's own menu first, elsewhere with Quit under File. */
export function menuTemplate(view: MenuView, actions: MenuActions): Item[] {
  const { words } = view
  const isMac = view.platform === 'darwin'
  const command = commandItems(view, actions)
  return [
    ...(isMac ? [programMenu(words)] : []),
    { label: words.file.title, submenu: fileMenu(view, actions, command) },
    { label: words.edit.title, submenu: editMenu(view, command) },
    { label: words.view.title, submenu: viewMenu(view, command) },
    ...pageMenus(view, command),
    ...(isMac ? [windowMenu(words)] : []),
    { label: words.help.title, role: 'help', submenu: [command('view.keys', words.help.keys)] },
  ]
}

function commandItems(view: MenuView, actions: MenuActions): CommandItem {
  const acceleratorOf = (id: string) => {
    const accelerator = (view.keys ?? KEYS)[id]
    return accelerator === undefined ? {} : { accelerator, registerAccelerator: false }
  }
  return (id, label, more = {}) => ({
    id,
    label,
    enabled: view.enabled[id] ?? (view.hasProject || WITHOUT_PROJECT.test(id)),
    ...acceleratorOf(id),
    click: () => actions.run(id),
    ...more,
  })
}

function fileMenu(view: MenuView, actions: MenuActions, command: CommandItem): Item[] {
  const { words, recent, platform } = view
  const { file } = words
  const opened = recent.map(
    (project): Item => ({
      label: withoutMnemonic(project.name),
      toolTip: project.path,
      click: () => actions.openProject(project.path),
    }),
  )
  return [
    command('project.new', file.new),
    command('project.open', file.open),
    {
      id: 'recent',
      label: file.recent,
      submenu: opened.length > 0 ? opened : [{ label: file.noRecent, enabled: false }],
    },
    command('project.openSample', file.sample),
    { type: 'separator' },
    command('documents.import', file.import),
    {
      id: 'export',
      label: file.export,
      submenu: [
        command('exports.project', file.exportProject),
        command('exports.codebook', file.exportCodebook),
        command('exports.matrix', file.exportMatrix),
        command('exports.memos', file.exportMemos),
        command('exports.memosMarkdown', file.exportMemosMarkdown),
        command('exports.memosFolder', file.exportMemosFolder),
        ...placed(view, 'export', command),
      ],
    },
    ...placed(view, 'file', command),
    { type: 'separator' },
    command('project.close', file.close),
    ...(platform === 'darwin'
      ? []
      : [{ type: 'separator' } as const, { role: 'quit', label: file.quit } as const]),
  ]
}

function editMenu(menuView: MenuView, command: CommandItem): Item[] {
  const {
    words: { edit },
    undo,
    redo,
  } = menuView
  return [
    command('history.undo', undo === null ? edit.undo : actLabel(edit.undoAct, undo), {
      enabled: undo !== null,
    }),
    command('history.redo', redo === null ? edit.redo : actLabel(edit.redoAct, redo), {
      enabled: redo !== null,
    }),
    { type: 'separator' },
    { role: 'cut', label: edit.cut },
    { role: 'copy', label: edit.copy },
    { role: 'paste', label: edit.paste },
    { role: 'selectAll', label: edit.selectAll },
    { type: 'separator' },
    command('search.open', edit.find),
    ...placed(menuView, 'edit', command),
  ]
}

function viewMenu(menuView: MenuView, command: CommandItem): Item[] {
  const {
    words: { view },
    language,
    theme,
    isDevelopment,
  } = menuView
  const themeWords = { system: view.themeSystem, light: view.themeLight, dark: view.themeDark }
  const languages = Object.entries(LANGUAGE_NAMES)
  return [
    command('view.desk.reading', view.reading),
    command('view.desk.codebook', view.codebook),
    command('view.desk.memos', view.memos),
    command('view.desk.cases', view.cases),
    command('view.desk.analysis', view.analysis),
    command('view.desk.history', view.history),
    { type: 'separator' },
    command('view.leftPanel', view.leftPanel),
    command('view.rightPanel', view.rightPanel),
    { type: 'separator' },
    command('view.palette', view.palette),
    ...placed(menuView, 'view', command),
    ...named(view.text, placed(menuView, 'text', command)),
    { type: 'separator' },
    {
      id: 'theme',
      label: view.theme,
      submenu: themes.map(id =>
        command(`theme.${id}`, themeWords[id], { type: 'radio', checked: id === theme }),
      ),
    },
    {
      id: 'language',
      label: view.language,
      submenu: languages.map(([id, name]) =>
        command(`language.${id}`, name, { type: 'radio', checked: id === language }),
      ),
    },
    { type: 'separator' },
    { role: 'zoomIn', label: view.zoomIn },
    { role: 'zoomOut', label: view.zoomOut },
    { role: 'resetZoom', label: view.zoomReset },
    { role: 'togglefullscreen', label: view.fullScreen },
    ...(isDevelopment ? [{ role: 'toggleDevTools', label: view.developerTools } as const] : []),
  ]
}

function actLabel(sentence: string, words: string): string {
  const act = words.length <= LONGEST_ACT ? words : `${wellFormedStart(words, LONGEST_ACT - 1)}…`
  return withoutMnemonic(fill(sentence, { act }))
}

function wellFormedStart(text: string, length: number): string {
  const start = text.slice(0, length)
  return start.isWellFormed() ? start : start.slice(0, -1)
}
