import { paragraphNumber, paragraphStarts, startsCluster, type TextSpan } from '../../core/text/index.ts'
import { wordBeside } from '../../core/words/index.ts'
import type { ConcordanceLine, ConcordanceLines, LinesChoice } from '../../ipc/word-counts.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { lastActKey } from '../history/acts.ts'
import type { Session } from '../session.ts'
import { readTextContent } from '../store/contents.ts'
import { documentColumns } from '../store/documents.ts'
import { cutTexts } from './cut-texts.ts'
import { type FoundMatches, findMatches } from './find-matches.ts'
import { type FoundLine, paragraphsOf, sortLines, wordsAround } from './sort-lines.ts'

/** More matches than this are not listed. */
const MOST_LINES = 200_000
/** Of a longer match so much is shown, in UTF-16 code units. */
const LONGEST_MATCH = 400

interface Sorted {
  readonly found: readonly FoundMatches[]
  readonly lines: readonly FoundLine[]
  readonly total: number
  readonly complete: boolean
}

/** The lines listed last of each project: further pages do not look for them again. */
const lastLines = new WeakMap<Session, { readonly key: string; readonly sorted: Sorted }>()

/** Matches with the words around them. Refuses what `search.find` refuses. */
export async function listLines(
  db: ReadDb,
  choice: LinesChoice,
  context: QueryContext,
): Promise<ConcordanceLines> {
  const { lines, found, total, complete } = await sortedLines(db, choice, context)
  const names = new Map(documentColumns(db).map(({ id, name }) => [id, name]))
  const lineOf = ({ document, span }: FoundLine): ConcordanceLine => {
    const { id, textKey } = found[document]?.document ?? { id: undefined, textKey: 0 }
    if (id === undefined) throw new Error('A line of no document')
    const text = readTextContent(db, textKey)
    const { from, to } = contextOf(db, text, textKey, span, choice.context, context.session)
    return {
      documentId: id,
      document: names.get(id) ?? '',
      paragraph: paragraphNumber(startsOf(text), span.from),
      span,
      left: text.slice(from, span.from),
      match: text.slice(span.from, wholeEnd(text, Math.min(span.to, span.from + LONGEST_MATCH))),
      right: text.slice(span.to, to),
    }
  }
  // Text by text, so that none is read twice.
  const page = lines.slice(choice.after, choice.after + choice.limit)
  const listed = new Map(page.toSorted((a, b) => a.document - b.document).map(line => [line, lineOf(line)]))
  return { total, complete, lines: page.flatMap(line => listed.get(line) ?? []) }
}

async function sortedLines(db: ReadDb, choice: LinesChoice, context: QueryContext): Promise<Sorted> {
  const { query, sort, order } = choice
  const key = `${lastActKey(db)} ${JSON.stringify({ query, sort, order })}`
  const last = lastLines.get(context.session)
  if (last?.key === key) return last.sorted
  const { found, complete } = await findMatches(db, query, context)
  const total = found.reduce((sum, { matches }) => sum + matches.length / 2, 0)
  const lines: FoundLine[] = []
  for (const [document, { matches }] of found.entries()) {
    for (let n = 0; n < matches.length && lines.length < MOST_LINES; n += 2) {
      lines.push({ document, span: { from: matches[n] ?? 0, to: matches[n + 1] ?? 0 } })
    }
  }
  const sorted = {
    found,
    lines: await sortLines(db, found, lines, { sort, order }, context),
    total,
    complete: complete && total <= MOST_LINES,
  }
  lastLines.set(context.session, { key, sorted })
  return sorted
}

/** From where to where a line reaches, within the paragraphs its match begins and ends in. */
function contextOf(
  db: ReadDb,
  text: string,
  textKey: number,
  span: TextSpan,
  { unit, size }: LinesChoice['context'],
  session: Session,
): TextSpan {
  const whole = paragraphsOf(text, span)
  if (size === 0) return span
  if (unit === 'characters') return charactersAround(text, span, size, whole)
  const texts = cutTexts(session)
  const around = wordsAround(db, texts, textKey, text, whole)
  return {
    from: wordBeside(around, texts.vocabulary, span, whole, -size)?.from ?? whole.from,
    to: wordBeside(around, texts.vocabulary, span, whole, size)?.to ?? whole.to,
  }
}

function charactersAround(text: string, span: TextSpan, size: number, within: TextSpan): TextSpan {
  let { from, to } = span
  for (let n = 0; n < size && from > within.from; n++) {
    from--
    while (from > within.from && !startsCluster(text, from)) from--
  }
  for (let n = 0; n < size && to < within.to; n++) {
    to++
    while (to < within.to && !startsCluster(text, to)) to++
  }
  return { from, to }
}

function wholeEnd(text: string, at: number): number {
  let end = at
  while (end > 0 && !startsCluster(text, end)) end--
  return end
}

let lastStarts: { readonly text: string; readonly starts: readonly number[] } | undefined

/** Where the paragraphs of a text begin; lines of one text often follow each other. */
function startsOf(text: string): readonly number[] {
  if (lastStarts?.text !== text) lastStarts = { text, starts: paragraphStarts(text) }
  return lastStarts.starts
}
