import type { Coding } from '../../core/coding/index.ts'
import type { DocumentId } from '../../core/id.ts'
import { beginning, ending, paragraphNumber, paragraphStarts } from '../../core/text/index.ts'
import type { Passage } from '../../ipc/codings.ts'
import type { ReadDb } from '../db/connection.ts'
import { readTextContent } from '../store/contents.ts'
import { readDocumentKeys } from '../store/documents.ts'

/** Context shown on each side of a passage, in UTF-16 code units. */
const CONTEXT = 80

/** Codings with the words around them. Each document's text is read once. */
export function findPassages(db: ReadDb, codings: readonly Coding[]): Passage[] {
  let current: {
    readonly id: DocumentId
    readonly text: string
    readonly paragraphs: readonly number[]
  } | null = null
  return codings.map(coding => {
    if (current?.id !== coding.documentId) {
      const text = readTextContent(db, readDocumentKeys(db, coding.documentId).textKey)
      current = { id: coding.documentId, text, paragraphs: paragraphStarts(text) }
    }
    const { text, paragraphs } = current
    return {
      ...coding,
      ...contextOf(text, coding.span),
      paragraph: paragraphNumber(paragraphs, coding.span.from),
    }
  })
}

export function contextOf(
  text: string,
  { from, to }: { from: number; to: number },
): { before: string; after: string } {
  const head = ending(text.slice(0, from), CONTEXT)
  const [after = ''] = beginning(text.slice(to), CONTEXT).split('\n', 1)
  return { before: head.slice(head.lastIndexOf('\n') + 1), after }
}
