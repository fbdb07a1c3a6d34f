import { deviationOfProportions, RunCounter, type Spelling, spellingsOf } from '../../core/words/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { WordCountChoice, WordCounts } from '../../ipc/word-counts.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { cutTexts, type Pauses, pauses } from './cut-texts.ts'
import { LastMade } from './last-made.ts'
import { RankedWords } from './ranked-words.ts'
import { rulesFor, type ScopedWords, wordsInScope } from './words-in-scope.ts'

type CountInput = CheckedInputOf<'wordCounts.count'>

/** What a choice counted, whatever is listed of it. */
interface Tally {
  readonly counter: RunCounter
  readonly spellings: ReadonlyMap<number, readonly Spelling[]>
  readonly things: readonly number[]
  readonly counted: number
}

const lastTally = new LastMade<Tally>()
const lastRanked = new LastMade<RankedWords<number>>()

/** How often words occur. Refuses what `wordCounts.count` refuses. */
export async function countWords(
  db: ReadDb,
  { after, limit, find, order, descending, ...choice }: CountInput,
  context: QueryContext,
): Promise<WordCounts> {
  const tally = await lastTally.get(db, context, choice, () => tallied(db, choice, context))
  const { counter, things, spellings } = tally
  const { vocabulary } = cutTexts(context.session)
  const wordOf = (thing: number) => nameOf(counter.formsOf(thing), spellings)
  const pause = pauses(context.signal)
  const asked = { choice, find, order, descending }
  const ranked = await lastRanked.get(db, context, asked, async () => {
    const numberOf = await numbersBy(order, tally, pause)
    return RankedWords.make({ things, vocabulary, wordOf }, { find, descending, numberOf }, pause)
  })
  const page = await ranked.page({ after, limit }, pause)
  const parts = counter.partsWith(page)
  const { words } = counter
  return {
    words,
    documents: counter.documents,
    different: things.length,
    counted: tally.counted,
    found: ranked.size,
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

async function tallied(db: ReadDb, choice: WordCountChoice, context: QueryContext): Promise<Tally> {
  const documents = await wordsInScope(db, choice.scope, choice.labels, context)
  const counter = await counted(documents, rulesFor(db, choice, context), context)
  const { vocabulary } = cutTexts(context.session)
  const things = counter.things(choice.minimum)
  return {
    counter,
    spellings: spellingsOf(counter.pieces, vocabulary, vocabulary.forms(choice.exact)),
    things,
    counted: things.reduce((sum, thing) => sum + counter.countOf(thing), 0),
  }
}

/** The numbers that things are listed by; null when by their words. */
async function numbersBy(
  order: CountInput['order'],
  { counter, things }: Tally,
  pause: Pauses,
): Promise<((thing: number) => number) | null> {
  if (order === 'word') return null
  if (order === 'count') return thing => counter.countOf(thing)
  const numbers = new Map<number, number>()
  const { words } = counter
  for (const [thing, parts] of counter.partsWith(things)) {
    numbers.set(thing, order === 'documents' ? parts.length : deviationOfProportions(words, parts))
    if (pause.isDue()) await pause.take()
  }
  return thing => numbers.get(thing) ?? 0
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
