import { paragraphNumber, splitsCharacter, type TextSpan } from '../../core/text/index.ts'
import type { QueryPassage } from '../../ipc/queries.ts'
import type { ReadDb } from '../db/connection.ts'
import { contextOf } from '../search/passages.ts'
import { readTextContent } from '../store/contents.ts'
import { queriedDocuments } from '../store/queried.ts'
import type { QueryPassages } from './passages-of.ts'

/**
 * Some of the passages with their words: from number `after` on, at most `limit`. Each text is read once.
 * `cutTo`: no more of each quotation than so many code units.
 */
export function listPassages(
  db: ReadDb,
  { documents, found }: QueryPassages,
  after = 0,
  limit = Number.POSITIVE_INFINITY,
  cutTo: number | null = null,
): QueryPassage[] {
  const textKeys = new Map(queriedDocuments(db).map(({ id, textKey }) => [id, textKey]))
  const listed: QueryPassage[] = []
  let first = 0
  for (const [place, passages] of found.entries()) {
    const document = documents[place]
    const wanted = passages.slice(
      Math.max(0, after - first),
      Math.max(0, after - first) + limit - listed.length,
    )
    first += passages.length
    const textKey = document === undefined ? undefined : textKeys.get(document.id)
    if (document === undefined || textKey === undefined || wanted.length === 0) continue
    const text = readTextContent(db, textKey)
    const paragraphs = document.paragraphs()
    for (const { from, to, codings } of wanted) {
      listed.push({
        documentId: document.id,
        span: { from, to },
        quotation: text.slice(from, cutTo === null ? to : cutEnd(text, from, to, cutTo)),
        ...contextOf(text, { from, to }),
        paragraph: paragraphNumber(paragraphs, from),
        codings: codings.map(({ id }) => id),
        codes: [...new Set(codings.map(({ code }) => code))],
      })
    }
    if (listed.length >= limit) break
  }
  return listed
}

function cutEnd(text: string, from: number, to: number, most: number): number {
  const end = Math.min(to, from + most)
  return end < to && splitsCharacter(text, end) ? end - 1 : end
}

/** The same where the passages stand by their length, the longest first, those of one length by document. */
export function listLongest(
  db: ReadDb,
  { documents, found }: QueryPassages,
  after: number,
  limit: number,
  cutTo: number | null,
): QueryPassage[] {
  const chosen = found
    .flatMap((passages, place) => passages.map(passage => ({ place, passage })))
    .sort((one, other) => lengthOf(other.passage) - lengthOf(one.passage))
    .slice(after, after + limit)
  const wanted = new Set(chosen.map(({ passage }) => passage))
  const some = found.map(passages => passages.filter(passage => wanted.has(passage)))
  return listPassages(db, { documents, found: some }, 0, limit, cutTo).sort(
    (one, other) => lengthOf(other.span) - lengthOf(one.span),
  )
}

function lengthOf({ from, to }: TextSpan): number {
  return to - from
}
