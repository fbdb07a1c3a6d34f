import Database from 'better-sqlite3'

/** What can be bound to a hole of a statement. Texts are UTF-8 on disk; integers stay below 2^53. */
export type Bound = string | number | null | Uint8Array

/** A project's database for reading. Whatever is asked of it, it cannot write. */
export interface ReadDb {
  /** All rows as objects. */
  all<Row>(sql: string, ...holes: Bound[]): Row[]
  /** The first row, or undefined. */
  get<Row>(sql: string, ...holes: Bound[]): Row | undefined
  /** All rows as arrays of their columns: three times as quick for many rows. */
  lists<Row extends readonly unknown[]>(sql: string, ...holes: Bound[]): Row[]
  /** The first column of all rows. */
  values<Value>(sql: string, ...holes: Bound[]): Value[]
}

/** A project's database inside a transaction that is being recorded. */
export interface WriteDb extends ReadDb {
  /** Returns how many rows changed and the key of the last row inserted. */
  run(sql: string, ...holes: Bound[]): { readonly changes: number; readonly key: number }
}

/** One open SQLite file. Statements are prepared once and kept. */
export class Connection implements WriteDb {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  /** A path, `:memory:`, or the bytes of a whole database, which is then opened in memory. */
  constructor(
    path: string | Buffer,
    options: { readonly readOnly?: boolean; readonly mustExist?: boolean } = {},
  ) {
    this.#database = new Database(path, {
      readonly: options.readOnly ?? false,
      fileMustExist: options.mustExist ?? false,
    })
  }

  /** All of it in memory, to be changed there without touching the file. Not in WAL mode, which memory has not. */
  copyInMemory(): Connection {
    const bytes = this.#database.serialize()
    // Bytes 18 and 19 of the header say how the file is journalled: 1 is without WAL (SQLite file format, 1.3.3).
    bytes.fill(1, 18, 20)
    return new Connection(bytes)
  }

  all<Row>(sql: string, ...holes: Bound[]): Row[] {
    return this.#reading(sql)
      .raw(false)
      .all(...holes) as Row[]
  }

  get<Row>(sql: string, ...holes: Bound[]): Row | undefined {
    return this.#reading(sql)
      .raw(false)
      .get(...holes) as Row | undefined
  }

  lists<Row extends readonly unknown[]>(sql: string, ...holes: Bound[]): Row[] {
    return this.#reading(sql)
      .raw(true)
      .all(...holes) as Row[]
  }

  values<Value>(sql: string, ...holes: Bound[]): Value[] {
    const statement = this.#reading(sql)
    try {
      return statement.pluck(true).all(...holes) as Value[]
    } finally {
      statement.pluck(false)
    }
  }

  run(sql: string, ...holes: Bound[]): { readonly changes: number; readonly key: number } {
    const { changes, lastInsertRowid } = this.#prepared(sql).run(...holes)
    return { changes, key: Number(lastInsertRowid) }
  }

  /** Several statements at once, for schemas. */
  script(sql: string): void {
    this.#database.exec(sql)
  }

  /** The value of a PRAGMA. */
  pragma(text: string): unknown {
    return this.#database.pragma(text, { simple: true })
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  /** Copies the whole database to a file, a few pages at a time, while work goes on. */
  async copyTo(path: string): Promise<void> {
    await this.#database.backup(path)
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #prepared(sql: string): Database.Statement {
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }

  #reading(sql: string): Database.Statement {
    const statement = this.#prepared(sql)
    if (!statement.readonly) throw new Error(`A reading statement would write: ${sql}`)
    return statement
  }
}
