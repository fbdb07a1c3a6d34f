import { paragraphAround, type TextSpan } from '../../core/text/index.ts'
import {
  compareWords,
  cuttingText,
  listedForm,
  type WordsAround,
  wordBeside,
} from '../../core/words/index.ts'
import type { LinesChoice } from '../../ipc/word-counts.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { lastActKey } from '../history/acts.ts'
import { readTextContent } from '../store/contents.ts'
import { type CutTexts, cutTexts, pauses } from './cut-texts.ts'
import type { FoundMatches } from './find-matches.ts'

/** A match, by the place of its document among those found. */
export interface FoundLine {
  readonly document: number
  readonly span: TextSpan
}

/** The matches in the order that is wished for. Refuses: cancelled. */
export async function sortLines(
  db: ReadDb,
  found: readonly FoundMatches[],
  lines: readonly FoundLine[],
  { sort, order }: Pick<LinesChoice, 'sort' | 'order'>,
  context: QueryContext,
): Promise<readonly FoundLine[]> {
  if (sort.length === 0) return lines
  const texts = cutTexts(context.session)
  const numbers = new Map<string, number>()
  const keys = new Int32Array(lines.length * sort.length)
  const pause = pauses(context.signal)
  let at = 0
  for (const { document, span } of lines) {
    const { textKey } = found[document]?.document ?? { textKey: 0 }
    const text = readTextContent(db, textKey)
    const paragraph = paragraphsOf(text, span)
    const around = wordsAround(db, texts, textKey, text, paragraph)
    for (const place of sort) {
      const word = place === 0 ? span : wordBeside(around, texts.vocabulary, span, paragraph, place)
      const key = word === null ? '' : listedForm(text.slice(word.from, word.to))
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      keys[at++] = number
    }
    if (pause.isDue())
      await pause.take(() => context.progress({ done: at / sort.length, total: lines.length }))
  }
  const ranks = ranksOf([...numbers.keys()], order)
  const rank = (line: number, n: number) => ranks[keys[line * sort.length + n] ?? 0] ?? 0
  const places = lines.map((_, line) => line)
  places.sort((a, b) => {
    for (let n = 0; n < sort.length; n++) {
      const difference = rank(a, n) - rank(b, n)
      if (difference !== 0) return difference
    }
    return a - b
  })
  return places.flatMap(line => lines[line] ?? [])
}

/** The paragraph of a match; of one that reaches over a line end all of its paragraphs. */
export function paragraphsOf(text: string, span: TextSpan): TextSpan {
  return { from: paragraphAround(text, span.from).from, to: paragraphAround(text, span.to).to }
}

function ranksOf(words: readonly string[], order: LinesChoice['order']): Int32Array {
  const places = words.map((_, n) => n).sort((a, b) => compareWords(words[a] ?? '', words[b] ?? '', order))
  const ranks = new Int32Array(words.length)
  for (const [rank, place] of places.entries()) ranks[place] = rank
  return ranks
}

/** What was cut last in each project: matches often stand close together. */
const lastCut = new WeakMap<CutTexts, { readonly key: string; readonly around: WordsAround }>()

/** The words of a text, or of some paragraphs where it is not cut yet. */
export function wordsAround(
  db: ReadDb,
  texts: CutTexts,
  textKey: number,
  text: string,
  { from, to }: TextSpan,
): WordsAround {
  const known = texts.known(db, textKey)
  if (known !== undefined) return { cut: known, offset: 0 }
  const key = `${lastActKey(db)} ${textKey} ${from} ${to}`
  const last = lastCut.get(texts)
  if (last?.key === key) return last.around
  const steps = cuttingText(text.slice(from, to), texts.segmenter(db), texts.vocabulary)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const around = { cut: step.value, offset: from }
  lastCut.set(texts, { key, around })
  return around
}
