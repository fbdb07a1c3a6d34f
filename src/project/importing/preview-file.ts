import type { BibliographyEntry } from '../../formats/bibliography/index.ts'
import type { CutProposal, FilePreview, ProposedDocument } from '../../ipc/imports.ts'
import { countByRule, type FilePlan, type PlannedDocument } from './plan.ts'
import { speakerProposals } from './plan-text.ts'

/** A preview before the project has looked whether it knows these texts. */
export interface PlannedPreview extends Omit<FilePreview, 'documents' | 'entries' | 'refusal' | 'format'> {
  readonly format: string
  /** SHA-256 of the file. */
  readonly hash: Uint8Array
  readonly documents: readonly PreviewedDocument[]
  readonly entries: readonly BibliographyEntry[] | null
}

export interface PreviewedDocument extends Omit<ProposedDocument, 'duplicate'> {
  readonly textHash: Uint8Array
  readonly fingerprint: Uint8Array
}

/** What the import desk shows of a plan. */
export function previewOf(plan: FilePlan, path: string): PlannedPreview {
  const { file, table, entries } = plan
  return {
    path,
    bytes: file.size,
    format: file.format,
    hash: file.hash,
    encodings: file.encodings,
    documents: plan.documents.map(document => previewDocument(document, table !== null)),
    cuts: cutsOf(plan),
    warnings: plan.warnings,
    table: table?.proposal ?? null,
    entries,
  }
}

function previewDocument(document: PlannedDocument, isRow: boolean): PreviewedDocument {
  const { name, source, text, details, language, packed, fingerprint, marks, structure } = document
  const count = (kind: (typeof marks)[number]['kind']) => marks.filter(mark => mark.kind === kind).length
  return {
    name,
    source,
    characters: text.length,
    removed: countByRule(document.removed),
    details,
    language,
    speakers: isRow ? [] : speakerProposals(text, structure),
    comments: count('comment'),
    pages: count('page'),
    notes: count('note'),
    attributes: document.attributes.length,
    textHash: packed.hash,
    fingerprint,
  }
}

function cutsOf({ cleaning }: FilePlan): CutProposal[] {
  const starts = new Set(cleaning?.documents.map(document => document.from))
  return (cleaning?.cuts ?? []).map(({ at, label }) => ({ at, label, used: starts.has(at) }))
}
