import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import { cleanName } from '../core/codebook/index.ts'
import type { CoderId } from '../core/id.ts'
import type { ProjectEvent } from '../ipc/events.ts'
import type { Coder, ReadOnlyReason } from '../ipc/project.ts'
import { refusalOf } from './db/errors.ts'
import { createProjectFile, openProjectFile, type ProjectFile, removeProjectFile } from './db/open.ts'
import { describeAct } from './events.ts'
import { recordAct } from './history/acts.ts'
import type { Readers } from './importing/reader/readers.ts'
import { RunningWork } from './running-work.ts'
import { findCoder, insertCoder, updateCoderName } from './store/coders.ts'
import { insertProject, readProject } from './store/projects.ts'

/** Things the project cannot know by itself; tests choose them. */
export interface Surroundings {
  /** Folder that holds `refi/` and `sample/`. */
  readonly resources: string
  /** Name and version, for files that say what wrote them. */
  readonly origin: string
  /** Read the files that come in; closed with the project. */
  readonly readers: Readers
  /** The time of an act. */
  now(): Date
  newId(): string
  /** Where defects and problems in the background are told. */
  log(message: string, error: unknown): void
}

/** One open project and who works in it. */
export interface Session {
  readonly file: ProjectFile
  readonly coder: Coder
  readonly readOnly: ReadOnlyReason | null
  readonly surroundings: Surroundings
  /** The coder's key, made on the first change: looking at a project leaves no trace in it. */
  coderKey(): number
  emit(event: ProjectEvent): void
  /** Returns a function that ends the subscription. */
  subscribe(listener: (event: ProjectEvent) => void): () => void
  /**
   * Does work that uses the file: closing tells it to stop and waits for it. Refuses: cancelled, once the project is
   * being closed.
   */
  during<Result>(signal: AbortSignal, work: (stop: AbortSignal) => Promise<Result>): Promise<Result>
  /**
   * Waits for what is being done, and for the backup, or makes it now if its time had not come. Closing again does
   * nothing.
   */
  close(): Promise<void>
}

/** Makes a new project file. Refuses: project-exists, folder-read-only, disk-full, name-empty. */
export function createProject(
  path: string,
  options: { readonly name?: string | undefined; readonly coder: Coder },
  surroundings: Surroundings,
): Session {
  const name = cleanName(options.name ?? basename(path, extname(path)))
  const coder = { ...options.coder, name: cleanName(options.coder.name) }
  const file = createProjectFile(path)
  const now = surroundings.now().toISOString()
  // The first act makes its own coder, so the journal's reference to the coder is right when it commits.
  try {
    recordAct(file.db, { operation: 'project.create', coderKey: 1, kind: 'base', now }, (db, act) => {
      const coderKey = insertCoder(db, coder, now)
      insertProject(db, { id: surroundings.newId(), name, coderKey }, now)
      act.words = { project: name }
    })
  } catch (error) {
    file.close()
    removeProjectFile(path)
    throw refusalOf(error, { path })
  }
  return startSession(file, coder, surroundings, { finish: async () => {} })
}

/**
 * Opens a project. Without a coder the one who made it works.
 * Refuses: project-missing, project-not-postil, project-newer, project-damaged.
 */
export function openProject(
  path: string,
  options: {
    readonly coder?: Coder | undefined
    readonly wish?: 'write' | 'read'
    /** How long the backup waits, in milliseconds, so that a window shows its project first. At once when missing. */
    readonly backupAfter?: number
  },
  surroundings: Surroundings,
): Session {
  const file = openProjectFile(path, options.wish)
  try {
    const backup = startBackup(file, options.backupAfter ?? 0, surroundings)
    return startSession(file, options.coder ?? maker(file), surroundings, backup)
  } catch (error) {
    file.close()
    throw error
  }
}

interface Backup {
  /** Resolves when the backup is made or has failed, which was logged. */
  finish(): Promise<void>
}

function startBackup(file: ProjectFile, delay: number, surroundings: Surroundings): Backup {
  let made: Promise<void> | undefined
  const make = () => {
    made ??= file
      .backUp(surroundings.now())
      .catch((error: unknown) => surroundings.log('The backup could not be made', error))
    return made
  }
  const timer = delay > 0 ? setTimeout(make, delay) : undefined
  if (timer === undefined) void make()
  return {
    finish() {
      clearTimeout(timer)
      return make()
    },
  }
}

function maker(file: ProjectFile): Coder {
  const { coderId } = readProject(file.db)
  const coder = findCoder(file.db, coderId)
  return { id: coderId, name: coder?.name ?? '' }
}

function startSession(file: ProjectFile, coder: Coder, surroundings: Surroundings, backup: Backup): Session {
  const listeners = new Set<(event: ProjectEvent) => void>()
  const running = new RunningWork()
  let closing: Promise<void> | undefined
  const emit = (event: ProjectEvent) => {
    for (const listener of listeners) listener(event)
  }
  return {
    file,
    coder,
    readOnly: file.readOnly,
    surroundings,
    coderKey: () => joinCoder(file, coder, surroundings, emit),
    emit,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    during: (signal, work) => running.during(signal, work),
    close() {
      closing ??= Promise.all([running.end(), backup.finish(), surroundings.readers.close()]).then(() =>
        file.close(),
      )
      return closing
    },
  }
}

/** The coder's key; a coder new to the project joins, one who changed her name is renamed. Outside of undo. */
function joinCoder(
  file: ProjectFile,
  coder: Coder,
  surroundings: Surroundings,
  emit: (event: ProjectEvent) => void,
): number {
  const known = findCoder(file.db, coder.id)
  if (known !== undefined && known.name === coder.name) return known.key
  const now = surroundings.now().toISOString()
  const coderKey = known?.key ?? nextCoderKey(file)
  const { actKey } = recordAct(
    file.db,
    { operation: 'coders.join', coderKey, kind: 'base', now },
    (db, act) => {
      if (known === undefined) insertCoder(db, coder, now)
      else updateCoderName(db, coder.id, coder.name)
      act.words = { coder: coder.name }
    },
  )
  if (actKey !== null) emit(describeAct(file.db, actKey))
  return findCoder(file.db, coder.id)?.key ?? coderKey
}

/** The key AUTOINCREMENT will give to the next coder: the act that adds him is already his. */
function nextCoderKey(file: ProjectFile): number {
  const row = file.db.get<{ seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'coder'`)
  return (row?.seq ?? 0) + 1
}

/** A coder of that name, with a new id. */
export function newCoder(name: string): Coder {
  return { id: randomUUID() as CoderId, name }
}
