import { createHash } from 'node:crypto'
import type { DocumentId } from '../core/id.ts'
import { Refusal } from '../core/refusal.ts'
import { holds, splitsCharacter } from '../core/text/index.ts'
import { anchorKinds } from '../ipc/constants.ts'
import type { Finding } from '../ipc/project.ts'
import type { AnchorKind } from '../ipc/texts.ts'
import type { Connection } from './db/connection.ts'
import { findDamage } from './db/project-file.ts'
import { replayDifferences } from './history/replay.ts'
import { listAnchors } from './store/codings.ts'
import { readContent, readTextContent } from './store/contents.ts'
import { listDocuments, readDocumentKeys } from './store/documents.ts'

/** Everything about a project that can be verified: pages, schema, references, anchors, journal. */
export function checkProject(db: Connection): Finding[] {
  const damage = findDamage(db)
  if (damage !== null) return [{ what: 'file', detail: damage }]
  const pages = db.all<{ integrity_check: string }>('PRAGMA integrity_check')
  return [
    ...pages
      .filter(row => row.integrity_check !== 'ok')
      .map(row => ({ what: 'file' as const, detail: row.integrity_check })),
    ...brokenReferences(db),
    ...alteredContents(db),
    ...wrongTexts(db),
    ...listDocuments(db).flatMap(document => anchorKinds.flatMap(kind => lostAnchors(db, document.id, kind))),
    ...replayDifferences(db).map(detail => ({ what: 'journal' as const, detail })),
  ]
}

/** Files and texts whose bytes are not those they were kept as. */
function alteredContents(db: Connection): Finding[] {
  return db.all<{ key: number }>('SELECT key FROM content ORDER BY key').flatMap(({ key }) => {
    return isWhole(db, key) ? [] : [{ what: 'file', detail: `content ${key} is not what was stored` }]
  })
}

function isWhole(db: Connection, key: number): boolean {
  const row = db.get<{ hash: Buffer }>('SELECT hash FROM content WHERE key = ?', key)
  try {
    return row !== undefined && createHash('sha256').update(readContent(db, key)).digest().equals(row.hash)
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** Documents without their current text, and texts of another length than the journal knows. */
function wrongTexts(db: Connection): Finding[] {
  const rows = db.all<{ name: string; characters: number | null; textKey: number | null }>(
    `SELECT document.name, text_revision.characters, text_revision.text_key AS textKey FROM document
     LEFT JOIN text_revision
       ON text_revision.document_key = document.key AND text_revision.number = document.revision`,
  )
  return rows.flatMap<Finding>(({ name, characters, textKey }) => {
    if (textKey === null) return [{ what: 'reference', detail: `${name} has no current text` }]
    // Not from memory: what is on disk is checked.
    const { length } = readContent(db, textKey).toString('utf8')
    return length === characters
      ? []
      : [{ what: 'file', detail: `${name} has ${length} of ${characters} characters` }]
  })
}

function brokenReferences(db: Connection): Finding[] {
  return db.all<{ table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check').map(row => ({
    what: 'reference',
    detail: `${row.table} ${row.rowid} names a ${row.parent} that is missing`,
  }))
}

function lostAnchors(db: Connection, documentId: DocumentId, kind: AnchorKind): Finding[] {
  const { key, name, textKey } = readDocumentKeys(db, documentId)
  const anchors = listAnchors(db, kind, key)
  if (anchors.length === 0) return []
  const text = readTextContent(db, textKey)
  return anchors.flatMap(anchor => {
    if (anchor.detached) return []
    const { from, to } = anchor.span
    const where = `${kind} ${anchor.key} at ${from}-${to} of ${name}`
    if (splitsCharacter(text, from) || splitsCharacter(text, to)) {
      return [{ what: 'anchor', detail: `${where} cuts a character` }]
    }
    return holds(anchor, text)
      ? []
      : [{ what: 'anchor', detail: `${where} no longer reads ${anchor.quotation}` }]
  })
}
