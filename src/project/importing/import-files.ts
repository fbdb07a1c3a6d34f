import type {
  CheckedChoice,
  Duplicate,
  ImportedDocument,
  ImportReport,
  ReplacedDocument,
  SkippedDocument,
} from '../../ipc/imports.ts'
import { readText } from '../coding/apply-code.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { readDocumentKeys } from '../store/documents.ts'
import { TextsThere } from './duplicates.ts'
import { type Match, matchBibliographies, remarksOf } from './match-bibliography.ts'
import { countByRule, type PlannedDocument, type PlannedImport } from './plan.ts'
import { withChosen } from './plan-text.ts'
import { ValueKeeper } from './store-attributes.ts'
import { type HighlightNames, type Remark, RemarkKeeper } from './store-comments.ts'
import { type DocumentToStore, replaceDocument, storeDocument } from './store-document.ts'
import { storeFile } from './store-file.ts'

/** Stores what files become, as one act. Refuses: file-changed, file-missing. */
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

interface Wanted {
  readonly planned: PlannedDocument
  /** The document whose text it is to replace, or null. */
  readonly replaces: Duplicate['documentId']
}

function rowWanted(planned: PlannedDocument): Wanted[] {
  return planned.choice.include ? [{ planned, replaces: null }] : []
}

class Importing {
  readonly done = {
    documents: [] as ImportedDocument[],
    skipped: [] as SkippedDocument[],
    replaced: [] as ReplacedDocument[],
  }
  readonly #values: ValueKeeper
  readonly #remarks: RemarkKeeper
  readonly #texts: TextsThere

  constructor(
    private readonly db: WriteDb,
    highlightNames: HighlightNames,
    private readonly context: ChangeContext,
  ) {
    this.#values = new ValueKeeper(db, context)
    this.#remarks = new RemarkKeeper(db, context, highlightNames)
    this.#texts = new TextsThere(db)
  }

  /** Stores a file's documents and cases; the entry of a bibliography describes them. */
  add({ choice, plan }: PlannedImport, match: Match | null): void {
    // Rows of a table that say the same are two answers, not one text twice.
    const isTable = plan.table !== null
    const wanted = plan.documents.flatMap(planned =>
      isTable ? rowWanted(planned) : this.#wanted(planned, choice),
    )
    for (const row of plan.table?.cases ?? []) this.#values.keepCase(row)
    if (wanted.length === 0) return
    const stored = storeFile(this.db, plan, choice)
    for (const { planned, replaces } of wanted) {
      const document = { planned, plan, choice, stored }
      if (replaces !== null)
        this.done.replaced.push(replaceDocument(this.db, replaces, document, this.context))
      const id = replaces ?? this.#store(document)
      this.#describe(id, document, match)
    }
  }

  /** Gives a document of the project what an entry says of it. */
  describeKnown({ entry, target }: Match): void {
    if (target?.kind !== 'document') return
    const { key } = readDocumentKeys(this.db, target.documentId)
    this.#values.keepDetails(key, entry.details)
    this.#keepRemarks(target.documentId, text => remarksOf(entry, text))
  }

  /** Whether a document is to be stored, and in whose place; one that is there already is noted as skipped. */
  #wanted(planned: PlannedDocument, { duplicates }: CheckedChoice): Wanted[] {
    if (!planned.choice.include) return []
    const duplicate = this.#texts.find(planned)
    const act = planned.choice.duplicate ?? duplicates ?? (duplicate?.likeness === 1 ? 'skip' : 'keep')
    if (duplicate !== null && act === 'skip') {
      const { name: sameAs, likeness } = duplicate
      this.done.skipped.push({ name: planned.name, source: planned.source, sameAs, likeness })
      return []
    }
    this.#texts.add(planned)
    return [{ planned, replaces: act === 'replace' ? (duplicate?.documentId ?? null) : null }]
  }

  #store(document: DocumentToStore) {
    const id = storeDocument(this.db, document, this.context)
    const { name, source, text, removed } = document.planned
    const { warnings } = document.plan
    const characters = text.length
    this.done.documents.push({ id, name, source, characters, removed: countByRule(removed), warnings })
    return id
  }

  #describe(id: ImportedDocument['id'], { planned, choice }: DocumentToStore, match: Match | null): void {
    const { details, attributes, marks } = planned
    const said = match === null ? details : withChosen({ ...details, ...match.entry.details }, planned.choice)
    if (attributes.length > 0 || Object.keys(said).length > 0) {
      const { key } = readDocumentKeys(this.db, id)
      this.#values.keepDetails(key, said)
      this.#values.keepValues({ documentKey: key }, attributes)
    }
    const comments = marks.filter(mark => mark.kind === 'comment')
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
