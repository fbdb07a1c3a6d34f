import { logLikelihood, logRatio, type RunCounter, spellingsOf } from '../../core/words/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import { searchScope } from '../../ipc/search.ts'
import type { KeywordChoice, Keywords } from '../../ipc/word-counts.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { counted, nameOf } from './count-words.ts'
import { cutTexts, pauses } from './cut-texts.ts'
import { LastMade } from './last-made.ts'
import { RankedWords } from './ranked-words.ts'
import { rulesFor, wordsInScope } from './words-in-scope.ts'

type KeywordInput = CheckedInputOf<'wordCounts.keywords'>

/** A word's forms with how often both parts have it. */
interface Compared {
  readonly forms: readonly number[]
  count: number
  against: number
}

interface Key extends Pick<Keywords['rows'][number], 'word' | 'count' | 'against'> {
  readonly logLikelihood: number
  readonly logRatio: number | null
}

interface Comparison {
  readonly words: number
  readonly wordsAgainst: number
  readonly keys: readonly Key[]
}

const lastComparison = new LastMade<Comparison>()
const lastRanked = new LastMade<RankedWords<Key>>()

/** What one part of the project uses more than another. Refuses what `wordCounts.keywords` refuses. */
export async function findKeywords(
  db: ReadDb,
  { after, limit, find, order, descending, side, ...choice }: KeywordInput,
  context: QueryContext,
): Promise<Keywords> {
  const made = await lastComparison.get(db, context, choice, () => comparison(db, choice, context))
  const { words, wordsAgainst, keys } = made
  const pause = pauses(context.signal)
  const asked = { choice, find, order, descending, side }
  const ranked = await lastRanked.get(db, context, asked, () => {
    const { vocabulary } = cutTexts(context.session)
    const things = keys.filter(key => isOn(side, key, made))
    const numberOf = order === 'word' ? null : (key: Key) => numberBy(order, key)
    return RankedWords.make(
      { things, vocabulary, wordOf: ({ word }) => word },
      { find, descending, numberOf },
      pause,
    )
  })
  return {
    words,
    wordsAgainst,
    different: keys.length,
    found: ranked.size,
    rows: (await ranked.page({ after, limit }, pause)).map(key => ({
      ...key,
      per10000: per10000(key.count, words),
      per10000Against: per10000(key.against, wordsAgainst),
    })),
  }
}

async function comparison(db: ReadDb, choice: KeywordChoice, context: QueryContext): Promise<Comparison> {
  const first = await wordsInScope(db, choice.of, choice.labels, context)
  const second = await wordsInScope(db, choice.against ?? searchScope.parse({}), choice.labels, context)
  const rules = rulesFor(db, choice, context)
  const [of, other] = [await counted(first, rules, context), await counted(second, rules, context)]
  const isRest = choice.against === null
  const words = of.words
  const wordsAgainst = isRest ? other.words - words : other.words
  const compared = compare(of, other, isRest).filter(
    ({ count, against }) => count + against >= choice.minimum,
  )
  const { vocabulary } = cutTexts(context.session)
  const pieces = isRest ? other.pieces : other.pieces.map((count, number) => count + (of.pieces[number] ?? 0))
  const spellings = spellingsOf(pieces, vocabulary, vocabulary.forms(choice.exact))
  const keys: Key[] = []
  const pause = pauses(context.signal)
  for (const { forms, count, against } of compared) {
    const counts = { count, against, words, wordsAgainst }
    keys.push({
      word: nameOf(forms, spellings),
      count,
      against,
      logLikelihood: logLikelihood(counts),
      logRatio: logRatio(counts),
    })
    if (pause.isDue()) await pause.take()
  }
  return { words, wordsAgainst, keys }
}

/** Of which side a word is: shares are compared, as the parts differ in size. */
function isOn(
  side: KeywordInput['side'],
  { count, against }: Key,
  { words, wordsAgainst }: Pick<Comparison, 'words' | 'wordsAgainst'>,
): boolean {
  if (side === 'both') return true
  const difference = count * wordsAgainst - against * words
  return side === 'more' ? difference > 0 : difference < 0
}

/** Words of which there is no ratio stand below all others. */
function numberBy(order: Exclude<KeywordInput['order'], 'word'>, key: Key): number {
  return key[order] ?? Number.MIN_SAFE_INTEGER
}

/** Everything either part has; where the second has the first in it, what is left of it. */
function compare(of: RunCounter, other: RunCounter, isRest: boolean): Compared[] {
  const found = new Map<string, Compared>()
  for (const thing of other.things(1)) {
    const forms = other.formsOf(thing)
    found.set(forms.join(), { forms, count: 0, against: other.countOf(thing) })
  }
  for (const thing of of.things(1)) {
    const forms = of.formsOf(thing)
    const count = of.countOf(thing)
    const known = found.get(forms.join())
    if (known === undefined) found.set(forms.join(), { forms, count, against: 0 })
    else {
      known.count = count
      if (isRest) known.against -= count
    }
  }
  return [...found.values()]
}

function per10000(count: number, words: number): number {
  return words === 0 ? 0 : (10_000 * count) / words
}
