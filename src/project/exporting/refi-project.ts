import type { RefiProject } from '../../formats/refi/index.ts'
import type { ReadDb } from '../db/connection.ts'
import { listActs } from '../history/acts.ts'
import type { Session } from '../session.ts'
import { listCoders } from '../store/coders.ts'
import { listCodes } from '../store/codes.ts'
import { listCodings } from '../store/codings.ts'
import { readTextContent } from '../store/contents.ts'
import { listDocumentsForExchange } from '../store/documents.ts'
import { listMemos } from '../store/memos.ts'
import { readProject } from '../store/projects.ts'
import { codeSetKind, documentSetKind, listSets } from '../store/sets.ts'

/**
 * The project as the REFI-QDA writer takes it, all of one moment: texts are immutable contents, found again by
 * the keys read now, so changes made while a long export runs do not get into it.
 */
export function refiProject(db: ReadDb, session: Session): RefiProject {
  const { name, createdAt } = readProject(db)
  const documents = listDocumentsForExchange(db)
  const textKeys = new Map(documents.map(document => [document.id, document.textKey]))
  return {
    name,
    createdAt,
    modifiedAt: listActs(db, 1)[0]?.at ?? createdAt,
    coders: listCoders(db),
    codes: listCodes(db),
    documents: documents.map(({ id, name, source, coderId, createdAt }) => ({
      id,
      name,
      fileName: source,
      coderId,
      createdAt,
      description: '',
    })),
    codings: listCodings(db),
    memos: listMemos(db),
    sets: [
      ...listSets(db, codeSetKind).map(set => ({ ...set, of: 'codes' as const })),
      ...listSets(db, documentSetKind).map(set => ({ ...set, of: 'documents' as const })),
    ],
    origin: session.surroundings.origin,
    text(documentId) {
      const key = textKeys.get(documentId)
      if (key === undefined) throw new Error(`No text of document ${documentId}`)
      return readTextContent(db, key)
    },
  }
}
