import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

const HASHED = Buffer.alloc(1 << 20, '街坊 neighbours ')
const HASHINGS = 40
const TRANSACTIONS = 40
const ROWS = 250

/**
 * One fixed piece of work, by which figures of different machines, or of one machine under different loads, can be
 * compared: 40 MB hashed, then 10,000 rows put into SQLite in 40 transactions that wait for the disk. Milliseconds.
 */
export async function measureReference(folder) {
  const { default: Database } = await import('better-sqlite3')
  const path = join(folder, 'reference.sqlite')
  const started = performance.now()
  let digest = Buffer.alloc(0)
  for (let i = 0; i < HASHINGS; i++) digest = createHash('sha256').update(HASHED).update(digest).digest()
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE item (key INTEGER PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL)')
  const insert = db.prepare('INSERT INTO item (name, words) VALUES (?, ?)')
  const fill = db.transaction(round => {
    for (let i = 0; i < ROWS; i++)
      insert.run(`${digest.toString('hex')} ${round} ${i}`, '長椅 bench '.repeat(10))
  })
  for (let round = 0; round < TRANSACTIONS; round++) fill(round)
  db.close()
  const taken = performance.now() - started
  rmSync(path)
  return taken
}
