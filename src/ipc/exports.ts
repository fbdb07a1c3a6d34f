import { z } from 'zod'
import { refiProfiles } from '../core/exchange.ts'
import type { CodeId, DocumentId, RecipeId } from '../core/id.ts'
import { memoSubjectKinds } from '../core/memo/index.ts'
import { roomWords } from '../core/room-labels.ts'
import {
  attributeSubjects,
  indicatorFormats,
  indicatorRows,
  languages,
  memoFormats,
  passageFormats,
  reportFormats,
  sheetFormats,
  summaryFormats,
} from './constants.ts'
import { bytes, id, path, text } from './fields.ts'
import {
  codesChoice,
  cooccurrenceLook,
  crosstabChoice,
  crosstabLook,
  frequenciesLook,
  matrixChoice,
  matrixLook,
  provenanceDate,
  togetherWay,
} from './matrices.ts'
import { memoChoice } from './memos.ts'
import { query, returns } from './operation.ts'
import { pictureToDraw } from './pictures.ts'
import { pseudonymEntries } from './pseudonyms.ts'
import { fieldNames } from './queries.ts'
import { queryTree } from './query-tree.ts'
import { type MissingPart, recipe, recipeNames } from './recipes.ts'
import { summaryChoice } from './summaries.ts'
import {
  keywordChoice,
  keywordListing,
  linesChoice,
  wordCountChoice,
  wordCountListing,
} from './word-counts.ts'

/** Something an export could not carry, and why. */
export interface Loss {
  readonly kind: string
  /** Empty for what is left out altogether. */
  readonly name: string
  readonly reason: string
  /** How many there are, where that is not one. */
  readonly count?: number
  /** The document it is of, if it is of one. */
  readonly document?: string
}

/** Some things of one kind, of one document, that a file will not keep as they are, and why. */
export interface LedgerEntry extends Loss {
  /** What the thing is called where it is one that has a name, else empty. */
  readonly name: string
  /** The document they are of; empty for what is of none. */
  readonly document: string
  readonly count: number
  /** Names of the first of them. */
  readonly examples: readonly string[]
}

export interface ProjectReport extends ExportReport {
  readonly losses: readonly LedgerEntry[]
}

export interface ExportReport {
  readonly path: string
  readonly bytes: number
  readonly losses: readonly Loss[]
}

/** What stands before the facts of a memo in a file, in the language of who exports. */
const memoLabels = z.object({
  title: text,
  untitled: text,
  subject: text,
  tags: text,
  coder: text,
  created: text,
  changed: text,
  /** What kinds of subject are called. */
  kinds: z.record(z.enum(memoSubjectKinds), text),
})
export type MemoExportLabels = z.input<typeof memoLabels>

/** What the summary grid is called in a Word document, and what stands before numbers of passages. */
const summaryLabels = z.object({ title: text.min(1), passages: text.min(1) })
export type SummaryExportLabels = z.input<typeof summaryLabels>

/** Lines of a table of words; there can be no more. */
const wordLimit = z.int().min(1).max(1_000_000).default(1_000_000)

const tableFile = { path, format: z.enum(sheetFormats), date: provenanceDate }

/** What a ledger is called, what stands at the head of its columns, and what its kinds and reasons are called. */
const ledgerWords = z.object({
  title: text.min(1),
  columns: z.object({ kind: text, name: text, document: text, reason: text, count: text }),
  kinds: z.record(text, text),
  reasons: z.record(text, text),
})
export type LedgerWords = z.input<typeof ledgerWords>

/** What stands at the head of each column of passages, in the language of who exports. */
const passageLabels = z.object({
  title: text.min(1),
  document: text,
  source: text,
  paragraph: text,
  from: text,
  to: text,
  codes: text,
  quotation: text,
  before: text,
  after: text,
})
export type PassageExportLabels = z.input<typeof passageLabels>

/**
 * Writing files for others. Each writes beside the target and renames when the file is whole and checked, so a
 * refusal leaves an older file as it was. Refuse: folder-read-only, disk-full, write-failed, export-invalid.
 */
