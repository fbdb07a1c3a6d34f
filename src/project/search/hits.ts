import type { CodeId, CoderId } from '../../core/id.ts'
import { type CodingUnit, type TargetOf, targetFinder } from '../../core/search/index.ts'
import {
  paragraphAround,
  paragraphNumber,
  paragraphStarts,
  plainSegmenter,
  splitsCharacter,
  type TextSpan,
  WordSegmenter,
} from '../../core/text/index.ts'
import type { SearchHit } from '../../ipc/search.ts'
import type { ReadDb } from '../db/connection.ts'
import { spansOfCode } from '../store/codings.ts'
import { readTextContent } from '../store/contents.ts'
import { listWords } from '../store/dictionary-words.ts'
import { readMarks } from '../store/structures.ts'
import type { DocumentInScope } from './documents-in-scope.ts'
import type { SearchOutcome } from './run-search.ts'

/** Context shown on each side of a match, and the most of it where more would be coded. UTF-16 code units. */
const CONTEXT = 80
const LONG_CONTEXT = 280
const LONGEST_QUOTATION = 400

/** What is coded for the matches of a document, with the words around it. */
export function targetOfDocument(db: ReadDb, document: DocumentInScope, unit: CodingUnit): TargetOf {
  const turns =
    unit === 'turn' ? readMarks(db, document.structureKey).filter(mark => mark.kind === 'turn') : []
  const segmenter = unit === 'word' ? new WordSegmenter(listWords(db)) : plainSegmenter
  return targetFinder(readTextContent(db, document.textKey), unit, { segmenter, turns })
}

/** Some of the matches as they are listed. */
export function listHits(
  db: ReadDb,
  outcome: SearchOutcome,
  page: {
    readonly after: number
    readonly limit: number
    readonly unit: CodingUnit
    readonly codeId: CodeId | null
  },
  coderId: CoderId,
): SearchHit[] {
  const hits: SearchHit[] = []
  let first = 0
  for (const { document, matches } of outcome.found) {
    const count = matches.length / 2
    const start = Math.max(0, page.after - first)
    first += count
    if (start >= count) continue
    const text = readTextContent(db, document.textKey)
    const paragraphs = paragraphStarts(text)
    const targetOf = targetOfDocument(db, document, page.unit)
    const coded = page.codeId === null ? new Set() : spansOfCode(db, document.key, page.codeId, coderId)
    for (let n = start; n < count && hits.length < page.limit; n++) {
      const span = { from: matches[2 * n] ?? 0, to: matches[2 * n + 1] ?? 0 }
      const target = targetOf(span.from, span.to)
      hits.push({
        documentId: document.id,
        span,
        ...wordsAround(text, span, target ?? span),
        paragraph: paragraphNumber(paragraphs, span.from),
        target,
        coded: target !== null && coded.has(`${target.from}-${target.to}`),
      })
    }
    if (hits.length >= page.limit) break
  }
  return hits
}

function wordsAround(
  text: string,
  span: TextSpan,
  target: TextSpan,
): Pick<SearchHit, 'quotation' | 'before' | 'after'> {
  const start = paragraphAround(text, span.from).from
  const end = paragraphAround(text, span.to).to
  const from = Math.max(start, Math.min(span.from - CONTEXT, Math.max(target.from, span.from - LONG_CONTEXT)))
  const to = Math.min(end, Math.max(span.to + CONTEXT, Math.min(target.to, span.to + LONG_CONTEXT)))
  return {
    before: text.slice(splitsCharacter(text, from) ? from + 1 : from, span.from),
    quotation: text.slice(span.from, wholeEnd(text, Math.min(span.to, span.from + LONGEST_QUOTATION))),
    after: text.slice(span.to, wholeEnd(text, to)),
  }
}

function wholeEnd(text: string, at: number): number {
  return splitsCharacter(text, at) ? at - 1 : at
}
