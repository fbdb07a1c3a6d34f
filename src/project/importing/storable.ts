import type { Details } from '../../core/document/index.ts'
import type { CommentMark } from '../../core/text/index.ts'
import type { CheckedChoice, CheckedDocumentChoice, RuleCount, Warning } from '../../ipc/imports.ts'
import { type Packed, packText } from '../store/contents.ts'
import { recordOf } from './cleaning-record.ts'
import {
  type AttributeValueOf,
  countByRule,
  type FilePlan,
  type PlannedDocument,
  type TablePlan,
} from './plan.ts'
import { choicesOf } from './plan-text.ts'
import type { ReadFile } from './read-file.ts'

/** A file's plan as it travels to where it is stored: what is kept is bytes already, so that storing is writing alone. */
export interface StorablePlan extends Pick<FilePlan, 'entries'> {
  readonly file: StorableFile
  readonly documents: readonly StorableDocument[]
  readonly warnings: readonly Warning[]
  readonly table: TablePlan | null
}

/** A file that was read, and what was chosen for it. */
export interface PlannedImport {
  readonly choice: CheckedChoice
  readonly plan: StorablePlan
}

export interface StorableFile
  extends Pick<ReadFile, 'name' | 'size' | 'hash' | 'isTextAlone' | 'modifiedAt' | 'format' | 'encoding'> {
  readonly text: Packed
}

export interface StorableDocument {
  readonly name: string
  readonly source: string
  readonly text: Packed
  /** UTF-16 code units of the text. */
  readonly characters: number
  /** Marks as JSON; null where there are none. */
  readonly structure: Packed | null
  /** What cleaning did, as JSON; null for a whole file of which nothing is known but its text. */
  readonly record: Packed | null
  readonly comments: readonly CommentMark[]
  readonly details: Details
  readonly attributes: readonly AttributeValueOf[]
  readonly removed: readonly RuleCount[]
  readonly fingerprint: Uint8Array
  readonly choice: CheckedDocumentChoice
}

/** Refuses: malformed-input, for half a character. */
export function storable(plan: FilePlan, choice: CheckedChoice): StorablePlan {
  const { file, documents, warnings, table, entries } = plan
  const { name, size, hash, isTextAlone, modifiedAt, format, encoding } = file
  return {
    file: {
      name,
      size,
      hash,
      isTextAlone,
      modifiedAt,
      format,
      encoding,
      text: packText(file.text, isTextAlone ? hash : undefined),
    },
    documents: documents.map(document => storableDocument(document, file, choice)),
    warnings,
    table,
    entries,
  }
}

function storableDocument(
  document: PlannedDocument,
  file: ReadFile,
  choice: CheckedChoice,
): StorableDocument {
  const { name, source, text, packed, marks, details, attributes, removed, fingerprint } = document
  return {
    name,
    source,
    text: packed,
    characters: text.length,
    structure: marks.length === 0 ? null : packText(JSON.stringify(marks)),
    record: packedRecord(document, file, choice),
    comments: marks.filter(mark => mark.kind === 'comment'),
    details,
    attributes,
    removed: countByRule(removed),
    fingerprint,
    choice: document.choice,
  }
}

function packedRecord({ cleaning }: PlannedDocument, file: ReadFile, choice: CheckedChoice): Packed | null {
  const choices = choicesOf(file, choice)
  const whole = { from: 0, to: file.text.length, edits: [], removed: [] }
  const record = recordOf(cleaning ?? whole, choices)
  const isWhole = record.from === 0 && record.to === whole.to && record.edits.length === 0
  const isPlain = Object.keys(choice.rules).length + choices.furniture.length === 0
  return isWhole && isPlain ? null : packText(JSON.stringify(record))
}
