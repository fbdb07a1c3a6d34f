import type { DocumentId } from '../../core/id.ts'
import { looseFinder } from '../../core/text/index.ts'
import { type BibliographyEntry, type DescribedFile, matchEntries } from '../../formats/bibliography/index.ts'
import type { EntryProposal } from '../../ipc/imports.ts'
import type { ReadDb } from '../db/connection.ts'
import { documentColumns } from '../store/documents.ts'
import type { PlannedPreview } from './preview-file.ts'
import type { PlannedImport } from './storable.ts'
import type { Remark } from './store-comments.ts'

type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'document'; readonly documentId: DocumentId; readonly name: string }

/** An entry of a bibliography and one thing it describes; null when it describes nothing here. */
export interface Match {
  readonly entry: BibliographyEntry
  readonly target: Target | null
}

/** A file with one document, or a document of the project, as entries are matched with it. */
interface Candidate extends DescribedFile {
  readonly target: Target
}

/** What the bibliographies of an import describe: its own files first, then documents of the project. */
export function matchBibliographies(db: ReadDb, imports: readonly PlannedImport[]): Match[] {
  const entries = imports.flatMap(({ plan }) => plan.entries ?? [])
  if (entries.length === 0) return []
  const files = imports.map(({ choice, plan }) => ({ path: choice.path, documents: plan.documents }))
  return matchAll(entries, [...fileCandidates(files), ...documentCandidates(db)])
}

/** The same for the import desk, one proposal an entry of the bibliography at `path`. */
export function entryProposals(
  db: ReadDb,
  entries: readonly BibliographyEntry[],
  desk: readonly PlannedPreview[],
): EntryProposal[] {
  const matches = matchAll(entries, [...fileCandidates(desk), ...documentCandidates(db)])
  return entries.map(entry => ({
    title: entry.details.title ?? '',
    author: entry.details.author ?? '',
    year: entry.details.year ?? entry.details.date?.slice(0, 4) ?? '',
    annotations: entry.annotations.length,
    match: matches.find(match => match.entry === entry)?.target ?? null,
  }))
}

function matchAll(entries: readonly BibliographyEntry[], candidates: readonly Candidate[]): Match[] {
  const found = matchEntries(entries, candidates).flatMap(({ entry: number }, at): Match[] => {
    const entry = number === null ? undefined : entries[number]
    const target = candidates[at]?.target
    return entry === undefined || target === undefined ? [] : [{ entry, target }]
  })
  const described = new Set(found.map(({ entry }) => entry))
  return [...found, ...entries.filter(entry => !described.has(entry)).map(entry => ({ entry, target: null }))]
}

/** An entry describes one work: files that hold several documents are none. */
function fileCandidates(
  files: readonly {
    readonly path: string
    readonly documents: readonly { readonly name: string }[]
  }[],
): Candidate[] {
  return files.flatMap(({ path, documents }) => {
    const [only, ...others] = documents
    if (only === undefined || others.length > 0) return []
    return [{ path, title: only.name, target: { kind: 'file' as const, path } }]
  })
}

function documentCandidates(db: ReadDb): Candidate[] {
  return documentColumns(db).map(({ id: documentId, name, source }) => ({
    path: source,
    title: name,
    target: { kind: 'document', documentId, name },
  }))
}

/** What somebody remarked on a document with a reference manager, on the words where they are found in its text. */
export function remarksOf({ annotations, notes }: BibliographyEntry, text: string): Remark[] {
  const find = looseFinder(text)
  return [
    ...annotations.map(({ text: words, comment, color, tags, author }) => {
      const span = find(words)
      // Words that are not found would be lost: they stand in the memo, as a quotation.
      const quoted =
        span === null && words.trim() !== '' ? `> ${words.trim().replaceAll('\n', '\n> ')}\n\n` : ''
      return { span, author, text: `${quoted}${comment}`.trim(), color, tags }
    }),
    ...notes.map(note => ({ span: null, author: '', text: note, color: null, tags: [] })),
  ]
}
