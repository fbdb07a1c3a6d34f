import { Refusal, type RefusalCode, type RefusalValues } from '../../core/refusal.ts'

const refusalOfSqlite: readonly (readonly [prefix: string, code: RefusalCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_CORRUPT', 'project-damaged'],
  ['SQLITE_NOTADB', 'project-damaged'],
  ['SQLITE_READONLY', 'project-read-only'],
  ['SQLITE_BUSY', 'project-in-use'],
  ['SQLITE_LOCKED', 'project-in-use'],
  ['SQLITE_CANTOPEN', 'folder-read-only'],
  ['SQLITE_IOERR', 'write-failed'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'folder-read-only'],
  ['EPERM', 'folder-read-only'],
  ['EROFS', 'folder-read-only'],
  ['EEXIST', 'folder-read-only'],
  ['ENOTDIR', 'folder-read-only'],
]

/** The refusal that an error of SQLite or of the file system means to a person; other errors come back as they are. */
export function refusalOf(error: unknown, values: RefusalValues = {}): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  const reason = 'code' in error ? String(error.code) : ''
  const found = refusalOfSqlite.find(([prefix]) => reason.startsWith(prefix))
  return found === undefined ? error : new Refusal(found[1], `${reason}: ${error.message}`, values)
}
