import type { FilePreview, ProposedDocument } from '../../ipc/imports.ts'
import type { ReadDb } from '../db/connection.ts'
import type { Session } from '../session.ts'
import { TextsThere } from './duplicates.ts'
import { entryProposals } from './match-bibliography.ts'
import type { PlannedPreview, PreviewedDocument } from './preview-file.ts'

/** Previews last given in a session, by path: what comes in with the same import. */
const desks = new WeakMap<Session, Map<string, PlannedPreview>>()

/** Begins anew: files looked at earlier are no longer on the desk. */
export function clearDesk(session: Session): void {
  desks.delete(session)
}

/**
 * Previews with what only the whole project knows: texts that are there already, in the project or on the desk, and
 * documents that a bibliography describes.
 */
export function previewsAmong(
  db: ReadDb,
  session: Session,
  previews: readonly (PlannedPreview | FilePreview)[],
): FilePreview[] {
  const desk = desks.get(session) ?? new Map<string, PlannedPreview>()
  desks.set(session, desk)
  for (const preview of previews) if (isPlanned(preview)) desk.set(preview.path, preview)
  const wanted = new Set(previews.map(({ path }) => path))
  const duplicates = duplicatesOn(db, desk, wanted)
  return previews.map(preview => {
    if (!isPlanned(preview)) return preview
    const { documents, entries, hash, ...rest } = preview
    return {
      ...rest,
      refusal: null,
      warnings: [...rest.warnings, ...(rest.table === null ? [] : importedBefore(db, hash))],
      documents: documents.map(document => proposed(document, duplicates.get(document) ?? null)),
      entries: entries === null ? null : entryProposals(db, entries, [...desk.values()]),
    }
  })
}

function isPlanned(preview: PlannedPreview | FilePreview): preview is PlannedPreview {
  return !('refusal' in preview)
}

function proposed(
  { textHash: _, fingerprint: __, ...document }: PreviewedDocument,
  duplicate: ProposedDocument['duplicate'],
): ProposedDocument {
  return { ...document, duplicate }
}

/** Says of a table that it was imported before; its rows cannot be told apart by what they say. */
function importedBefore(db: ReadDb, hash: Uint8Array): FilePreview['warnings'] {
  const row = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM document JOIN content ON content.key = original_key WHERE content.hash = ?`,
    hash,
  )
  return row === undefined || row.n === 0 ? [] : [{ code: 'table-imported', values: { count: row.n } }]
}

/** In the order in which the files came to the desk: the first of two that are the same is no duplicate. */
function duplicatesOn(
  db: ReadDb,
  desk: ReadonlyMap<string, PlannedPreview>,
  wanted: ReadonlySet<string>,
): ReadonlyMap<PreviewedDocument, ProposedDocument['duplicate']> {
  const texts = new TextsThere(db)
  const found = new Map<PreviewedDocument, ProposedDocument['duplicate']>()
  for (const { path, documents, table } of desk.values()) {
    // Rows that say the same are two answers, not one text twice.
    if (table !== null) continue
    for (const document of documents) {
      if (wanted.has(path)) found.set(document, texts.find(document))
      texts.add(document)
    }
  }
  return found
}
