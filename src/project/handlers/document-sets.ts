import type { DocumentId, DocumentSetId } from '../../core/id.ts'
import type { DocumentSet } from '../../ipc/document-sets.ts'
import type { ReadDb } from '../db/connection.ts'
import { documentSetKind, listSets } from '../store/sets.ts'
import { only } from './codings.ts'
import type { HandlersOf } from './handler.ts'
import { setHandlers } from './sets.ts'

const sets = setHandlers(
  documentSetKind,
  ({ id, name, members }): DocumentSet => ({
    id: id as DocumentSetId,
    name,
    documentIds: members as readonly DocumentId[],
  }),
)

export const documentSets: HandlersOf<'documentSets'> = {
  ...sets,
  create: (db, { name, documentIds }, context) => sets.create(db, name, documentIds, context),
}

/** The set whose name or id is `words`. Refuses: not-found. */
export function onlyDocumentSet(db: ReadDb, words: string): DocumentSetId {
  const found = listSets(db, documentSetKind).filter(({ id, name }) => id === words || name === words)
  return only(found, words, 'set').id as DocumentSetId
}
