import type { ReadDb, WriteDb } from '../db/connection.ts'

export function listWords(db: ReadDb): string[] {
  return db.all<{ word: string }>('SELECT word FROM dictionary_word ORDER BY key').map(({ word }) => word)
}

/** Adds a word unless it is there. */
export function insertWord(
  db: WriteDb,
  { id, word }: { readonly id: string; readonly word: string },
  now: string,
): boolean {
  return (
    db.run('INSERT OR IGNORE INTO dictionary_word (id, word, created_at) VALUES (?, ?, ?)', id, word, now)
      .changes === 1
  )
}

export function deleteWord(db: WriteDb, word: string): boolean {
  return db.run('DELETE FROM dictionary_word WHERE word = ?', word).changes === 1
}
