import type { DocumentId } from '../core/id.ts'
import { holds, splitsCharacter } from '../core/text/index.ts'
import type { Finding } from '../ipc/project.ts'
import type { Connection } from './db/connection.ts'
import { findDamage } from './db/project-file.ts'
import { replayDifferences } from './history/replay.ts'
import { type AnchoredTable, listAnchors } from './store/codings.ts'
import { readTextContent } from './store/contents.ts'
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
    ...listDocuments(db).flatMap(document => [
      ...lostAnchors(db, document.id, 'coding'),
      ...lostAnchors(db, document.id, 'memo'),
    ]),
    ...replayDifferences(db).map(detail => ({ what: 'journal' as const, detail })),
  ]
}

function brokenReferences(db: Connection): Finding[] {
  return db.all<{ table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check').map(row => ({
    what: 'reference',
    detail: `${row.table} ${row.rowid} names a ${row.parent} that is missing`,
  }))
}

function lostAnchors(db: Connection, documentId: DocumentId, table: AnchoredTable): Finding[] {
  const { key, name, textKey } = readDocumentKeys(db, documentId)
  const anchors = listAnchors(db, table, key)
  if (anchors.length === 0) return []
  const text = readTextContent(db, textKey)
  return anchors.flatMap(anchor => {
    if (anchor.detached) return []
    const { from, to } = anchor.span
    const where = `${table} ${anchor.key} at ${from}-${to} of ${name}`
    if (splitsCharacter(text, from) || splitsCharacter(text, to)) {
      return [{ what: 'anchor', detail: `${where} cuts a character` }]
    }
    return holds(anchor, text)
      ? []
      : [{ what: 'anchor', detail: `${where} no longer reads ${anchor.quotation}` }]
  })
}
