import type { OwnStopWord } from '../../ipc/word-counts.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

export function listStopWords(db: ReadDb): OwnStopWord[] {
  return db
    .all<{ word: string; counts: number }>('SELECT word, counts FROM stop_word ORDER BY key')
    .map(({ word, counts }) => ({ word, counts: counts === 1 }))
}

export function insertStopWord(
  db: WriteDb,
  { id, word, counts }: OwnStopWord & { readonly id: string },
  now: string,
): void {
  db.run(
    'INSERT INTO stop_word (id, word, counts, created_at) VALUES (?, ?, ?, ?)',
    id,
    word,
    counts ? 1 : 0,
    now,
  )
}

export function deleteStopWord(db: WriteDb, word: string): void {
  db.run('DELETE FROM stop_word WHERE word = ?', word)
}
