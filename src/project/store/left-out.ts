import type { ReadDb } from '../db/connection.ts'

/** What of a project, or of its codebook, an exchange format may have no place for; how many rows of each are said. */
const counted = {
  examples: 'SELECT count(*) FROM coding WHERE example = 1',
  bookmarks: 'SELECT count(*) FROM bookmark',
  searches: 'SELECT count(*) FROM saved_search',
  queries: 'SELECT count(*) FROM saved_query',
  recipes: 'SELECT count(*) FROM recipe',
  summaries: 'SELECT count(*) FROM summary',
  words: 'SELECT count(*) FROM dictionary_word',
} as const

export type Countable = keyof typeof counted

export function countOf(db: ReadDb, what: Countable): number {
  const [row] = db.lists<[number]>(counted[what])
  return row?.[0] ?? 0
}
