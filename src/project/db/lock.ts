import { existsSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'

/** The right to write a project, held until released or until the process ends, however it ends. */
export interface WriteLock {
  release(): void
}

/**
 * Takes the right to write the project at `path`, or gives null when another program holds it.
 * A file lock of the operating system does it, taken by SQLite on an empty file beside the project: unlike a file
 * with a process number in it, it cannot be left behind by a crash. Throws what the file system says when the
 * folder cannot be written to.
 */
export function takeWriteLock(path: string): WriteLock | null {
  const lockPath = `${path}-lock`
  for (;;) {
    const database = new Database(lockPath, { timeout: 0 })
    try {
      const opened = statSync(lockPath).ino
      database.pragma('journal_mode = MEMORY')
      database.exec('BEGIN EXCLUSIVE')
      // Between opening and locking, the holder before us may have removed the file: then our lock locks nothing.
      if (!existsSync(lockPath) || statSync(lockPath).ino !== opened) {
        database.close()
        continue
      }
      return {
        release() {
          if (process.platform !== 'win32') rmSync(lockPath, { force: true })
          database.close()
        },
      }
    } catch (error) {
      database.close()
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
      throw error
    }
  }
}
