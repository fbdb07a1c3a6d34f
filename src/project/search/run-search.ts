import { setImmediate as nextTurn } from 'node:timers/promises'
import { Refusal } from '../../core/refusal.ts'
import { type Matches, MOST_MATCHES, matchesWithin, wordFinder } from '../../core/search/index.ts'
import type { SearchQuery } from '../../ipc/search.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { lastActKey } from '../history/acts.ts'
import type { Session } from '../session.ts'
import { readTextContent } from '../store/contents.ts'
import { type DocumentInScope, documentsInScope } from './documents-in-scope.ts'
import { foldedTexts } from './folded-texts.ts'
import { patternSearch } from './pattern-search.ts'

/** A document with what was found in it. */
export interface Found {
  readonly document: DocumentInScope
  readonly matches: Matches
}

export interface SearchOutcome {
  /** Documents with matches only, in the project's order. */
  readonly found: readonly Found[]
  readonly total: number
  readonly complete: boolean
}

/** The host serves others after so many milliseconds of searching. */
const SLICE = 30

/** The last search of each project: its further pages, the preview and the coding of it do not search again. */
const lastOutcome = new WeakMap<Session, { readonly key: string; readonly outcome: SearchOutcome }>()

/** Looks for the words in every document of the scope. Refuses what `search.find` refuses. */
export async function runSearch(
  db: ReadDb,
  query: SearchQuery,
  context: QueryContext,
): Promise<SearchOutcome> {
  const key = `${lastActKey(db)} ${JSON.stringify(query)}`
  const last = lastOutcome.get(context.session)
  if (last?.key === key) return last.outcome
  const documents = documentsInScope(db, query.scope)
  const search =
    query.mode === 'regex' ? patternSearch(db, query, context) : wordSearch(db, query, context.session)
  const found: Found[] = []
  let total = 0
  let sliceEnd = performance.now() + SLICE
  try {
    for (const [index, document] of documents.entries()) {
      const all = search.find(document)
      const matches = matchesIn(document, all instanceof Promise ? await all : all)
      if (matches.length > 0) found.push({ document, matches })
      total += matches.length / 2
      if (total > MOST_MATCHES) break
      if (performance.now() < sliceEnd) continue
      context.progress({ done: index + 1, total: documents.length })
      await nextTurn()
      if (context.signal.aborted) throw new Refusal('cancelled', 'The search was cancelled')
      sliceEnd = performance.now() + SLICE
    }
  } finally {
    search.end()
  }
  const outcome = { found, total, complete: total <= MOST_MATCHES }
  lastOutcome.set(context.session, { key, outcome })
  return outcome
}

/** One way of looking into documents, in their order. */
export interface Search {
  find(document: DocumentInScope): Matches | Promise<Matches>
  end(): void
}

function wordSearch(db: ReadDb, query: SearchQuery, session: Session): Search {
  const finder = wordFinder(query)
  const texts = foldedTexts(session)
  return {
    find: ({ textKey }) =>
      finder({ folded: texts.get(db, textKey), words: () => readTextContent(db, textKey) }),
    end: () => {},
  }
}

function matchesIn({ ranges }: DocumentInScope, matches: Matches): Matches {
  return ranges === null ? matches : matchesWithin(matches, ranges)
}
