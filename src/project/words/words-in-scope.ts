import { commonSpans, gapsBetween } from '../../core/search/index.ts'
import {
  type CountingRules,
  type CutText,
  countingRules,
  type WordRun,
  wordRuns,
} from '../../core/words/index.ts'
import type { SearchScope } from '../../ipc/search.ts'
import type { WordCountChoice } from '../../ipc/word-counts.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { type DocumentInScope, documentsInScope } from '../search/documents-in-scope.ts'
import { listStopWords } from '../store/stop-words.ts'
import { type CutTexts, cutTexts, pauses } from './cut-texts.ts'
import { stopWords } from './stop-lists.ts'

/** A document with its words, and which of them are meant. */
export interface ScopedWords {
  readonly document: DocumentInScope
  readonly cut: CutText
  runs(): readonly WordRun[]
}

/** The words of every document of a scope. Refuses: not-found, cancelled. */
export async function wordsInScope(
  db: ReadDb,
  scope: SearchScope,
  labels: boolean,
  context: QueryContext,
): Promise<ScopedWords[]> {
  const texts = cutTexts(context.session)
  const pause = pauses(context.signal)
  const documents: DocumentInScope[] = []
  for (const document of documentsInScope(db, scope)) {
    documents.push(labels ? document : withoutLabels(db, document, texts))
    if (pause.isDue()) await pause.take()
  }
  const keys = documents.map(({ textKey }) => textKey)
  const cuts = await texts.all(db, keys, context)
  return documents.flatMap((document, n) => {
    const cut = cuts[n]
    if (cut === undefined) return []
    return [{ document, cut, runs: () => wordRuns(cut, document.ranges, texts.vocabulary) }]
  })
}

/** How words count, once all of them are in the vocabulary. */
export function rulesFor(
  db: ReadDb,
  choice: Omit<WordCountChoice, 'scope'>,
  { session }: QueryContext,
): CountingRules {
  const own = choice.ownStopWords ? listStopWords(db) : []
  const left = stopWords(session.surroundings.resources, choice.stopLists, own)
  return countingRules(cutTexts(session).vocabulary, choice, left)
}

function withoutLabels(db: ReadDb, document: DocumentInScope, texts: CutTexts): DocumentInScope {
  const labels = texts.labels(db, document)
  if (labels.length === 0) return document
  const gaps = gapsBetween(labels, document.characters)
  return { ...document, ranges: document.ranges === null ? gaps : commonSpans(document.ranges, gaps) }
}
