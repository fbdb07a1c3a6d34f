import { Refusal } from '../../core/refusal.ts'
import { changesNothing, diffTexts, editText, rebaseChange, type TextChange } from '../../core/text/index.ts'
import { applyEdits, findFlags, isScrapeEvidence, mapPositions } from '../../formats/clean/index.ts'
import type { FileComparison } from '../../ipc/imports.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import {
  type CleaningRecord,
  cleanBy,
  documentAt,
  keepRecord,
  readRecord,
  recordOf,
} from '../importing/cleaning-record.ts'
import { readTextContent } from '../store/contents.ts'
import { type DocumentKeys, readDocumentKeys, updateCleaning } from '../store/documents.ts'
import { refuseOtherRevision, type SavedEdit, saveEdit } from '../texts/save-edit.ts'
import type { ChangeContext, HandlersOf } from './handler.ts'

/** What cleaning took out of a document, and doing it anew long after the document came in. */
export const documentCleaning = {
  cleaning(db, { id }) {
    const document = readDocumentKeys(db, id)
    const record = readRecord(db, document)
    const { revision } = document
    if (record === null) return { id, revision, cleaned: false, rules: {}, restored: [], removed: [] }
    const extracted = readTextContent(db, document.extractedKey)
    const place = placesIn(db, document, extracted, record)
    const moved = new Set(record.edits.filter(edit => edit.moved).map(edit => edit.finding))
    return {
      id,
      revision,
      cleaned: record.edits.length > 0,
      rules: record.rules,
      restored: record.restore,
      removed: record.removed.map(span => ({
        ...span,
        finding: span.from,
        at: place(span.from),
        moved: moved.has(span.from),
      })),
    }
  },

  compareCleaning(db, { id, rules, restore }): FileComparison {
    const document = readDocumentKeys(db, id)
    const { extracted, record } = cleanedAnew(db, document, { rules, restore })
    const { from, to, edits } = record
    const text = applyEdits(extracted, from, to, edits)
    return {
      extracted,
      documents: [{ name: document.name, from, to, text, edits }],
      outside: [],
      flags: [],
    }
  },

  restore(db, { id, revision, findings }, context) {
    const document = readDocumentKeys(db, id)
    refuseOtherRevision(document, revision)
    const record = readRecord(db, document)
    const wanted = new Set(findings)
    if (record === null || !findings.every(finding => record.edits.some(edit => edit.finding === finding))) {
      throw new Refusal('not-found', `Nothing was taken out at ${findings.join(', ')}`)
    }
    const restored: CleaningRecord = {
      ...record,
      restore: [...record.restore, ...findings],
      edits: record.edits.filter(edit => !wanted.has(edit.finding)),
      removed: record.removed.filter(span => !wanted.has(span.from)),
    }
    return carryOut(db, document, restored, context)
  },

  cleanAgain(db, { id, revision, rules, restore }, context) {
    const document = readDocumentKeys(db, id)
    refuseOtherRevision(document, revision)
    return carryOut(db, document, cleanedAnew(db, document, { rules, restore }).record, context)
  },

  flags(db, { id }) {
    const document = readDocumentKeys(db, id)
    const { revision, textKey } = document
    const flags = findFlags(readTextContent(db, textKey), { scraped: isFromWeb(db, document) })
    return {
      revision,
      flags: flags.map(({ rule, from, to, suggestion }) => ({
        rule,
        from,
        to,
        suggestion: suggestion ?? null,
      })),
    }
  },
} satisfies Partial<HandlersOf<'documents'>>

/** A page that was saved, or a text in which cleaning found what only such pages have. */
function isFromWeb(db: ReadDb, document: DocumentKeys): boolean {
  if (document.format === 'html' || document.format === 'mhtml') return true
  return readRecord(db, document)?.edits.some(({ rule }) => isScrapeEvidence(rule)) ?? false
}

/** A document that came in uncleaned is the whole of its file, or says nowhere what part of it it is. */
function recordBefore(db: ReadDb, document: DocumentKeys, extracted: string): CleaningRecord {
  const none = {
    rules: {},
    restore: [],
    split: 'none',
    cuts: null,
    edits: [],
    removed: [],
    furniture: [],
  } as const
  return readRecord(db, document) ?? { ...none, from: 0, to: extracted.length }
}

/** The record that cleaning the document's file by other rules would give. It stays the part of the file it was. */
function cleanedAnew(
  db: ReadDb,
  document: DocumentKeys,
  { rules, restore }: Pick<CleaningRecord, 'rules' | 'restore'>,
): { readonly extracted: string; readonly record: CleaningRecord } {
  const extracted = readTextContent(db, document.extractedKey)
  const before = recordBefore(db, document, extracted)
  const choices = { ...before, rules, restore }
  const cuts = [before.from, before.to].filter(place => place > 0 && place < extracted.length)
  return {
    extracted,
    record: recordOf(documentAt(cleanBy(extracted, { ...choices, cuts }), before), choices),
  }
}

/**
 * Makes of the difference between what cleaning gave and what it is to give an edit of the current text: what was
 * edited by hand meanwhile stays as it is.
 */
function carryOut(
  db: WriteDb,
  document: DocumentKeys,
  record: CleaningRecord,
  context: ChangeContext,
): SavedEdit {
  const extracted = readTextContent(db, document.extractedKey)
  const before = recordBefore(db, document, extracted)
  const change = rebaseChange(
    diffTexts(cleanedText(extracted, before), cleanedText(extracted, record)),
    editsByHand(db, document, extracted, before),
  )
  context.act.words = { document: document.name }
  updateCleaning(db, document.key, keepRecord(db, record))
  if (changesNothing(change)) return { revision: document.revision, detached: 0 }
  return saveEdit(db, document, change, context, 'follow-moved')
}

function cleanedText(extracted: string, { from, to, edits }: CleaningRecord): string {
  return applyEdits(extracted, from, to, edits)
}

/** What was done to the text since it was cleaned. */
function editsByHand(
  db: ReadDb,
  document: DocumentKeys,
  extracted: string,
  record: CleaningRecord,
): TextChange {
  return diffTexts(cleanedText(extracted, record), readTextContent(db, document.textKey))
}

/** Where places of the extracted text are in the document's current text. */
function placesIn(
  db: ReadDb,
  document: DocumentKeys,
  extracted: string,
  record: CleaningRecord,
): (position: number) => number {
  const { from, to, edits } = record
  const map = mapPositions(extracted, from, to, edits)
  const byHand = editText(cleanedText(extracted, record), editsByHand(db, document, extracted, record))
  return position => byHand.mapPosition(map.toCleaned(position))
}
