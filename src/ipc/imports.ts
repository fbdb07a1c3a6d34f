import { z } from 'zod'
import type { DocumentId } from '../core/id.ts'
import type { RefusalAnswer } from '../core/refusal.ts'
import type { RemovedSpan } from './documents.ts'
import { path, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

/** How one file is to be read. Whatever is left out is found out. */
const fileChoice = z.object({
  path,
  /** Name of an encoding, e.g. `gb18030`; null lets Postil find out. */
  encoding: z.string().nullable().default(null),
  /** False stores the text as it is, but for its line ends. */
  clean: z.boolean().default(true),
  /** Rules switched on or off by name; rules not named act as by default. */
  rules: z.record(z.string(), z.boolean()).default({}),
  split: z.enum(['auto', 'none']).default('auto'),
  /** Removed spans to keep in the text after all, by where they start in the text as extracted. */
  restore: z.array(z.int().min(0)).default([]),
  /** Names for the documents, by their order in the file; null or missing keeps the proposed name. */
  names: z.array(text.nullable()).default([]),
})

export type FileChoice = z.input<typeof fileChoice>

export interface EncodingGuess {
  readonly encoding: string
  /** 0 to 1. */
  readonly confidence: number
}

/** How much one rule took out. */
export interface RuleCount {
  readonly rule: string
  readonly count: number
  /** UTF-16 code units. */
  readonly characters: number
}

export interface Warning {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

export interface ProposedDocument {
  readonly name: string
  /** Base name of the file, numbered when a collection is split. */
  readonly source: string
  readonly characters: number
  readonly removed: readonly RuleCount[]
}

/** What a file would become, or why it cannot come in. */
export interface FilePreview {
  readonly path: string
  readonly bytes: number
  readonly refusal: RefusalAnswer | null
  /** Best first; the first is the one used. Empty when refused. */
  readonly encodings: readonly EncodingGuess[]
  readonly documents: readonly ProposedDocument[]
  readonly warnings: readonly Warning[]
}

/** A document of a previewed file with all that was done to it. Offsets: UTF-16 code units of `extracted`. */
export interface PreviewDocument extends ProposedDocument {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly edits: readonly PreviewEdit[]
}

export interface PreviewEdit {
  readonly rule: string
  readonly from: number
  readonly to: number
  /** What stands there instead; often empty. */
  readonly insert: string
  /** True when the removed words were moved elsewhere in the document. */
  readonly moved?: boolean
  /** Where the thing found starts; pieces of one thing share it. `FileChoice.restore` names it. */
  readonly finding: number
}

export interface FileComparison {
  /** The text as extracted from the file, before cleaning. */
  readonly extracted: string
  readonly documents: readonly PreviewDocument[]
  /** Removed around the documents: what belongs to the page and to none of them. */
  readonly outside: readonly PreviewEdit[]
}

export interface ImportedDocument {
  readonly id: DocumentId
  readonly name: string
  readonly source: string
  readonly characters: number
  readonly removed: readonly RuleCount[]
  readonly warnings: readonly Warning[]
}

export interface FoundFiles {
  readonly paths: readonly string[]
  /** Files left aside because Postil cannot read their format. */
  readonly leftAside: readonly string[]
}

export const imports = {
  /** The files to import among files and folders, folders searched to the bottom, in name order. */
  find: query(z.object({ paths: z.array(path) }), returns<FoundFiles>()),
  /** One preview a file, in the order given; a file that cannot come in has its refusal. Reports progress. */
  preview: query(z.object({ files: z.array(fileChoice) }), returns<readonly FilePreview[]>()),
  /** Original and result of one file. Refuses: file-missing, file-empty, file-binary, file-too-large… */
  compare: query(fileChoice, returns<FileComparison>()),
  /** Imports all files or none. Reports progress; can be cancelled. Refuses what `compare` refuses. */
  run: change(z.object({ files: z.array(fileChoice).min(1) }), returns<readonly ImportedDocument[]>()),
}

export type { RemovedSpan }
