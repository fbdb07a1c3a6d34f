import {
  deviationOfProportions,
  pageByNumber,
  RunCounter,
  type Spelling,
  spellingsOf,
} from '../../core/words/index.ts'
import type { WordCountChoice, WordCounts } from '../../ipc/word-counts.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { cutTexts, pauses } from './cut-texts.ts'
import { rulesFor, type ScopedWords, wordsInScope } from './words-in-scope.ts'

type Page = Readonly<Record<'after' | 'limit', number>>

/** How often words occur. Refuses what `wordCounts.count` refuses. */
export async function countWords(
  db: ReadDb,
  choice: WordCountChoice & Page,
  context: QueryContext,
): Promise<WordCounts> {
  const documents = await wordsInScope(db, choice.scope, choice.labels, context)
  const counter = await counted(documents, rulesFor(db, choice, context), context)
  const { vocabulary } = cutTexts(context.session)
  const spellings = spellingsOf(counter.pieces, vocabulary, vocabulary.forms(choice.exact))
  const things = counter.things(choice.minimum)
  const wordOf = (thing: number) => nameOf(counter.formsOf(thing), spellings)
  const page = pageByNumber(things, thing => counter.countOf(thing), wordOf, choice)
  const parts = counter.partsWith(page)
  const { words } = counter
  return {
    words,
    documents: counter.documents,
    different: things.length,
    counted: things.reduce((sum, thing) => sum + counter.countOf(thing), 0),
    rows: page.map(thing => {
      const having = parts.get(thing) ?? []
      const count = counter.countOf(thing)
      return {
        word: wordOf(thing),
        spellings: choice.length === 1 ? (spellings.get(counter.formsOf(thing)[0] ?? 0) ?? []) : [],
        count,
        documents: having.length,
        per10000: (10_000 * count) / words,
        dispersion: deviationOfProportions(words, having),
      }
    }),
  }
}

/** Counts document by document, letting others have their turn. Refuses: cancelled. */
export async function counted(
  documents: readonly ScopedWords[],
  rules: ConstructorParameters<typeof RunCounter>[0],
  { session, signal, progress }: QueryContext,
): Promise<RunCounter> {
  const counter = new RunCounter(rules, cutTexts(session).vocabulary)
  const pause = pauses(signal)
  for (const [index, { cut, runs }] of documents.entries()) {
    counter.addDocument(cut.words, runs())
    if (pause.isDue()) await pause.take(() => progress({ done: index + 1, total: documents.length }))
  }
  return counter
}

/** What a row of forms is called: each as it is most often spelt. */
export function nameOf(
  forms: readonly number[],
  spellings: ReadonlyMap<number, readonly Spelling[]>,
): string {
  return forms.map(form => spellings.get(form)?.[0]?.word ?? '').join(' ')
}
