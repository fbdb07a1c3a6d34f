import { create } from 'zustand'
import type { HistoryState } from '../../ipc/history.ts'
import { newestHistory } from './acts.ts'
import { useConnection } from './connection.ts'
import { storeTyped } from './editing.ts'
import { type KeyPress, keyWords, matchesKey, typesCharacter } from './keys.ts'
import { attempt } from './notices.ts'
import { known, type ProjectFacts } from './queries.ts'
import { isMac } from './shell.ts'
import { type UiState, useUi } from './ui-store.ts'

/** Headings of the keys sheet and the palette, in their order. */
export const commandGroups = [
  'project',
  'edit',
  'coding',
  'go',
  'view',
  'documents',
  'codebook',
  'memos',
] as const
export type CommandGroup = (typeof commandGroups)[number]

/** What commands decide by whether they can run. */
export interface CommandState {
  readonly ui: UiState
  readonly open: boolean
  readonly project: ProjectFacts | undefined
  readonly readOnly: boolean
  readonly history: HistoryState | undefined
}

/** One thing people can do: key, palette, keys sheet, buttons and the application menu all read the same object. */
export interface Command {
  /** `topic.act`, never shown. */
  readonly id: string
  readonly group: CommandGroup
  /** In the interface language of the moment. */
  readonly title: () => string
  /** The first is the one shown. See `keys.ts` for how keys are written. */
  readonly keys?: readonly string[]
  /** The keys on a Mac, where others are needed: with Option, letters and digits type characters there. */
  readonly macKeys?: readonly string[]
  readonly when?: (state: CommandState) => boolean
  readonly run: () => unknown
  /** Keys with Ctrl work while people write, unless this says that the field has its own use for them. */
  readonly leaveToFields?: boolean
  /** Its keys act only where a list or tree asks for them with `localCommandFor`. */
  readonly local?: boolean
}

interface Registry {
  /** With the keys people chose. */
  readonly commands: readonly Command[]
  /** As they were registered, with their own keys. */
  readonly registered: readonly Command[]
  /** Keys chosen by this person, by the id of the command; an empty list takes a command its keys. */
  readonly chosenKeys: KeyChoices
}
export type KeyChoices = Readonly<Record<string, readonly string[]>>

export const useCommands = create<Registry>()(() => ({ commands: [], registered: [], chosenKeys: {} }))

function adopt(changes: Partial<Pick<Registry, 'registered' | 'chosenKeys'>>): void {
  useCommands.setState(before => {
    const { registered, chosenKeys } = { ...before, ...changes }
    const commands = registered.map(command => {
      const keys = Object.hasOwn(chosenKeys, command.id) ? chosenKeys[command.id] : undefined
      return keys === undefined ? command : { ...command, keys }
    })
    return { registered, chosenKeys, commands }
  })
}

/** From now on commands have these keys instead of their own. */
export function adoptKeys(chosenKeys: KeyChoices): void {
  adopt({ chosenKeys })
}

/** Adds commands; later ones win where keys are the same. Returns a function that takes them away. */
export function registerCommands(commands: readonly Command[]): () => void {
  const added = commands.map(command =>
    command.macKeys === undefined ? command : withOwnKeys(command, isMac()),
  )
  adopt({ registered: [...useCommands.getState().registered, ...added] })
  return () => {
    adopt({ registered: useCommands.getState().registered.filter(command => !added.includes(command)) })
  }
}

/** The command with the keys it has on this system while nobody has chosen others. */
export function withOwnKeys(command: Command, mac: boolean): Command {
  return mac && command.macKeys !== undefined ? { ...command, keys: command.macKeys } : command
}

export function commandState(): CommandState {
  const project = known.project()
  const open = useConnection.getState().state === 'open'
  return {
    ui: useUi.getState(),
    open,
    project,
    readOnly: !open || project === undefined || project.readOnly !== null,
    history: newestHistory(),
  }
}

export function canRun(command: Command, state: CommandState = commandState()): boolean {
  return command.when?.(state) ?? true
}

/** The first key of a command, for a hint beside a button; it follows what people choose. */
export function useShortcut(id: string): string | undefined {
  const key = useCommands(({ commands }) => commands.find(command => command.id === id)?.keys?.[0])
  return key === undefined ? undefined : keyWords(key, isMac())
}

/** The same for a sentence: a command without a key is called by its name. */
export function useKeyOrName(id: string): string {
  const key = useShortcut(id)
  const command = useCommands(({ commands }) => commands.find(candidate => candidate.id === id))
  return key ?? `“${command?.title() ?? ''}”`
}

/** What a menu shows of a command. */
export interface CommandEntry {
  readonly id: string
  readonly label: string
  readonly shortcut: string | undefined
  readonly disabled: boolean
}

/** The command as a menu shows it. Whether it can run is told of this moment, before the menu takes the focus. */
export function commandEntry(id: string, state: CommandState = commandState()): CommandEntry | null {
  const command = useCommands.getState().commands.find(candidate => candidate.id === id)
  if (command === undefined) return null
  const [key] = command.keys ?? []
  return {
    id,
    label: command.title(),
    shortcut: key === undefined ? undefined : keyWords(key, isMac()),
    disabled: !canRun(command, state),
  }
}

/** Runs the command of that id if there is one and it can run now; tells people when it fails. */
export function runCommand(id: string): boolean {
  const command = useCommands.getState().commands.find(candidate => candidate.id === id)
  return command !== undefined && perform(command)
}

export function perform(command: Command): boolean {
  if (!canRun(command)) return false
  const typed = storeTyped()
  // What was typed into a text is stored before anything else is done to it.
  attempt(typed === null ? async () => command.run() : () => typed.then(() => command.run()))
  return true
}

/** The command of the group that a key means in its own list or tree; what it acts on is theirs to say. */
export function localCommandFor(press: KeyPress, group: CommandGroup): string | undefined {
  const { commands } = useCommands.getState()
  return commands.find(
    command =>
      command.local === true &&
      command.group === group &&
      command.keys?.some(binding => matchesKey(binding, press, isMac())),
  )?.id
}

/** Listens to the keys of the whole window. Returns a function that ends it. */
export function listenForKeys(page: Window = window): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event)) return
    const command = commandFor(event)
    if (command !== undefined && perform(command)) event.preventDefault()
  }
  page.addEventListener('keydown', press)
  return () => page.removeEventListener('keydown', press)
}

/** An input method is putting a character together: its keys are its own (229 is what Safari and Chromium send). */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

function commandFor(event: KeyboardEvent): Command | undefined {
  const writing = isTextField(event.target)
  const inDialog = event.target instanceof Element && event.target.closest('[role=dialog]') !== null
  const state = commandState()
  return useCommands.getState().commands.findLast(command =>
    (command.keys ?? []).some(binding => {
      if (!matchesKey(binding, event, isMac())) return false
      if (writing && (command.leaveToFields || typesCharacter(binding))) return false
      return !inDialog && command.local !== true && canRun(command, state)
    }),
  )
}

/**
 * True where letters are typed. The text of the reading view is editable for its caret only: `data-keys="commands"`
 * on it, or around it, says that letters are commands there.
 */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target.isContentEditable && target.closest('[data-keys=commands]') === null
}

const notTyped = new Set(['checkbox', 'radio', 'button', 'range', 'color', 'file'])
