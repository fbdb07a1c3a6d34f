import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { Refusal } from '../../core/refusal.ts'
import { Connection } from './connection.ts'
import { refusalOf } from './errors.ts'
import { CURRENT_VERSION, migrate } from './migrations/index.ts'

/** `Pstl` in ASCII: what `application_id` of every project file says. */
export const APPLICATION_ID = 0x5073746c

const SQLITE_MAGIC = 'SQLite format 3\0'
const HEADER_LENGTH = 100

/**
 * Looks at the first bytes of the file, before SQLite does.
 * Refuses: project-missing, project-not-postil, project-newer, project-damaged.
 */
export function checkHeader(path: string): void {
  const values = { path }
  if (!existsSync(path)) throw new Refusal('project-missing', `No file at ${path}`, values)
  const status = statSync(path)
  if (!status.isFile()) throw new Refusal('project-not-postil', `${path} is not a file`, values)
  const header = readHeader(path)
  const magic = header.subarray(0, SQLITE_MAGIC.length).toString('latin1')
  if (header.length < HEADER_LENGTH && SQLITE_MAGIC.startsWith(magic)) {
    throw new Refusal('project-damaged', `${path} has only ${status.size} bytes`, values)
  }
  if (magic !== SQLITE_MAGIC || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new Refusal('project-not-postil', `${path} is not a Postil project`, values)
  }
  const version = header.readUInt32BE(60)
  if (version > CURRENT_VERSION) {
    throw new Refusal('project-newer', `Schema ${version}, this Postil knows ${CURRENT_VERSION}`, {
      ...values,
      version,
    })
  }
  // A checkpoint that was cut short leaves the new page count before the pages: with a journal beside it, the file
  // is for SQLite to judge, after recovery.
  if (isFilled(`${path}-wal`)) return
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const expected = pageSize * header.readUInt32BE(28)
  if (status.size < expected) {
    throw new Refusal('project-damaged', `${path} has ${status.size} of ${expected} bytes`, values)
  }
}

function isFilled(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0
}

function readHeader(path: string): Buffer {
  try {
    const file = openSync(path, 'r')
    try {
      const header = Buffer.alloc(HEADER_LENGTH)
      return header.subarray(0, readSync(file, header, 0, HEADER_LENGTH, 0))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw refusalOf(error, { path })
  }
}

/** Settings of a connection to a file that may come from a stranger. */
export function harden(db: Connection): void {
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('foreign_keys = ON')
  db.pragma('temp_store = MEMORY')
}

/** Makes the tables of a new project in an empty file. Not yet in WAL mode, so that the header is whole at once. */
export function createSchema(db: Connection): void {
  db.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(db)
}

/**
 * What is wrong with the pages of the file, or with its schema, in one English sentence; null when all is well.
 * The schema must be to the letter what the migrations make: a file cannot bring triggers or views of its own.
 */
export function findDamage(db: Connection): string | null {
  const pages = db.all<{ quick_check: string }>('PRAGMA quick_check(1)')
  const first = pages[0]?.quick_check ?? 'no answer'
  if (first !== 'ok') return first
  const version = Number(db.pragma('user_version'))
  return schemaOf(db) === expectedSchema(version) ? null : `The schema is not that of version ${version}`
}

function expectedSchema(version: number): string {
  const db = new Connection(':memory:')
  try {
    migrate(db, version)
    return schemaOf(db)
  } finally {
    db.close()
  }
}

function schemaOf(db: Connection): string {
  return db
    .all<{ sql: string | null }>(
      `SELECT sql FROM sqlite_schema WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')) ORDER BY name`,
    )
    .map(row => row.sql ?? '')
    .join('\n')
}
