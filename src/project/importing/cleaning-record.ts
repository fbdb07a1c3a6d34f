import { diffTexts, fingerprintOf, likeness } from '../../core/text/index.ts'
import {
  type CleanDocument,
  type CleanOptions,
  type CleanResult,
  cleanText,
  type Edit,
} from '../../formats/clean/index.ts'
import type { RemovedSpan } from '../../ipc/documents.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { keepText, readContent, readTextContent } from '../store/contents.ts'
import { type DocumentKeys, firstTextKey } from '../store/documents.ts'

/** What cleaning did to a document, so that it can be shown, taken back in parts, and done anew. */
export interface CleaningRecord {
  /** Rules switched by hand, and things found that were kept in the text. */
  readonly rules: Readonly<Record<string, boolean>>
  readonly restore: readonly number[]
  readonly split: 'auto' | 'none'
  /** Where documents were made to begin by hand; null as found. */
  readonly cuts: readonly number[] | null
  /** The stretch of the extracted text that is this document. */
  readonly from: number
  readonly to: number
  readonly edits: readonly Edit[]
  readonly removed: readonly RemovedSpan[]
  /** Running heads that the reader of the file found, in offsets of the extracted text. */
  readonly furniture: readonly { readonly from: number; readonly to: number; readonly insert: string }[]
}

/** The choices a record keeps, as `cleanText` takes them. */
export type CleaningChoices = Pick<CleaningRecord, 'rules' | 'restore' | 'split' | 'cuts' | 'furniture'>

export function recordOf(
  document: Pick<CleanDocument, 'from' | 'to' | 'edits' | 'removed'>,
  choices: CleaningChoices,
): CleaningRecord {
  const { rules, restore, split, cuts, furniture } = choices
  const { from, to, edits, removed } = document
  return { rules, restore, split, cuts, from, to, edits, removed, furniture }
}

/** Whether doubtful places are wanted, and whom to tell again and again that there is progress. */
export type CleaningWatch = Pick<CleanOptions, 'flags' | 'passed'>

/** Cleans an extracted text by these choices. */
export function cleanBy(
  extracted: string,
  { rules, restore, split, cuts, furniture }: CleaningChoices,
  watch: CleaningWatch = {},
): CleanResult {
  const restored = new Set(restore)
  return cleanText(extracted, {
    rules,
    split,
    keep: edit => !restored.has(edit.finding),
    furniture,
    ...watch,
    ...(cuts !== null && { cuts }),
  })
}

/** The document of a cleaned text that shares most with a stretch of it. */
export function documentAt(
  { documents }: CleanResult,
  { from, to }: Pick<CleaningRecord, 'from' | 'to'>,
): CleanDocument {
  const shared = (document: CleanDocument) => Math.min(to, document.to) - Math.max(from, document.from)
  return documents.reduce((a, b) => (shared(b) > shared(a) ? b : a))
}

export function keepRecord(db: WriteDb, record: CleaningRecord): number {
  return keepText(db, JSON.stringify(record))
}

/** Null for a document that came in as it was. */
export function readRecord(
  db: ReadDb,
  { key, cleaningKey, extractedKey }: Pick<DocumentKeys, 'key' | 'cleaningKey' | 'extractedKey'>,
): CleaningRecord | null {
  if (cleaningKey === null) return null
  const stored = JSON.parse(readContent(db, cleaningKey).toString('utf8')) as CleaningRecord | RemovedSpan[]
  if (!Array.isArray(stored)) return stored
  return recordBefore(stored, readTextContent(db, extractedKey), readTextContent(db, firstTextKey(db, key)))
}

/** Projects of version 1 know what was removed alone: what else cleaning did is found by what became of the text. */
function recordBefore(removed: readonly RemovedSpan[], extracted: string, text: string): CleaningRecord {
  const print = fingerprintOf(text)
  const parts = cleanText(extracted).documents.map(part => ({
    part,
    shared: likeness(fingerprintOf(part.text), print),
  }))
  const { from, to } = parts.reduce((a, b) => (b.shared > a.shared ? b : a)).part
  const edits: Edit[] = []
  let at = from
  for (const step of diffTexts(extracted.slice(from, to), text)) {
    const [length, ...lines] = (Array.isArray(step) ? step : [step]) as [number, ...string[]]
    const end = at + length
    const found = removed.find(span => span.from < end && span.to > at)
    const finding = found?.from ?? at
    if (Array.isArray(step))
      edits.push({ rule: 'layout', from: at, to: end, insert: lines.join('\n'), finding })
    at = end
  }
  return { rules: {}, restore: [], split: 'auto', cuts: null, from, to, edits, removed, furniture: [] }
}
