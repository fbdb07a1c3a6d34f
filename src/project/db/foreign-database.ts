import { closeSync, copyFileSync, lstatSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { MAX_UNPACKED_BYTES } from '../../formats/container/index.ts'
import type { ForeignTables, Row } from '../../formats/others/index.ts'
import { Connection } from './connection.ts'
import { harden } from './project-file.ts'

const MAGIC = 'SQLite format 3\0'
/** Rows of one table; the largest projects seen have a twentieth of it. */
const MOST_ROWS = 2_000_000

/** A database of another program that is open for reading. */
export interface ForeignDatabase extends ForeignTables {
  close(): void
}

/** Whether a file says of itself that it is a database of SQLite. False for what cannot be read. */
export function isDatabase(path: string): boolean {
  return header(path)?.subarray(0, MAGIC.length).toString('latin1') === MAGIC
}

/**
 * Opens a database of another program. It is never written, nor is anything beside it: one with a journal, or that
 * would get one by being read, is copied first. Only plain tables are seen, no views and no computed columns, so
 * nothing in the file is carried out. Refuses: file-damaged, file-unreadable, package-too-large; so do the rows.
 */
export function openForeignDatabase(path: string, mostBytes = MAX_UNPACKED_BYTES): ForeignDatabase {
  const copy = needsCopy(path) ? copied(path) : null
  let db: Connection | undefined
  const close = () => {
    db?.close()
    if (copy !== null) rmSync(copy.folder, { recursive: true, force: true })
  }
  try {
    const open = sqlite(() => {
      const connection = new Connection(copy?.path ?? path, { readOnly: copy === null, mustExist: true })
      db = connection
      harden(connection)
      connection.pragma('query_only = ON')
      return new Tables(connection, mostBytes)
    })
    return { has: table => open.has(table), rows: (table, columns) => open.rows(table, columns), close }
  } catch (error) {
    close()
    throw error
  }
}

class Tables implements ForeignTables {
  /** Columns as they are written, by folded names, by folded names of tables. */
  readonly #tables: ReadonlyMap<string, { readonly name: string; readonly columns: Map<string, string> }>
  #left: number

  constructor(
    private readonly db: Connection,
    mostBytes: number,
  ) {
    this.#left = mostBytes
    const names = db.values<string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' LIMIT 1000`,
    )
    this.#tables = new Map(names.map(name => [name.toLowerCase(), { name, columns: this.#columnsOf(name) }]))
  }

  has(table: string): boolean {
    return this.#tables.has(table.toLowerCase())
  }

  rows(table: string, columns: readonly string[]): Row[] {
    const known = this.#tables.get(table.toLowerCase())
    if (known === undefined) return []
    const own = columns.map(column => known.columns.get(column.toLowerCase()))
    const from = `FROM main.${quoted(known.name)} NOT INDEXED`
    const there = own.filter(column => column !== undefined).map(quoted)
    if (there.length === 0) return []
    return sqlite(() => {
      const sizes = there.map(column => `coalesce(octet_length(${column}), 0)`).join(' + ')
      // Asked before anything is read: a size stands before the value in the file.
      const [count = 0, size = 0] =
        this.db.lists<[number, number]>(
          `SELECT count(*), total(size) FROM (SELECT ${sizes} AS size ${from} LIMIT ${MOST_ROWS + 1})`,
        )[0] ?? []
      this.#left -= size
      if (count > MOST_ROWS || this.#left < 0) {
        throw new Refusal('package-too-large', `${count} rows of ${table}, ${size} bytes`)
      }
      const wanted = own.map((column, index) =>
        column === undefined
          ? `NULL AS ${quoted(columns[index] ?? '')}`
          : `${quoted(column)} AS ${quoted(columns[index] ?? '')}`,
      )
      return this.db.all<Row>(`SELECT ${wanted.join(', ')} ${from}`)
    })
  }

  /** Computed and hidden columns are not listed. */
  #columnsOf(table: string): Map<string, string> {
    const names = this.db.all<{ name: string }>(`PRAGMA main.table_info(${quoted(table)})`)
    return new Map(names.map(({ name }) => [name.toLowerCase(), name]))
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Whatever SQLite has to say of a file is about the file. */
function sqlite<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('SQLITE_')) throw error
    const reason = code.startsWith('SQLITE_CANTOPEN') ? 'file-unreadable' : 'file-damaged'
    throw new Refusal(reason, `${code}: ${error instanceof Error ? error.message : ''}`)
  }
}

const journals = ['-wal', '-journal'] as const

/** Whether a journal stands beside the file, or would come to stand there: bytes 18 and 19 tell (SQLite file format, 1.3.3). */
function needsCopy(path: string): boolean {
  const first = header(path)
  return first?.[18] === 2 || first?.[19] === 2 || journals.some(ending => isPlainFile(path + ending))
}

function copied(path: string): { readonly folder: string; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'postil-foreign-'))
  const copy = join(folder, basename(path))
  try {
    copyFileSync(path, copy)
    for (const ending of journals) {
      if (isPlainFile(path + ending)) copyFileSync(path + ending, copy + ending)
    }
    return { folder, path: copy }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function isPlainFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** The first bytes of a file; null for what is none. */
function header(path: string): Buffer | null {
  if (!isPlainFile(path)) return null
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(100)
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0))
  } finally {
    closeSync(file)
  }
}
