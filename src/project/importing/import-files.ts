import type { DocumentId } from '../../core/id.ts'
import type {
  CheckedChoice,
  ImportedDocument,
  ImportReport,
  ReplacedDocument,
  SkippedDocument,
} from '../../ipc/imports.ts'
import { readText } from '../coding/apply-code.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { readDocumentKeys } from '../store/documents.ts'
import { type NewText, TextsThere } from './duplicates.ts'
import { type Match, matchBibliographies, remarksOf } from './match-bibliography.ts'
import { withChosen } from './plan-text.ts'
import type { PlannedImport, StorableDocument } from './storable.ts'
import { ValueKeeper } from './store-attributes.ts'
import { type HighlightNames, type Remark, RemarkKeeper } from './store-comments.ts'
import { type DocumentToStore, replaceDocument, type Stored, storeDocument } from './store-document.ts'
import { type StoredFile, storeFile } from './store-file.ts'
import { GroupKeeper } from './store-groups.ts'

/** Stores what files become, as one act. Refuses: file-changed, file-missing, name-empty, name-too-long. */
export function importFiles(
  db: WriteDb,
  imports: readonly PlannedImport[],
  highlightNames: HighlightNames,
  context: ChangeContext,
): ImportReport {
  const matches = matchBibliographies(db, imports)
  const importing = new Importing(db, highlightNames, context)
  for (const planned of imports) {
    const match = matches.find(({ target }) => target?.kind === 'file' && target.path === planned.choice.path)
    importing.add(planned, match ?? null)
  }
  for (const match of matches) importing.describeKnown(match)
  const tables = imports.flatMap(({ plan }) => plan.table ?? [])
  return {
    ...importing.done,
    cases: tables.reduce((sum, table) => sum + table.cases.length, 0),
    described: matches.filter(({ target }) => target?.kind === 'document').length,
    unmatched: matches.flatMap(({ entry, target }) =>
      target === null ? [entry.details.title ?? entry.key] : [],
    ),
    emptyRows: tables.reduce((sum, table) => sum + table.emptyRows, 0),
    misfits: tables.flatMap(table => table.misfits),
  }
}

/** Where a document goes: beside the others, in the place of one of them, or nowhere. */
type Place = 'new' | 'none' | DocumentId

class Importing {
  readonly done = {
    documents: [] as ImportedDocument[],
    skipped: [] as SkippedDocument[],
    replaced: [] as ReplacedDocument[],
  }
  readonly #values: ValueKeeper
  readonly #remarks: RemarkKeeper
  readonly #texts: TextsThere
  readonly #groups: GroupKeeper
  /** Documents whose present text came with this import. */
  readonly #brought = new Set<DocumentId>()

  constructor(
    private readonly db: WriteDb,
    highlightNames: HighlightNames,
    private readonly context: ChangeContext,
  ) {
    this.#values = new ValueKeeper(db, context)
    this.#remarks = new RemarkKeeper(db, context, highlightNames)
    this.#texts = new TextsThere(db)
    this.#groups = new GroupKeeper(db, context)
  }

  /** Stores a file's documents and cases; the entry of a bibliography describes them. */
  add({ choice, plan }: PlannedImport, match: Match | null): void {
    for (const row of plan.table?.cases ?? []) this.#values.keepCase(row)
    let stored: StoredFile | undefined
    for (const planned of plan.documents) {
      if (!planned.choice.include) continue
      // Rows of a table that say the same are two answers, not one text twice.
      const place = plan.table !== null ? 'new' : this.#placeOf(planned, choice)
      if (place === 'none') continue
      stored ??= storeFile(this.db, plan.file, choice)
      const document = { planned, plan, choice, stored }
      const kept = place === 'new' ? this.#store(document) : this.#replace(place, document)
      if (plan.table === null) {
        this.#texts.add(newTextOf(planned), kept.id)
        this.#brought.add(kept.id)
      }
      this.#describe(kept, document, match)
    }
  }

  /** Gives a document of the project what an entry says of it. */
  describeKnown({ entry, target }: Match): void {
    if (target?.kind !== 'document') return
    const { key } = readDocumentKeys(this.db, target.documentId)
    this.#values.keepDetails(key, entry.details)
    this.#keepRemarks(target.documentId, text => remarksOf(entry, text))
  }

  /** Where a document goes; one that is there already is noted as skipped. */
  #placeOf(planned: StorableDocument, { duplicates }: CheckedChoice): Place {
    const duplicate = this.#texts.find(newTextOf(planned))
    if (duplicate === null || duplicate.documentId === null) return 'new'
    const { documentId, name: sameAs, likeness } = duplicate
    const usual = likeness === 1 ? 'skip' : 'keep'
    const wanted = planned.choice.duplicate ?? duplicates ?? usual
    // What came with this import is not replaced by it again: one of the two would be lost.
    const act = wanted === 'replace' && this.#brought.has(documentId) ? usual : wanted
    if (act === 'skip') {
      this.done.skipped.push({ name: planned.name, source: planned.source, sameAs, likeness })
      return 'none'
    }
    return act === 'replace' ? documentId : 'new'
  }

  #replace(id: DocumentId, document: DocumentToStore): Stored {
    const { stored, replaced } = replaceDocument(this.db, id, document, this.context)
    this.done.replaced.push(replaced)
    return stored
  }

  #store(document: DocumentToStore): Stored {
    const kept = storeDocument(this.db, document, this.context)
    this.#groups.put(kept.id, document.choice.group)
    const { name, source, characters, removed } = document.planned
    const { warnings } = document.plan
    this.done.documents.push({
      id: kept.id,
      name,
      source,
      characters,
      removed,
      warnings,
    })
    return kept
  }

  #describe({ id, key }: Stored, { planned, choice }: DocumentToStore, match: Match | null): void {
    const { details, attributes, comments } = planned
    const said = match === null ? details : withChosen({ ...details, ...match.entry.details }, planned.choice)
    if (attributes.length > 0 || Object.keys(said).length > 0) {
      this.#values.keepDetails(key, said)
      this.#values.keepValues({ documentKey: key }, attributes)
    }
    if (!choice.comments || (comments.length === 0 && match === null)) return
    this.#keepRemarks(id, text => [
      ...comments.map(({ from, to, ...comment }) => ({ ...comment, span: { from, to } })),
      ...(match === null ? [] : remarksOf(match.entry, text)),
    ])
  }

  #keepRemarks(id: ImportedDocument['id'], remarksIn: (text: string) => readonly Remark[]): void {
    const document = readText(this.db, id)
    for (const remark of remarksIn(document.text)) this.#remarks.keep(document, remark)
  }
}

function newTextOf({ name, text, fingerprint }: StorableDocument): NewText {
  return { name, textHash: text.hash, fingerprint }
}
