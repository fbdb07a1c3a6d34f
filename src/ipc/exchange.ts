import { z } from 'zod'
import type { ExchangeKind, ExchangeOutcome, ExchangeReason, KeptKind } from '../core/exchange.ts'
import type { DocumentId } from '../core/id.ts'
import { nothing, path, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

/** What happened to some things of one kind that did not come in just as they are. */
export interface ExchangeRemark {
  readonly kind: ExchangeKind
  /** `approximated`: it is there, changed; `kept`: it is in the project file as it came; `dropped`: it is lost. */
  readonly outcome: ExchangeOutcome
  readonly reason: ExchangeReason
  /** The document they are of; empty for what is of none. */
  readonly document: string
  readonly count: number
  /** Names of the first of them. */
  readonly examples: readonly string[]
}

/** Things of one kind: how many the file has, how many of what was made of them is new, and was there already. */
export interface ExchangeCount {
  readonly kind: ExchangeKind | 'kept'
  readonly read: number
  readonly new: number
  readonly there: number
}

export interface ExchangedDocument {
  readonly id: DocumentId
  readonly name: string
  readonly isNew: boolean
  readonly codings: number
  readonly encoding: string
  /** How the file counts positions in this text; null when nothing tells. `lineEnd`: what CR LF counts. */
  readonly positions: { readonly unit: 'utf-16' | 'code-point'; readonly lineEnd: 1 | 2 } | null
}

/** What came of a project of another program. */
export interface ExchangeReport {
  /** The name of the file. */
  readonly file: string
  /** Program and version that wrote it, as it says. */
  readonly origin: string
  /** The project's name in it. */
  readonly name: string
  readonly counts: readonly ExchangeCount[]
  readonly remarks: readonly ExchangeRemark[]
  readonly documents: readonly ExchangedDocument[]
}

/** Something of another program's file that has no place here, and is kept as it came. */
export interface KeptPart {
  readonly id: string
  readonly kind: KeptKind
  /** As the file has it; may be empty. */
  readonly name: string
  /** What it is of: a document, or another part that is kept. Empty where nothing tells. */
  readonly of: string
  /** Program and version it came from. */
  readonly origin: string
  readonly hasFile: boolean
}

/** What the file said of it. */
export interface KeptDetail {
  /** JSON, in the words of the standard. */
  readonly said: string
  /** What identifiers in it are called here, by the identifier in lower case. */
  readonly names: Readonly<Record<string, string>>
}

const keptId = text.min(1).max(100)

/** Projects of other programs. */
export const exchange = {
  /**
   * The projects in a file or folder of another program, told without reading them: several for a database of
   * Taguette that has several, else one. Refuses: file-missing, file-unreadable, file-damaged, package-empty.
   */
  projectsIn: query(z.object({ path }), returns<readonly { readonly id: string; readonly name: string }[]>()),
  /**
   * Brings a REFI-QDA project (`.qdpx`, `.qde`) or codebook (`.qdc`), a project folder of QualCoder (`.qda`) or a
   * project of Taguette (`.sqlite3`) into this one, wholly or not at all. What is here already, by its identifier or
   * else by name and text, is not brought twice and not changed. `project`: which of several in the file, by its id or
   * name. Refuses: file-missing, file-unreadable, package-empty, package-suspect, package-too-deep, package-too-large,
   * file-damaged, file-protected, projects-several {projects}, not-found (no such project). Reports progress; can be
   * cancelled.
   */
  importProject: change(
    z.object({
      path,
      project: text.min(1).optional(),
      /** What coders, codes, documents and cases without a name are called. */
      words: z
        .object({ coder: text.min(1), code: text.min(1), document: text.min(1), case: text.min(1) })
        .default({ coder: 'Imported coder', code: 'Unknown code', document: 'Document', case: 'Case' }),
    }),
    returns<ExchangeReport>(),
  ),
  /** Writes what came of it, in the words of the window. Refuses: target-in-use, folder-read-only, disk-full, write-failed. */
  saveReport: query(z.object({ path, words: text.max(20_000_000) }), returns<null>()),
  /** What came from other programs and has no place here: kind by kind, each in the order it came. */
  kept: query(nothing, returns<readonly KeptPart[]>()),
  /** Refuses: not-found. */
  keptDetail: query(z.object({ id: keptId }), returns<KeptDetail>()),
  /** Refuses: not-found. */
  removeKept: change(
    z.object({ ids: z.array(keptId).min(1).max(1_000_000) }),
    returns<{ readonly removed: number }>(),
  ),
  /** Writes the file of a part as it came. Refuses: not-found, target-in-use, folder-read-only, disk-full, write-failed. */
  saveKept: query(z.object({ id: keptId, path }), returns<null>()),
}
