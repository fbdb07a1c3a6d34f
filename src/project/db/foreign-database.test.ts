import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { Connection } from './connection.ts'
import { isDatabase, openForeignDatabase } from './foreign-database.ts'

function foreign(schema: string, mode = 'DELETE'): string {
  const folder = mkdtempSync(join(tmpdir(), 'postil-foreign-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, '他山 𠮷.sqlite3')
  const db = new Connection(path)
  db.pragma(`journal_mode = ${mode}`)
  db.script(schema)
  db.close()
  return path
}

function reasonOf(work: () => unknown): string {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

it.each(['DELETE', 'WAL'])('reads plain tables and leaves nothing beside the file (%s)', mode => {
  const path = foreign(
    `CREATE TABLE "Source" (id integer primary key, "a ""b" text); INSERT INTO source VALUES (1, '𠮷'), (2, NULL)`,
    mode,
  )
  const before = readFileSync(path)
  const tables = openForeignDatabase(path)
  expect(tables.rows('source', ['ID', 'a "b', 'none'])).toEqual([
    { ID: 1, 'a "b': '𠮷', none: null },
    { ID: 2, 'a "b': null, none: null },
  ])
  expect(tables.rows('nothing', ['id'])).toEqual([])
  expect(readdirSync(join(path, '..'))).toEqual(['他山 𠮷.sqlite3'])
  tables.close()
  expect(readFileSync(path).equals(before)).toBe(true)
})

it('sees no views, no virtual tables and no computed columns', () => {
  const path = foreign(`CREATE TABLE t (a, b AS (zeroblob(9))); INSERT INTO t VALUES (1);
    CREATE VIEW v AS SELECT * FROM t; CREATE VIRTUAL TABLE f USING fts5(words)`)
  const tables = openForeignDatabase(path)
  expect(['t', 'v', 'f'].map(name => tables.has(name))).toEqual([true, false, false])
  expect(tables.rows('t', ['a', 'b'])).toEqual([{ a: 1, b: null }])
  tables.close()
})

it('refuses what is too large before it reads it, over all tables', () => {
  const path = foreign(`CREATE TABLE t (a text); INSERT INTO t VALUES (zeroblob(600)), ('𠮷')`)
  const tables = openForeignDatabase(path, 1000)
  expect(tables.rows('t', ['a'])).toHaveLength(2)
  expect(reasonOf(() => tables.rows('t', ['a']))).toBe('package-too-large')
  tables.close()
})

it('refuses a schema that is no schema', () => {
  const path = foreign('CREATE TABLE t (a text, b text)')
  const bytes = readFileSync(path)
  bytes.write('CREATE TABLE t (a ((((', bytes.indexOf('CREATE TABLE t (a'))
  writeFileSync(path, bytes)
  expect(isDatabase(path)).toBe(true)
  expect(reasonOf(() => openForeignDatabase(path))).toBe('file-damaged')
})
