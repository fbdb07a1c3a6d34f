import { extname } from 'node:path'
import { groupsInOrder } from '../../core/document/index.ts'
import { groupBy } from '../../core/group-by.ts'
import type { DocumentId } from '../../core/id.ts'
import type {
  RefiAttribute,
  RefiGroup,
  RefiKeptPart,
  RefiOriginal,
  RefiProject,
} from '../../formats/refi/index.ts'
import type { ReadDb } from '../db/connection.ts'
import { listActs } from '../history/acts.ts'
import type { Session } from '../session.ts'
import { listAllValues, listAttributes } from '../store/attributes.ts'
import { listMembers } from '../store/case-members.ts'
import { listCases } from '../store/cases.ts'
import { listCoders } from '../store/coders.ts'
import { listCodes } from '../store/codes.ts'
import { listCodings } from '../store/codings.ts'
import { readContent, readTextContent } from '../store/contents.ts'
import { listGroups } from '../store/document-groups.ts'
import { listDocumentsForExchange } from '../store/documents.ts'
import { listKeptParts } from '../store/kept-parts.ts'
import { listMemos } from '../store/memos.ts'
import { readProject } from '../store/projects.ts'
import { codeSetKind, documentSetKind, listSets } from '../store/sets.ts'
import { speakersWithValues } from '../store/speakers.ts'
import { readMarks } from '../store/structures.ts'

type ExchangedDocument = ReturnType<typeof listDocumentsForExchange>[number]

/**
 * The project as the REFI-QDA writer takes it, all of one moment: texts are immutable contents, found again by
 * the keys read now, so changes made while a long export runs do not get into it.
 */
export function refiProject(db: ReadDb, session: Session): RefiProject {
  const { name, createdAt } = readProject(db)
  const documents = listDocumentsForExchange(db)
  const known = new Map(documents.map(document => [document.id, document]))
  const keysOf = (id: DocumentId): ExchangedDocument => {
    const document = known.get(id)
    if (document === undefined) throw new Error(`No text of document ${id}`)
    return document
  }
  const kept = listKeptParts(db).map(part => keptPart(db, part))
  const files = new Map(kept.flatMap(part => (part.kind === 'file' ? [[part.id, part] as const] : [])))
  const members = groupBy(listMembers(db, null), ({ caseId }) => caseId)
  return {
    name,
    createdAt,
    modifiedAt: listActs(db, 1)[0]?.at ?? createdAt,
    coders: listCoders(db),
    codes: listCodes(db),
    documents: documents.map(({ id, name, source, coderId, createdAt, ...document }) => ({
      id,
      name,
      fileName: source,
      coderId,
      createdAt,
      description: '',
      isStructured: document.structureKey !== null,
      original: originalOf(db, document) ?? keptOriginal(files.get(id)),
    })),
    codings: listCodings(db),
    memos: listMemos(db),
    sets: [
      ...listSets(db, codeSetKind).map(set => ({ ...set, of: 'codes' as const })),
      ...listSets(db, documentSetKind).map(set => ({ ...set, of: 'documents' as const })),
    ],
    groups: groupsOf(db, documents),
    attributes: attributesOf(db),
    cases: listCases(db).map(({ id, name }) => ({ id, name, members: members.get(id) ?? [] })),
    speakers: speakersWithValues(db),
    kept,
    origin: session.surroundings.origin,
    text: id => readTextContent(db, keysOf(id).textKey),
    turns: id => readMarks(db, keysOf(id).structureKey).filter(mark => mark.kind === 'turn'),
  }
}

/** The file of a document that is no plain text, where the project holds it. */
function originalOf(
  db: ReadDb,
  {
    format,
    linked,
    originalKey,
    extractedKey,
    textKey,
  }: Pick<ExchangedDocument, 'format' | 'linked' | 'originalKey' | 'extractedKey' | 'textKey'>,
): RefiOriginal | null {
  if (linked !== null || originalKey === textKey || format === 'text') return null
  return {
    extension: `.${format}`,
    isText: extractedKey === textKey,
    read: () => readContent(db, originalKey),
  }
}

/** The PDF or Word file that another program's file had for a document. */
function keptOriginal(part: RefiKeptPart | undefined): RefiOriginal | null {
  if (part === undefined || part.read === null) return null
  const { path = '', richTextPath = '' } = part.detail as {
    readonly path?: string
    readonly richTextPath?: string
  }
  const extension = extname(richTextPath || path).toLowerCase()
  return extension === '.pdf' || extension === '.docx' ? { extension, isText: true, read: part.read } : null
}

function groupsOf(db: ReadDb, documents: readonly ExchangedDocument[]): RefiGroup[] {
  const inside = groupBy(documents, ({ groupId }) => groupId)
  return groupsInOrder(listGroups(db)).map(({ group: { id }, path }) => ({
    id,
    path,
    members: (inside.get(id) ?? []).map(document => document.id),
  }))
}

/** A detail that nobody named is called as the project calls it. */
function attributesOf(db: ReadDb): RefiAttribute[] {
  const values = groupBy(listAllValues(db), ([attributeId]) => attributeId)
  return listAttributes(db).flatMap(({ id, subject, name, field, type }) => {
    const own = new Map((values.get(id) ?? []).map(([, owner, value]) => [owner, value]))
    if (field !== null && own.size === 0) return []
    return [{ id, subject, name: name || (field ?? ''), isDetail: field !== null, type, values: own }]
  })
}

function keptPart(
  db: ReadDb,
  { detail, contentKey, ...part }: ReturnType<typeof listKeptParts>[number],
): RefiKeptPart {
  return {
    ...part,
    detail: JSON.parse(detail) as unknown,
    read: contentKey === null ? null : () => readContent(db, contentKey),
  }
}
