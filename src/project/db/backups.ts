import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { Connection } from './connection.ts'
import { takeWriteLock } from './lock.ts'
import { checkHeader, findDamage } from './project-file.ts'

/** Backups of a project, in the folder `<name>.backups` beside it. */
export interface ProjectBackup {
  readonly path: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly bytes: number
  /** Journal position it was made at. */
  readonly act: number
}

/** Always kept: this many of the newest, and the newest of each of this many days that have any. */
const KEEP_NEWEST = 10
const KEEP_DAYS = 14

/** No more than one backup in this time, in milliseconds, however often a project is opened. */
const PAUSE = 10 * 60_000

export function backupFolder(path: string): string {
  return join(dirname(path), `${basename(path, extname(path))}.backups`)
}

/** All backups of a project, the newest first. */
export function listBackups(path: string): ProjectBackup[] {
  const folder = backupFolder(path)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap(name => parseBackupName(folder, name))
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : b.act - a.act))
}

/** Backups that open and are sound, the newest first. */
export function soundBackups(path: string, limit = 5): ProjectBackup[] {
  const sound: ProjectBackup[] = []
  for (const backup of listBackups(path)) {
    if (sound.length === limit) break
    if (isSound(backup.path)) sound.push(backup)
  }
  return sound
}

/** Makes a backup when the project has changed since the last one, and removes the ones no longer kept. */
export async function rotateBackups(path: string, db: Connection, now: Date): Promise<void> {
  const act = db.get<{ key: number | null }>('SELECT max(key) AS key FROM act')?.key ?? 0
  if (act <= 1) return // Nothing but its making: there is no work to lose yet.
  const newest = listBackups(path)[0]
  const age = newest === undefined ? PAUSE : now.getTime() - Date.parse(newest.madeAt)
  // A clock that once was wrong must not stop backups until its date comes.
  if (newest?.act === act || (age >= 0 && age < PAUSE)) return
  const folder = backupFolder(path)
  mkdirSync(folder, { recursive: true })
  const name = join(folder, `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z act ${act}.postil`)
  const unfinished = `${name}.part`
  try {
    await db.copyTo(unfinished)
    renameSync(unfinished, name)
  } finally {
    rmSync(unfinished, { force: true })
  }
  const backups = listBackups(path)
  const kept = new Set(backupsToKeep(backups))
  for (const backup of backups) if (!kept.has(backup)) rmSync(backup.path)
}

/** Which of the backups, newest first, stay. */
export function backupsToKeep(backups: readonly ProjectBackup[]): ProjectBackup[] {
  const days = new Set<string>()
  return backups.filter((backup, index) => {
    const day = backup.madeAt.slice(0, 10)
    const isFirstOfDay = !days.has(day) && days.size < KEEP_DAYS
    if (isFirstOfDay) days.add(day)
    return index < KEEP_NEWEST || isFirstOfDay
  })
}

/**
 * Keeps the damaged file beside the project under a name that says so, and puts the backup in its place. A project
 * that proves sound, now that nobody writes it, stays. Refuses: project-in-use.
 */
export function restoreBackup(path: string, backup: string, now: Date): void {
  const lock = takeWriteLock(path)
  if (lock === null) throw new Refusal('project-in-use', `${path} is being written`, { path })
  try {
    if (!isSound(path)) replaceByBackup(path, backup, now)
  } finally {
    lock.release()
  }
}

function replaceByBackup(path: string, backup: string, now: Date): void {
  const fresh = `${path}.part`
  copyFileSync(backup, fresh)
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-')
  const aside = join(dirname(path), `${basename(path, extname(path))} (damaged ${stamp})${extname(path)}`)
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(path + ending)) renameSync(path + ending, aside + ending)
  }
  renameSync(fresh, path)
}

function parseBackupName(folder: string, name: string): ProjectBackup[] {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z act (\d+)\.postil$/.exec(name)
  if (match === null) return []
  const [, day, hours, minutes, seconds, act] = match
  const path = join(folder, name)
  return [
    {
      path,
      madeAt: `${day}T${hours}:${minutes}:${seconds}.000Z`,
      bytes: statSync(path).size,
      act: Number(act),
    },
  ]
}

function isSound(path: string): boolean {
  let db: Connection | undefined
  try {
    checkHeader(path)
    db = new Connection(path, { readOnly: true, mustExist: true })
    return findDamage(db) === null
  } catch {
    // Whatever keeps a backup from being read makes it no help; the next older one is tried.
    return false
  } finally {
    db?.close()
  }
}