export const exports = {
  /**
   * A REFI-QDA project, `.qdpx`, for one program or for all. What it will not keep is told, and on wish written to
   * `ledger`, each thing on a line of its own: as `.csv`, `.md` or `.txt` in these words, as `.json` as it is. Reports
   * progress; can be cancelled.
   */
  project: query(
    z.object({
      path,
      profile: z.enum(refiProfiles).default('standard'),
      ledger: path.optional(),
      ledgerWords: ledgerWords.optional(),
    }),
    returns<ProjectReport>(),
  ),
  /**
   * What such a file would not keep: the project is written, not saved, read back and compared. Reports progress; can
   * be cancelled. Refuses: export-invalid.
   */
  projectLedger: query(
    z.object({ profile: z.enum(refiProfiles).default('standard') }),
    returns<readonly LedgerEntry[]>(),
  ),
  /**
   * A new project file to hand on: all as it is now, nothing of how it came to be, and no name of the table anywhere.
   * Refuses: project-exists, folder-read-only, disk-full, names-left.
   */
  sharedCopy: query(z.object({ path, entries: pseudonymEntries.min(1).max(2_000) }), returns<ExportReport>()),
  /** A REFI-QDA codebook, `.qdc`. Refuses also: codebook-empty. */
  codebook: query(z.object({ path }), returns<ExportReport>()),
  /** The codebook as a table with its rules and examples, heads in the language; or as a text in Markdown. */
  codebookTable: query(
    z.object({ path, format: z.enum(['csv', 'xlsx', 'md']), language: z.enum(languages).default('en') }),
    returns<ExportReport>(),
  ),
  /** The file a document came from, byte for byte. Refuses: not-found, also for a file that is only linked. */
  original: query(z.object({ id: id<DocumentId>(), path }), returns<ExportReport>()),
  /**
   * The project as one web page for people without the program: texts with their codings, codebook, memos. It asks for
   * nothing on the network. `language`: of the page. Reports progress; can be cancelled.
   */
  readingRoom: query(
    z.object({
      path,
      labels: z.record(z.enum(roomWords), text),
      memoLabels,
      language: z.enum(languages),
      date: provenanceDate,
    }),
    returns<ExportReport>(),
  ),
  /**
   * What is coded, as numbers for statistics: a row for each passage (same words of one document), document or
   * paragraph, a column of 0 and 1 for each code, whose name stays the same while the code lives. CSV is UTF-8 without
   * a mark in front; beside it stands `NAME.codes.csv` with what each column is, in Excel a second sheet. Can be
   * cancelled. Refuses also: matrix-too-large (for Excel).
   */
  indicators: query(
    z.object({
      path,
      format: z.enum(indicatorFormats),
      rows: z.enum(indicatorRows).default('passages'),
      date: provenanceDate,
    }),
    returns<ExportReport>(),
  ),
  /**
   * A document with all its codings, or all passages of a code (with `subcodes` of those below it too), as a page to
   * read and print: codings stand in the margin, in Word as comments on the words, with coder, comment and memos.
   * Refuses also: not-found.
   */
  report: query(
    z.object({
      of: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('document'), id: id<DocumentId>() }),
        z.object({ kind: z.literal('code'), id: id<CodeId>(), subcodes: z.boolean().default(false) }),
      ]),
      path,
      format: z.enum(reportFormats),
      labels: z.record(z.enum(roomWords), text),
      memoLabels,
      language: z.enum(languages),
      date: provenanceDate,
    }),
    returns<ExportReport>(),
  ),
  /**
   * A folder of Markdown for Obsidian and its like: a file a document with codings as footnotes, a file a code and a
   * memo, linked with each other. `path`: a folder that is not there, is empty, or was written so before; what others
   * put into it stays. Refuses also: folder-not-empty (somebody else's, or a file of ours was changed there). Reports
   * progress; can be cancelled.
   */
  markdown: query(
    z.object({
      path,
      labels: z.record(z.enum(roomWords), text),
      memoLabels,
      language: z.enum(languages),
      date: provenanceDate,
    }),
    returns<ExportReport>(),
  ),
  /**
   * All of the project as JSON, in the form of docs/json.md: the same bytes for the same state. Files are told by their
   * hash alone; real names of people may stand in earlier texts. Reports
   * progress; can be cancelled.
   */
  json: query(z.object({ path }), returns<ExportReport>()),
  /** The memos chosen, with subject, quotation, tags, dates and coder. Refuses also: folder-not-empty. */
  memos: query(
    memoChoice.extend({ path, format: z.enum(memoFormats), labels: memoLabels }),
    returns<ExportReport>(),
  ),
  /** A matrix. Refuses also what `matrices.count` refuses; so do the tables below. CSV has the table alone. */
  matrix: query(matrixChoice.extend(matrixLook.shape).extend(tableFile), returns<ExportReport>()),
  frequencies: query(codesChoice.extend(frequenciesLook.shape).extend(tableFile), returns<ExportReport>()),
  /** Codes on the same words, or in the same unit. */
  cooccurrence: query(
    codesChoice.extend({ same: togetherWay }).extend(cooccurrenceLook.shape).extend(tableFile),
    returns<ExportReport>(),
  ),
  /**
   * All passages of a query, with their document, its attributes, place, codes and context. Refuses also what
   * `queries.run` refuses.
   */
  passages: query(
    z.object({
      query: queryTree,
      path,
      format: z.enum(passageFormats),
      labels: passageLabels,
      fieldNames,
      date: provenanceDate,
    }),
    returns<ExportReport>(),
  ),
  /** The summary grid. CSV has the texts alone. Refuses also what `summaries.grid` refuses. */
  summaries: query(
    summaryChoice.extend({ path, format: z.enum(summaryFormats), labels: summaryLabels }),
    returns<ExportReport>(),
  ),
  /** All documents, cases or speakers with their values, in the project's own order. */
  attributes: query(
    z.object({
      subject: z.enum(attributeSubjects),
      path,
      format: z.enum(sheetFormats),
      fieldNames,
      /** What stands over the names; how yes and no are written. */
      words: z.object({ name: text.min(1), yes: text.min(1), no: text.min(1) }),
    }),
    returns<ExportReport>(),
  ),
  crosstab: query(crosstabChoice.extend(crosstabLook.shape).extend(tableFile), returns<ExportReport>()),
  /**
   * What a recipe gives now, as a table or, of pictures, as SVG: the same bytes for the same project state. Gives also
   * what was left out because it is there no longer. Refuses what `recipes.changes` refuses; bad-request for an SVG of
   * what is no picture.
   */
  recipe: query(
    z.object({
      recipe,
      names: recipeNames,
      path,
      format: z.enum([...sheetFormats, 'svg']),
      date: provenanceDate,
    }),
    returns<ExportReport & { readonly missing: readonly MissingPart[] }>(),
  ),
  /** A file of recipes, which `postil run` reads; null: all. Refuses also: not-found. */
  recipes: query(
    z.object({ ids: z.array(id<RecipeId>()).nullable().default(null), path }),
    returns<ExportReport>(),
  ),
  /** A picture as SVG. Refuses also what `pictures.draw` refuses. */
  picture: query(pictureToDraw.extend({ path }), returns<ExportReport>()),
  /** A picture as PNG, made by the window. Refuses also: malformed-input for what is none. */
  pixels: query(z.object({ path, png: bytes }), returns<ExportReport>()),
  /** The words that a choice lists, in its order; so do the two below with what they list. */
  words: query(
    wordCountChoice.extend(wordCountListing.shape).extend({ limit: wordLimit }).extend(tableFile),
    returns<ExportReport>(),
  ),
  keywords: query(
    keywordChoice.extend(keywordListing.shape).extend({ limit: wordLimit }).extend(tableFile),
    returns<ExportReport>(),
  ),
  lines: query(
    linesChoice.omit({ after: true }).extend({ limit: wordLimit }).extend(tableFile),
    returns<ExportReport>(),
  ),
}
