import { codeTree, flattenTree } from '../../core/codebook/index.ts'
import type { Coding } from '../../core/coding/index.ts'
import { groupBy } from '../../core/group-by.ts'
import { paragraphStarts, type TextSpan } from '../../core/text/index.ts'
import {
  type IndicatorColumn,
  type IndicatorRow,
  type IndicatorTable,
  writeIndicatorTable,
} from '../../formats/passages/index.ts'
import type { IndicatorRows } from '../../ipc/constants.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { listAllValues, listAttributes } from '../store/attributes.ts'
import { listCoders } from '../store/coders.ts'
import { listCodes } from '../store/codes.ts'
import { listCodings } from '../store/codings.ts'
import { readTextContent } from '../store/contents.ts'
import { listDocumentsForExchange } from '../store/documents.ts'
import { provenanceLines, provenanceOf } from './provenance.ts'

/** Writes what is coded as a table of 0 and 1; see `exports.indicators`. */
export async function writeIndicators(
  db: ReadDb,
  { path, format, rows, date }: CheckedInputOf<'exports.indicators'>,
  context: QueryContext,
): Promise<void> {
  await writeIndicatorTable(
    indicatorTable(db, rows, provenanceLines(provenanceOf(db, context, date))),
    path,
    { format, signal: context.signal },
  )
}

/** Each document with its values, each passage, document or paragraph with a 0 or 1 for each code. */
export function indicatorTable(
  db: ReadDb,
  rows: IndicatorRows,
  about: IndicatorTable['about'],
): IndicatorTable {
  const codes = flattenTree(codeTree(listCodes(db)))
  const attributes = listAttributes(db, 'document')
  const values = new Map(
    listAllValues(db).map(([attribute, owner, value]) => [`${attribute} ${owner}`, value]),
  )
  const coders = new Map(listCoders(db).map(({ id, name }) => [id, name]))
  const byDocument = groupBy(
    listCodings(db).filter(({ detached }) => !detached),
    ({ documentId }) => documentId,
  )
  const columns: IndicatorColumn[] = [
    ...attributes.map(({ id, name, field }) => ({
      kind: 'attribute' as const,
      id,
      name: name || (field ?? ''),
    })),
    ...codes.map(({ path, code: { id, color, definition } }) => ({
      kind: 'code' as const,
      id,
      name: path,
      color,
      definition,
    })),
  ]
  const documents = listDocumentsForExchange(db)
  return { columns, about, rows: rowsOf() }

  function* rowsOf(): Generator<IndicatorRow> {
    for (const document of documents) {
      const text = readTextContent(db, document.textKey)
      const codings = byDocument.get(document.id) ?? []
      for (const { span, on } of unitsOf(rows, text, codings)) {
        const there = new Set<string>(on.map(({ codeId }) => codeId))
        yield {
          documentId: document.id,
          document: document.name,
          source: document.source,
          ...span,
          coders: [...new Set(on.map(({ coderId }) => coders.get(coderId) ?? ''))].join('; '),
          // A whole text would be more than a cell holds.
          words: rows === 'documents' ? '' : text.slice(span.from, span.to),
          cells: columns.map(({ kind, id }) =>
            kind === 'code' ? Number(there.has(id)) : (values.get(`${id} ${document.id}`) ?? ''),
          ),
        }
      }
    }
  }
}

interface Unit {
  readonly span: TextSpan
  readonly on: readonly Coding[]
}

function unitsOf(rows: IndicatorRows, text: string, codings: readonly Coding[]): Unit[] {
  if (rows === 'documents') return [{ span: { from: 0, to: text.length }, on: codings }]
  if (rows === 'passages') {
    const same = groupBy(codings, ({ span }) => `${span.from}-${span.to}`)
    return [...same.values()].flatMap(on => (on[0] === undefined ? [] : [{ span: on[0].span, on }]))
  }
  // Codings come in reading order; those that reach on are carried from paragraph to paragraph.
  let open: Coding[] = []
  let next = 0
  return paragraphStarts(text).map(from => {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd < 0 ? text.length : lineEnd
    open = open.filter(({ span }) => span.to > from)
    for (
      let coding = codings[next];
      coding !== undefined && coding.span.from < to;
      coding = codings[++next]
    ) {
      if (coding.span.to > from) open.push(coding)
    }
    return { span: { from, to }, on: [...open] }
  })
}
