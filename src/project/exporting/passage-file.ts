import { codeTree, flattenTree } from '../../core/codebook/index.ts'
import type { QueryNode } from '../../core/query/index.ts'
import { printQuery, type QueryNames } from '../../core/query/syntax/index.ts'
import type { PassagesToWrite } from '../../formats/passages/index.ts'
import type { PassageExportLabels } from '../../ipc/exports.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { listPassages } from '../query/list-passages.ts'
import { passagesOf } from '../query/passages-of.ts'
import { queryNames } from '../query/query-names.ts'
import { listCodes } from '../store/codes.ts'
import { documentColumns } from '../store/documents.ts'
import { provenanceLines, provenanceOf } from './provenance.ts'

interface Wanted {
  readonly query: QueryNode
  readonly labels: PassageExportLabels
  readonly fieldNames: Parameters<typeof queryNames>[1]
  readonly date: string | null
}

/** All passages of a query as the writers of files take them. Refuses what `queries.run` refuses. */
export async function passageFile(
  db: ReadDb,
  { query, labels, fieldNames, date }: Wanted,
  context: QueryContext,
): Promise<PassagesToWrite> {
  const passages = await passagesOf(db, query, context)
  const names = await queryNames(db, fieldNames, context)
  const attributes = attributesOf(names)
  const values = new Map(passages.documents.map(document => [document.id, document.values]))
  const documents = new Map(documentColumns(db).map(({ id, name, source }) => [id, { name, source }]))
  const paths = new Map(flattenTree(codeTree(listCodes(db))).map(({ code, path }) => [code.id, path]))
  return {
    labels,
    query: printQuery(query, names),
    attributes: attributes.map(({ names: [name = ''] }) => name),
    passages: listPassages(db, passages).map(passage => ({
      document: documents.get(passage.documentId)?.name ?? '',
      source: documents.get(passage.documentId)?.source ?? '',
      from: passage.span.from,
      to: passage.span.to,
      paragraph: passage.paragraph,
      codes: passage.codes.map(id => paths.get(id) ?? ''),
      quotation: passage.quotation,
      before: passage.before,
      after: passage.after,
      values: attributes.map(({ id }) => values.get(passage.documentId)?.get(id) ?? ''),
    })),
    provenance: provenanceLines(provenanceOf(db, context, date)),
  }
}

function attributesOf({ attributes }: QueryNames): QueryNames['attributes'] {
  return attributes.filter(({ subject }) => subject === 'document')
}
