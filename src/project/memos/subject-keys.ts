import type { MemoSubject } from '../../core/memo/index.ts'
import { makeAnchor } from '../../core/text/index.ts'
import type { ReadDb } from '../db/connection.ts'
import { readCase } from '../store/cases.ts'
import { readTextContent } from '../store/contents.ts'
import { readDocumentKeys } from '../store/documents.ts'
import { keyOf } from '../store/keys.ts'
import type { SubjectKeys } from '../store/memos.ts'

/** What a memo's row says of its subject. Refuses: not-found, empty-span, span-outside-document, span-splits-character. */
export function subjectKeys(db: ReadDb, subject: MemoSubject): SubjectKeys {
  const keys: SubjectKeys = {
    subject: subject.kind,
    documentKey: null,
    codeKey: null,
    codingKey: null,
    caseKey: null,
    anchor: null,
  }
  switch (subject.kind) {
    case 'free':
    case 'project':
      return keys
    case 'document':
      return { ...keys, documentKey: keyOf(db, 'document', subject.documentId) }
    case 'code':
      return { ...keys, codeKey: keyOf(db, 'code', subject.codeId) }
    case 'coding':
      return { ...keys, codingKey: keyOf(db, 'coding', subject.codingId) }
    case 'case':
      return { ...keys, caseKey: readCase(db, subject.caseId).key }
    case 'passage': {
      const { key, textKey } = readDocumentKeys(db, subject.documentId)
      return { ...keys, documentKey: key, anchor: makeAnchor(subject.span, readTextContent(db, textKey)) }
    }
  }
}
