import { paragraphNumber } from '../../core/text/index.ts'
import type { QueryPassage } from '../../ipc/queries.ts'
import type { ReadDb } from '../db/connection.ts'
import { contextOf } from '../search/passages.ts'
import { readTextContent } from '../store/contents.ts'
import { queriedDocuments } from '../store/queried.ts'
import type { QueryPassages } from './passages-of.ts'

/** Some of the passages with their words: from number `after` on, at most `limit`. Each text is read once. */
export function listPassages(
  db: ReadDb,
  { documents, found }: QueryPassages,
  after = 0,
  limit = Number.POSITIVE_INFINITY,
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
        quotation: text.slice(from, to),
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
