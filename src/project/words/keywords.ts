import {
  logLikelihood,
  logRatio,
  pageByNumber,
  type RunCounter,
  spellingsOf,
} from '../../core/words/index.ts'
import { searchScope } from '../../ipc/search.ts'
import type { KeywordChoice, Keywords } from '../../ipc/word-counts.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { counted, nameOf } from './count-words.ts'
import { cutTexts } from './cut-texts.ts'
import { rulesFor, wordsInScope } from './words-in-scope.ts'

/** A word's forms with how often both parts have it. */
interface Compared {
  readonly forms: readonly number[]
  count: number
  against: number
}

/** What one part of the project uses more than another. Refuses what `wordCounts.keywords` refuses. */
export async function findKeywords(
  db: ReadDb,
  choice: KeywordChoice & Readonly<Record<'after' | 'limit', number>>,
  context: QueryContext,
): Promise<Keywords> {
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
  const rows = compared.map(({ forms, count, against }) => {
    const counts = { count, against, words, wordsAgainst }
    return { forms, count, against, logLikelihood: logLikelihood(counts), logRatio: logRatio(counts) }
  })
  const page = pageByNumber(
    rows,
    row => row.logLikelihood,
    row => nameOf(row.forms, spellings),
    choice,
  )
  return {
    words,
    wordsAgainst,
    different: rows.length,
    rows: page.map(({ forms, ...row }) => ({
      word: nameOf(forms, spellings),
      ...row,
      per10000: per10000(row.count, words),
      per10000Against: per10000(row.against, wordsAgainst),
    })),
  }
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
