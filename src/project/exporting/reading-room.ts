import { codeTree, flattenTree } from '../../core/codebook/index.ts'
import type { LinkTarget, Memo } from '../../core/memo/index.ts'
import type { RoomToWrite } from '../../formats/reading-room/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { listCoders } from '../store/coders.ts'
import { listCodes } from '../store/codes.ts'
import { listCodings } from '../store/codings.ts'
import { readTextContent } from '../store/contents.ts'
import { listDocumentsForExchange } from '../store/documents.ts'
import { listMemos } from '../store/memos.ts'
import { readProject } from '../store/projects.ts'
import { memoFile } from './memo-file.ts'
import { provenanceLines, provenanceOf } from './provenance.ts'

/** All memos, in the order of their making. */
const everyMemo = { kind: null, coderId: null, tag: null, search: '', order: 'created' } as const

/** The project as the page of a reading room has it, all of one moment. */
export function readingRoom(
  db: ReadDb,
  { labels, memoLabels, language, date }: CheckedInputOf<'exports.readingRoom'>,
  context: QueryContext,
): RoomToWrite {
  const documents = listDocumentsForExchange(db)
  const textKeys = new Map(documents.map(document => [document.id, document.textKey]))
  return {
    name: readProject(db).name,
    language,
    labels,
    coders: listCoders(db),
    codes: flattenTree(codeTree(listCodes(db))),
    documents,
    codings: listCodings(db),
    memos: memoFile(db, everyMemo, memoLabels),
    subjects: new Map(
      listMemos(db).flatMap(memo => {
        const target = targetOf(memo)
        return target === null ? [] : [[memo.id, target]]
      }),
    ),
    provenance: provenanceLines(provenanceOf(db, context, date)),
    text(documentId) {
      const key = textKeys.get(documentId)
      if (key === undefined) throw new Error(`No text of document ${documentId}`)
      return readTextContent(db, key)
    },
  }
}

function targetOf({ subject }: Memo): LinkTarget | null {
  switch (subject.kind) {
    case 'document':
      return { kind: 'document', id: subject.documentId }
    case 'passage':
      return { kind: 'passage', id: subject.documentId, span: subject.span }
    case 'code':
      return { kind: 'code', id: subject.codeId }
    case 'coding':
      return { kind: 'coding', id: subject.codingId }
    case 'case':
    case 'free':
    case 'project':
      return null
  }
}
