import type { Matches } from '../../core/search/index.ts'
import { findRows, wordsMeant } from '../../core/words/index.ts'
import { searchQuery } from '../../ipc/search.ts'
import type { WordQuery } from '../../ipc/word-counts.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import type { DocumentInScope } from '../search/documents-in-scope.ts'
import { runSearch } from '../search/run-search.ts'
import { cutTexts, pauses } from './cut-texts.ts'
import { wordsInScope } from './words-in-scope.ts'

/** A document with what was found in it: from, to, from, to, … */
export interface FoundMatches {
  readonly document: DocumentInScope
  readonly matches: Matches
}

/** Documents with matches only, in the project's order. Refuses what `search.find` refuses. */
export async function findMatches(
  db: ReadDb,
  query: WordQuery,
  context: QueryContext,
): Promise<{ readonly found: readonly FoundMatches[]; readonly complete: boolean }> {
  const { mode, words, exact, wholeWords, scope } = query
  if (mode !== 'words')
    return runSearch(db, searchQuery.parse({ mode, words, exact, wholeWords, scope }), context)
  const documents = await wordsInScope(db, scope, true, context)
  const { vocabulary } = cutTexts(context.session)
  const meant = wordsMeant(words, exact, vocabulary)
  const found: FoundMatches[] = []
  const pause = pauses(context.signal)
  for (const { document, cut, runs } of documents) {
    const matches = findRows(cut, runs(), meant, vocabulary)
    if (matches.length > 0) found.push({ document, matches })
    if (pause.isDue()) await pause.take()
  }
  return { found, complete: true }
}
