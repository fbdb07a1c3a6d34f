import { z } from 'zod'
import type { RefusalAnswer } from '../core/refusal.ts'
import { type Language, languages, PORT_MESSAGE, type Theme, themes } from './constants.ts'
import { bytes, nothing, path, text } from './fields.ts'
import { type Returns, returns } from './operation.ts'
import type { Answer } from './port.ts'

/** What the window asks of the main process: dialogs, recent files, preferences. Never project data. */
interface ShellOperation<Schema extends z.ZodType, Result> {
  readonly input: Schema
  readonly returns: Returns<Result>
}

function ask<Schema extends z.ZodType, Result>(
  input: Schema,
  result: Returns<Result>,
): ShellOperation<Schema, Result> {
  return { input, returns: result }
}

export { type Language, languages, PORT_MESSAGE, type Theme, themes }

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  /** Keys this person chose, by the id of the command, as the window writes them; only where they are not its own. */
  readonly keys: Readonly<Record<string, readonly string[]>>
  /** Whose codings and memos this person makes; kept across projects. */
  readonly coder: { readonly id: string; readonly name: string }
}

export interface RecentProject {
  readonly path: string
  readonly name: string
  /** ISO 8601, UTC. */
  readonly openedAt: string
}

export interface Backup {
  readonly path: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly bytes: number
}

/** What became of opening a project. */
export type Opening =
  | { readonly state: 'opened' }
  /** Nothing changed in this window: the dialog was closed, or the project is open already and now in front. */
  | { readonly state: 'dismissed' }
  | { readonly state: 'refused'; readonly refusal: RefusalAnswer; readonly backups: readonly Backup[] }

/** Decides the file type offered in a save dialog; `original` keeps the ending of its name, `folder` has none. */
const saveKind = z.enum([
  'postil',
  'qdpx',
  'qdc',
  'csv',
  'xlsx',
  'md',
  'html',
  'docx',
  'svg',
  'png',
  'json',
  'folder',
  'original',
])

/** Few and short: they are read at every start. */
export const keyChoices = z
  .record(z.string().max(100), z.array(z.string().min(1).max(40)).max(6).readonly())
  .readonly()

export const shell = {
  /**
   * The page listens: events and ports, held back until now, follow. Answers the path of the project this window
   * has or is opening (its port, then the event `opening`, follow), null for the start screen.
   */
  ready: ask(nothing, returns<{ readonly project: string | null }>()),
  /** The answer to the event `closing`: whatever was typed is saved. */
  readyToClose: ask(nothing, returns<null>()),
  preferences: ask(nothing, returns<Preferences>()),
  setPreferences: ask(
    z.object({
      language: z.enum(languages).optional(),
      theme: z.enum(themes).optional(),
      coderName: text.optional(),
      /** All of them, in place of those before. */
      keys: keyChoices.optional(),
    }),
    returns<Preferences>(),
  ),
  recentProjects: ask(nothing, returns<readonly RecentProject[]>()),
  /** Asks where to put a new project, makes it, opens it in this window. `name`: what it is proposed to be called. */
  newProject: ask(z.object({ name: text.optional() }), returns<Opening>()),
  /** Without a path a dialog asks for one. */
  openProject: ask(z.object({ path: path.optional() }), returns<Opening>()),
  /** Makes a copy of the sample project among the user's documents and opens it. */
  openSample: ask(nothing, returns<Opening>()),
  /** Puts a backup in the place of a damaged project (which is kept beside it) and opens it. */
  restoreBackup: ask(z.object({ path, backup: path }), returns<Opening>()),
  /** Closes the project of this window; the start screen follows. */
  closeProject: ask(nothing, returns<null>()),
  /** After the project host died: starts a new one for the same project. */
  reopenProject: ask(nothing, returns<Opening>()),
  /** Files and folders to import; empty when dismissed. */
  pickFiles: ask(nothing, returns<readonly string[]>()),
  /** A project or codebook of another program; null when dismissed. */
  pickExchange: ask(nothing, returns<string | null>()),
  /** Where to save; null when dismissed. */
  pickSavePath: ask(z.object({ kind: saveKind, name: text }), returns<string | null>()),
  /** Puts a picture on the clipboard. Refuses: malformed-input for bytes that are no PNG. */
  copyPicture: ask(z.object({ png: bytes }), returns<null>()),
  showInFolder: ask(z.object({ path }), returns<null>()),
  /** The acts that undo and redo would take back or do again, in words, and which commands can run now. */
  setMenuState: ask(
    z.object({
      undo: text.nullable(),
      redo: text.nullable(),
      enabled: z.record(z.string(), z.boolean()),
      /** The key each command shows, as Electron writes accelerators. */
      keys: z.record(z.string(), z.string()).nullable(),
      /** What each command is called, in the language of the page. */
      titles: z.record(z.string(), z.string()),
    }),
    returns<null>(),
  ),
}

export type Shell = typeof shell
export type ShellName = keyof Shell
export type ShellInput<Name extends ShellName> = z.input<Shell[Name]['input']>
export type ShellResult<Name extends ShellName> =
  Shell[Name] extends ShellOperation<z.ZodType, infer Result> ? Result : never

/** What the main process tells a window. */
export type ShellEvent =
  /** A menu item was chosen; `id` names a command. */
  | { readonly kind: 'command'; readonly id: string }
  | { readonly kind: 'preferences'; readonly preferences: Preferences }
  /** The window's project host ended unasked; what it acknowledged is on disk. */
  | { readonly kind: 'host-died' }
  /** The project is about to close. Save what is being typed, then call `readyToClose`; after 3 s it closes anyway. */
  | { readonly kind: 'closing' }
  /** A project was opened from outside the page: a file double-clicked, the command line, the menu, a reload. */
  | { readonly kind: 'opening'; readonly opening: Opening }

/** What preload puts on `window.postil`. */
export interface PreloadBridge {
  call<Name extends ShellName>(name: Name, input: ShellInput<Name>): Promise<Answer<ShellResult<Name>>>
  /** Returns a function that ends the subscription. */
  subscribe(listener: (event: ShellEvent) => void): () => void
  /** Absolute path of a file dropped into the window. */
  pathOfFile(file: File): string
  readonly platform: string
}
