import { withSubcodes } from '../../core/codebook/index.ts'
import type { CodeId, DocumentId } from '../../core/id.ts'
import { commonSpans, gapsBetween, mergeSpans } from '../../core/search/index.ts'
import type { TextSpan } from '../../core/text/index.ts'
import type { SearchScope } from '../../ipc/search.ts'
import type { ReadDb } from '../db/connection.ts'
import { listCodes, readCode } from '../store/codes.ts'
import { codedSpans } from '../store/codings.ts'
import { type ScopedDocument, scopedDocuments } from '../store/documents.ts'
import { readMarks } from '../store/structures.ts'

export interface DocumentInScope extends ScopedDocument {
  /** Where in its text to look, in order and apart; null means everywhere. */
  readonly ranges: readonly TextSpan[] | null
}

/** The documents to look into, in the project's order. Refuses: not-found. */
export function documentsInScope(db: ReadDb, scope: SearchScope): DocumentInScope[] {
  const documents = scopedDocuments(db, scope)
  const codes = scope.codes === null ? null : codesMeant(db, scope.codes)
  const coded = codes === null ? null : spansByDocument(db, codes)
  return documents.map(document => {
    const limits: TextSpan[][] = []
    if (scope.speakers.length > 0 || !scope.headings) {
      const marks = readMarks(db, document.structureKey)
      if (scope.speakers.length > 0) {
        limits.push(
          mergeSpans(marks.filter(mark => mark.kind === 'turn' && scope.speakers.includes(mark.speaker))),
        )
      }
      if (!scope.headings) {
        const headings = mergeSpans(marks.filter(mark => mark.kind === 'heading'))
        if (headings.length > 0) limits.push(gapsBetween(headings, document.characters))
      }
    }
    if (coded !== null) {
      const spans = mergeSpans(coded.get(document.id) ?? [])
      limits.push(scope.codes?.side === 'inside' ? spans : gapsBetween(spans, document.characters))
    }
    const ranges = limits.length === 0 ? null : limits.reduce(commonSpans)
    return { ...document, ranges }
  })
}

function codesMeant(db: ReadDb, { ids, subcodes }: NonNullable<SearchScope['codes']>): CodeId[] {
  for (const id of ids) readCode(db, id)
  const all = listCodes(db)
  return subcodes ? [...new Set(ids.flatMap(id => [...withSubcodes(all, id)]))] : ids
}

function spansByDocument(db: ReadDb, codes: readonly CodeId[]): ReadonlyMap<DocumentId, TextSpan[]> {
  const spans = new Map<DocumentId, TextSpan[]>()
  for (const { documentId, from, to } of codedSpans(db, codes)) {
    const known = spans.get(documentId)
    if (known === undefined) spans.set(documentId, [{ from, to }])
    else known.push({ from, to })
  }
  return spans
}
