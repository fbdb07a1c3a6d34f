import type { ReadDb } from '../db/connection.ts'

/** What of a project, or of its codebook, an exchange format may have no place for; how many rows of each are said. */
const counted = {
  rules: `SELECT count(*) FROM code WHERE trim(use_when) <> '' OR trim(not_when) <> ''`,
  settled: `SELECT count(*) FROM code WHERE status <> 'provisional'`,
  examples: 'SELECT count(*) FROM coding WHERE example = 1',
  marks: `SELECT count(*) FROM coding WHERE comment <> '' OR weight IS NOT NULL OR certainty IS NOT NULL`,
  bookmarks: 'SELECT count(*) FROM bookmark',
  members: 'SELECT count(*) FROM case_member',
  groups: 'SELECT count(*) FROM document_group',
  searches: 'SELECT count(*) FROM saved_search',
  queries: 'SELECT count(*) FROM saved_query',
  recipes: 'SELECT count(*) FROM recipe',
  summaries: 'SELECT count(*) FROM summary',
  words: 'SELECT count(*) FROM dictionary_word',
  kept: 'SELECT count(*) FROM kept_part',
} as const

export type Countable = keyof typeof counted

export function countOf(db: ReadDb, what: Countable): number {
  const [row] = db.lists<[number]>(counted[what])
  return row?.[0] ?? 0
}
