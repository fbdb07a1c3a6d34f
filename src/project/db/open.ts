import { accessSync, constants, existsSync, realpathSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import type { ReadOnlyReason } from '../../ipc/project.ts'
import { startRecording } from '../history/recording.ts'
import { rotateBackups } from './backups.ts'
import { Checkpoints } from './checkpoints.ts'
import { Connection } from './connection.ts'
import { refusalOf } from './errors.ts'
import { takeWriteLock, type WriteLock } from './lock.ts'
import { CURRENT_VERSION, migrate } from './migrations/index.ts'
import { checkHeader, createSchema, findDamage, harden } from './project-file.ts'

/** A project file that is open. */
export interface ProjectFile {
  readonly path: string
  readonly db: Connection
  /** Null when it can be written. */
  readonly readOnly: ReadOnlyReason | null
  /** To be called after each act. */
  acted(): void
  /** Makes a backup if it is time for one. Rejects when the backup could not be made. */
  backUp(now: Date): Promise<void>
  /** Leaves a single file behind, without journal files beside it, unless another program is still reading. */
  close(): void
}

/**
 * Opens a project for writing, or for reading when somebody else has it or the file or folder cannot be written.
 * Refuses: project-missing, project-not-postil, project-newer, project-damaged, folder-read-only.
 */
export function openProjectFile(path: string, wish: 'write' | 'read' = 'write'): ProjectFile {
  checkHeader(path)
  const access = wish === 'read' ? { lock: null, readOnly: null } : writeAccess(path)
  const readOnly = wish === 'read' || access.readOnly !== null
  let db: Connection | undefined
  try {
    db = new Connection(path, { readOnly, mustExist: true })
    harden(db)
    const damage = findDamage(db)
    if (damage !== null) throw new Refusal('project-damaged', damage, { path })
    if (readOnly) {
      db = currentForReading(db)
      return {
        path,
        db,
        readOnly: access.readOnly,
        acted() {},
        backUp: async () => {},
        close: () => db?.close(),
      }
    }
    if (Number(db.pragma('user_version')) < CURRENT_VERSION) migrate(db)
    return writableFile(path, db, access.lock)
  } catch (error) {
    db?.close()
    access.lock?.release()
    throw refusalOf(error, { path })
  }
}

/** A project of an older version is brought up to date in memory, since its file may not be written. */
function currentForReading(db: Connection): Connection {
  if (Number(db.pragma('user_version')) >= CURRENT_VERSION) return db
  const copy = db.copyInMemory()
  db.close()
  harden(copy)
  migrate(copy)
  copy.pragma('query_only = ON')
  return copy
}

/** Makes an empty project file and opens it. Refuses: project-exists, folder-read-only, disk-full. */
export function createProjectFile(path: string): ProjectFile {
  if (existsSync(path)) throw new Refusal('project-exists', `There is a file at ${path}`, { path })
  if (!existsSync(dirname(path))) {
    throw new Refusal('folder-read-only', `No folder ${dirname(path)}`, { path: dirname(path) })
  }
  let lock: WriteLock | null = null
  let db: Connection | undefined
  try {
    lock = takeWriteLock(path)
    if (lock === null) throw new Refusal('project-in-use', `Another program makes ${path}`, { path })
    db = new Connection(path)
    harden(db)
    createSchema(db)
    return writableFile(path, db, lock)
  } catch (error) {
    db?.close()
    if (lock !== null) removeProjectFile(path)
    lock?.release()
    throw refusalOf(error, { path })
  }
}

/** Removes a project that could not be made, so that the next try finds its place free. */
export function removeProjectFile(path: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(path + ending, { force: true })
}

function writableFile(path: string, db: Connection, lock: WriteLock | null): ProjectFile {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  startRecording(db)
  const checkpoints = new Checkpoints(db)
  return {
    path,
    db,
    readOnly: null,
    acted: () => checkpoints.acted(),
    backUp: now => rotateBackups(path, db, now),
    close() {
      checkpoints.close()
      try {
        tidy(db)
      } finally {
        db.close()
        lock?.release()
      }
    },
  }
}

/**
 * Leaves a single file. Where that cannot be done (somebody is still reading, the disk is full) nothing is lost: what
 * was committed stands in the journal beside the file, and the next opening takes it over.
 */
function tidy(db: Connection): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.pragma('journal_mode = DELETE')
  } catch (error) {
    if (!(refusalOf(error) instanceof Refusal)) throw error
  }
}

function writeAccess(path: string): { lock: WriteLock | null; readOnly: ReadOnlyReason | null } {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    const lock = takeWriteLock(realpathSync(path))
    return lock === null ? { lock, readOnly: 'in-use' } : { lock, readOnly: null }
  } catch {
    // Not being allowed to write is an answer here, not a failure: the project opens for reading.
    return { lock: null, readOnly: 'file-read-only' }
  }
}
