import { extname } from 'node:path'
import type { AttributeType } from '../../core/attribute/index.ts'
import { cleanName } from '../../core/codebook/index.ts'
import type { Details } from '../../core/document/index.ts'
import { fingerprintOf, type Mark, shorten } from '../../core/text/index.ts'
import type { BibliographyEntry } from '../../formats/bibliography/index.ts'
import type { CleanDocument, CleanResult } from '../../formats/clean/index.ts'
import type { RemovedSpan } from '../../ipc/documents.ts'
import type { CheckedDocumentChoice, RuleCount, TableProposal, Warning } from '../../ipc/imports.ts'
import { type Packed, packText } from '../store/contents.ts'
import type { ReadFile } from './read-file.ts'

/** A cell that becomes an attribute's value. */
export interface AttributeValueOf {
  readonly name: string
  readonly type: AttributeType
  readonly choices: readonly string[]
  /** In the form its type keeps. */
  readonly value: string
  /** As the cell has them, for an attribute that is one of texts. */
  readonly words: string
}

/** A row that becomes a case. */
export interface PlannedCase {
  readonly name: string
  readonly attributes: readonly AttributeValueOf[]
}

export interface TablePlan {
  readonly proposal: TableProposal
  readonly cases: readonly PlannedCase[]
  /** Rows without any words, which become nothing. */
  readonly emptyRows: number
  /** Cells that did not fit the type of their column; nothing else of them is lost: the file keeps them. */
  readonly misfits: readonly { readonly attribute: string; readonly value: string; readonly name: string }[]
}

/** A document a file becomes. Plain values: plans travel from the thread that reads to the one that stores. */
export interface PlannedDocument {
  readonly name: string
  readonly source: string
  readonly text: string
  /** Structure, in offsets of `text`. */
  readonly marks: readonly Mark[]
  /** The same before anybody was found or chosen who speaks. */
  readonly structure: readonly Mark[]
  readonly details: Details
  readonly language: string | null
  readonly attributes: readonly AttributeValueOf[]
  readonly removed: readonly RemovedSpan[]
  /** What cleaning did; null when it was not asked to. */
  readonly cleaning: CleanDocument | null
  /** The text as UTF-8, with the SHA-256 that tells texts that are the same. */
  readonly packed: Packed
  /** Tells texts that are alike. */
  readonly fingerprint: Uint8Array
  readonly choice: CheckedDocumentChoice
}

/** What a file becomes. */
export interface FilePlan {
  readonly file: ReadFile
  readonly documents: readonly PlannedDocument[]
  readonly warnings: readonly Warning[]
  readonly cleaning: CleanResult | null
  /** Null for files that are no table. */
  readonly table: TablePlan | null
  /** Null for files that are no bibliography. */
  readonly entries: readonly BibliographyEntry[] | null
}

/** Everything about one document but what follows from its text. */
export type DocumentDraft = Omit<PlannedDocument, 'fingerprint' | 'packed'>

/** Refuses: malformed-input, for half a character. */
export function recognisable(draft: DocumentDraft): PlannedDocument {
  return { ...draft, packed: packText(draft.text), fingerprint: fingerprintOf(draft.text) }
}

export const asProposed: CheckedDocumentChoice = {
  include: true,
  name: null,
  details: {},
  duplicate: null,
  speakers: null,
}

/** How often each rule acted and how much it took out, in the order in which rules first acted. */
export function countByRule(removed: readonly RemovedSpan[]): RuleCount[] {
  const counts = new Map<string, { count: number; characters: number }>()
  for (const { rule, from, to } of removed) {
    const sum = counts.get(rule) ?? { count: 0, characters: 0 }
    counts.set(rule, { count: sum.count + 1, characters: sum.characters + to - from })
  }
  return [...counts].map(([rule, sum]) => ({ rule, ...sum }))
}

/** `page.txt` and 3 give `page-03.txt`. */
export function numberedName(fileName: string, number: number): string {
  return `${stemOf(fileName)}-${String(number).padStart(2, '0')}${extname(fileName)}`
}

/** A document's name: the one wanted, else the first proposal that says something, else the file's. */
export function nameFor(
  wanted: string | null,
  proposals: readonly (string | null | undefined)[],
  file: string,
): string {
  const name = [wanted, ...proposals].find(candidate => candidate?.trim())?.trim()
  const stem = stemOf(file)
  return shortName(name ?? (stem.trim() === '' ? file : stem))
}

/** Code points, of at most two UTF-16 code units each: what programs and files call things may be longer than names. */
const LONGEST_NAME = 190

/** Words that are not blank as a name, shortened where they are too long for one. */
export function shortName(words: string): string {
  return cleanName(shorten(words.trim(), LONGEST_NAME))
}

function stemOf(fileName: string): string {
  return fileName.slice(0, fileName.length - extname(fileName).length)
}
