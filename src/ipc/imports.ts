import { z } from 'zod'
import type { AttributeType } from '../core/attribute/index.ts'
import { type DetailField, type Details, detailFields } from '../core/document/index.ts'
import type { DocumentId } from '../core/id.ts'
import type { RefusalAnswer } from '../core/refusal.ts'
import { columnRoles, duplicateActs, importParts } from './constants.ts'
import { attributeType, path, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

/** One of the documents a file becomes, by their order in the file. Whatever is left out stays as proposed. */
const documentChoice = z.object({
  include: z.boolean().default(true),
  /** Null keeps the proposed name. */
  name: text.nullable().default(null),
  /** Details set by hand; an empty text leaves one out that was proposed. */
  details: z.partialRecord(z.enum(detailFields), text).default({}),
  /** Null: as the file says, else `skip` for the same text and `keep` for one that is nearly the same. */
  duplicate: z.enum(duplicateActs).nullable().default(null),
  /** Speakers confirmed by hand, each with the labels that stand for it; null takes the certain ones. */
  speakers: z
    .array(z.object({ name: text.min(1), labels: z.array(text.min(1)).min(1) }))
    .nullable()
    .default(null),
})

export type DocumentChoice = z.input<typeof documentChoice>

/** What the rows and columns of a table become. */
const tableChoice = z.object({
  as: z.enum(['documents', 'cases', 'text']),
  /** False when the first row is data like the others. */
  header: z.boolean(),
  /** By the order of the columns. `type` and `name` are for attributes. */
  columns: z.array(z.object({ role: z.enum(columnRoles), type: attributeType, name: text })),
})

export type TableChoice = z.input<typeof tableChoice>

/** How one file is to be read. Whatever is left out is found out. */
const fileChoice = z.object({
  path,
  /** Name of an encoding, e.g. `gb18030`; null lets Postil find out. */
  encoding: z.string().nullable().default(null),
  /** Of a web page: its article or all of it. */
  part: z.enum(importParts).default('article'),
  /** Of a workbook: which sheet, from 0; null takes the first that holds anything. */
  sheet: z.int().min(0).nullable().default(null),
  /** False stores the text as it is, but for its line ends. */
  clean: z.boolean().default(true),
  /** Rules switched on or off by name; rules not named act as by default. */
  rules: z.record(z.string(), z.boolean()).default({}),
  split: z.enum(['auto', 'none']).default('auto'),
  /** Where documents begin besides the start, in offsets of the extracted text; null as found out. */
  cuts: z.array(z.int().min(0)).nullable().default(null),
  /** Removed spans to keep in the text after all, by where they start in the text as extracted. */
  restore: z.array(z.int().min(0)).default([]),
  documents: z.array(documentChoice).default([]),
  /** What to do with its texts that are in the project already, where `documents` says nothing. */
  duplicates: z.enum(duplicateActs).nullable().default(null),
  /** Null as proposed; for tables only. */
  table: tableChoice.nullable().default(null),
  /** Comments and highlights of the file become memos, and codings where they have a colour or tags. */
  comments: z.boolean().default(true),
  /** Names of groups, from the top down, into which its documents go; those that are not there are made. */
  group: z.array(text).default([]),
  /** False keeps only where the file lies, its size and its hash, not the file itself. */
  keepOriginal: z.boolean().default(true),
})

export type FileChoice = z.input<typeof fileChoice>

/** The same for the other topics that read a file. */
export const checkedFile = fileChoice

export interface EncodingGuess {
  readonly encoding: string
  /** 0 to 1. */
  readonly confidence: number
  /** The first words that tell encodings apart, as this one reads them. */
  readonly sample: string
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

/** Somebody who seems to speak in a text. */
export interface SpeakerProposal {
  readonly name: string
  /** As they stand in the text, e.g. `王：` and `王:`. */
  readonly labels: readonly string[]
  readonly turns: number
  /** UTF-16 code units said. */
  readonly characters: number
  /** The beginning of a turn. */
  readonly example: string
  /** True when the text is plainly a transcript; others come in only when confirmed. */
  readonly certain: boolean
}

/** A text that is there already, or comes in with the same import. */
export interface Duplicate {
  /** Null when it is another document of this import. */
  readonly documentId: DocumentId | null
  readonly name: string
  /** 1 for the same text, less for one that is nearly the same. */
  readonly likeness: number
  /** How many codings it carries. */
  readonly codings: number
}

export interface ProposedDocument {
  readonly name: string
  /** Base name of the file, numbered when a collection is split. */
  readonly source: string
  readonly characters: number
  readonly removed: readonly RuleCount[]
  readonly details: Details
  /** BCP 47, e.g. `zh-Hans`, `zh-Hant`, `en`; null when the text does not tell. */
  readonly language: string | null
  readonly speakers: readonly SpeakerProposal[]
  /** Comments and highlights of the file on this text. */
  readonly comments: number
  readonly pages: number
  readonly notes: number
  readonly attributes: number
  readonly duplicate: Duplicate | null
}

/** A place where a document begins or could begin. */
export interface CutProposal {
  /** UTF-16 code units of the extracted text. */
  readonly at: number
  readonly label: string
  /** True for the places where the file is split now. */
  readonly used: boolean
}

export type ColumnRole = (typeof columnRoles)[number]

export interface ColumnProposal {
  readonly name: string
  readonly role: ColumnRole
  readonly type: AttributeType
  /** Rows that hold something, and different values among them. */
  readonly filled: number
  readonly distinct: number
  readonly examples: readonly string[]
}

export interface TableProposal {
  readonly sheets: readonly string[]
  readonly sheet: number
  readonly as: 'documents' | 'cases' | 'text'
  readonly header: boolean
  readonly rows: number
  readonly columns: readonly ColumnProposal[]
}

/** An entry of a bibliography and the document it describes. */
export interface EntryProposal {
  readonly title: string
  readonly author: string
  readonly year: string
  /** Annotations that come with it. */
  readonly annotations: number
  /** The file of this import or the document of the project it belongs to; null when none was found. */
  readonly match:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'document'; readonly documentId: DocumentId; readonly name: string }
    | null
}

/** What a file would become, or why it cannot come in. */
export interface FilePreview {
  readonly path: string
  readonly bytes: number
  /** Name of the format found, e.g. `docx`; null when refused. */
  readonly format: string | null
  readonly refusal: RefusalAnswer | null
  /** Best first; the first is the one used. Empty when refused and for formats that need none. */
  readonly encodings: readonly EncodingGuess[]
  readonly documents: readonly ProposedDocument[]
  readonly cuts: readonly CutProposal[]
  readonly warnings: readonly Warning[]
  readonly table: TableProposal | null
  /** Null for files that are no bibliography. */
  readonly entries: readonly EntryProposal[] | null
}

/** A document of a previewed file with all that was done to it. Offsets: UTF-16 code units of `extracted`. */
export interface PreviewDocument {
  readonly name: string
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

/** A place that looks damaged. Offsets of the text that was looked at; `suggestion` replaces the span. */
export interface Flag {
  readonly rule: string
  readonly from: number
  readonly to: number
  readonly suggestion: string | null
}

export interface FileComparison {
  /** The text as extracted from the file, before cleaning. */
  readonly extracted: string
  readonly documents: readonly PreviewDocument[]
  /** Removed around the documents: what belongs to the page and to none of them. */
  readonly outside: readonly PreviewEdit[]
  /** In offsets of `extracted`. */
  readonly flags: readonly Flag[]
}

/** A cleaning rule as people are shown it; its words are in `cleaning.json`. */
export interface RuleInfo {
  readonly rule: string
  /** `safe` acts unless switched off, `offered` acts when switched on, `flag` only marks. */
  readonly class: 'safe' | 'offered' | 'flag'
}

export interface ImportedDocument {
  readonly id: DocumentId
  readonly name: string
  readonly source: string
  readonly characters: number
  readonly removed: readonly RuleCount[]
  /** What reading the file had to say; doubtful places only where they were asked for. */
  readonly warnings: readonly Warning[]
}

/** A document that was not stored again, because its text is there already. */
export interface SkippedDocument {
  readonly name: string
  readonly source: string
  /** The document it equals, and how nearly. */
  readonly sameAs: string
  readonly likeness: number
}

/** A document whose text was replaced by a newer one, with its codings carried over. */
export interface ReplacedDocument {
  readonly id: DocumentId
  readonly name: string
  readonly source: string
  readonly codings: number
  /** Codings whose words are gone. */
  readonly detached: number
}

export interface ImportReport {
  readonly documents: readonly ImportedDocument[]
  readonly skipped: readonly SkippedDocument[]
  readonly replaced: readonly ReplacedDocument[]
  readonly cases: number
  /** Documents of the project that a bibliography described. */
  readonly described: number
  /** Entries of bibliographies that belong to no document, by title. */
  readonly unmatched: readonly string[]
  /** Table rows without any text, and cells that did not fit the type of their column. */
  readonly emptyRows: number
  readonly misfits: readonly { readonly attribute: string; readonly value: string; readonly name: string }[]
}

export interface FoundFiles {
  /** Attachments that bibliographies name are among them. */
  readonly paths: readonly string[]
  /** By path, for those that lie in folders below what was named: names of the folders from the top down, for `group`. */
  readonly folders: Readonly<Record<string, readonly string[]>>
  /** Files left aside because Postil cannot read their format. */
  readonly leftAside: readonly string[]
}

export type { DetailField, Details }

export const imports = {
  /** The files to import among files and folders, folders searched to the bottom, in name order. */
  find: query(z.object({ paths: z.array(path) }), returns<FoundFiles>()),
  /** Every cleaning rule, in the order in which they act. */
  rules: query(z.object({}), returns<readonly RuleInfo[]>()),
  /** One preview a file, in the order given; a file that cannot come in has its refusal. Reports progress. */
  preview: query(z.object({ files: z.array(fileChoice) }), returns<readonly FilePreview[]>()),
  /** Original and result of one file. Refuses what reading refuses: file-missing, file-damaged… */
  compare: query(fileChoice, returns<FileComparison>()),
  /** The first rows of a table as they are read. Refuses what reading refuses. */
  rows: query(
    z.object({ file: fileChoice, limit: z.int().min(1).max(1000).default(100) }),
    returns<{ readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }>(),
  ),
  /** Imports all files or none. Reports progress; can be cancelled. Refuses what `compare` refuses. */
  run: change(
    z.object({
      files: z.array(fileChoice).min(1),
      /** What codes for highlights without a tag are called, by their colour as `#rrggbb`. */
      highlightNames: z.record(z.string(), text).default({}),
      /** Whether the report counts doubtful places among its warnings; looking for them takes a sixth of the time. */
      doubts: z.boolean().default(false),
    }),
    returns<ImportReport>(),
  ),
}

/** A choice with every default filled in, for those who read files without a project. */
export function checkedFileChoice(choice: FileChoice): CheckedChoice {
  return fileChoice.parse(choice)
}

/** A file choice with every default filled in. */
export type CheckedChoice = z.output<typeof fileChoice>
export type CheckedDocumentChoice = z.output<typeof documentChoice>
export type CheckedTableChoice = z.output<typeof tableChoice>
