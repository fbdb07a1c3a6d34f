import type { WordQuery, WordSpread } from '../../ipc/word-counts.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { documentsInScope } from '../search/documents-in-scope.ts'
import { documentColumns } from '../store/documents.ts'
import { findMatches } from './find-matches.ts'

/** Where in each document of the scope the matches are. Refuses what `search.find` refuses. */
export async function spreadWords(
  db: ReadDb,
  query: WordQuery,
  context: QueryContext,
): Promise<readonly WordSpread[]> {
  const { found } = await findMatches(db, query, context)
  const matchesOf = new Map(found.map(({ document, matches }) => [document.id, matches]))
  const names = new Map(documentColumns(db).map(({ id, name }) => [id, name]))
  return documentsInScope(db, query.scope).map(({ id, characters }) => {
    const begins = (matchesOf.get(id) ?? []).filter((_, n) => n % 2 === 0)
    const positions = begins.map(from => from / characters)
    return { documentId: id, document: names.get(id) ?? '', characters, positions }
  })
}
