import { z } from 'zod'
import type { AttributeType } from '../core/attribute/index.ts'
import { type DetailField, detailFields } from '../core/document/index.ts'
import type { AttributeId, CaseId, DocumentId, SpeakerName } from '../core/id.ts'
import { type AttributeSubject, attributeSubjects } from './constants.ts'
import { attributeType, id, nothing, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

/** A property that documents, cases or speakers have. */
export interface Attribute {
  readonly id: AttributeId
  readonly subject: AttributeSubject
  /** Empty for a field nobody has renamed: it is called by the word of the interface language for `field`. */
  readonly name: string
  /** What it holds by its nature (author, year…), or null. */
  readonly field: DetailField | null
  readonly type: AttributeType
  /** The values a `choice` offers, in their order. */
  readonly choices: readonly string[]
}

/** A value in the form its type keeps: numbers `12.5`, dates ISO 8601 as far as known, `yes` or `no`. */
export interface AttributeValue {
  readonly attributeId: AttributeId
  readonly value: string
}

/** What has values; speakers are known by the name their turns have. */
export type SubjectId = DocumentId | CaseId | SpeakerName

/** One document, case or speaker; `values` by the order of the attributes, null where there is none. */
export interface AttributeRow {
  readonly id: SubjectId
  readonly name: string
  readonly values: readonly (string | null)[]
}

export interface AttributeTable {
  readonly attributes: readonly Attribute[]
  readonly rows: readonly AttributeRow[]
}

const attributeId = id<AttributeId>()
const subject = z.enum(attributeSubjects)
const subjectId = z.custom<SubjectId>(value => text.safeParse(value).success, 'not a text')
const choices = z.array(text).default([])

export const attributes = {
  /** In their own order, those of speakers first, then of documents, then of cases. */
  list: query(nothing, returns<readonly Attribute[]>()),
  /**
   * All documents, all cases or all speakers with their values. Speakers: the most talkative first, then those of whom
   * something is kept though nobody is called so in any text now.
   */
  table: query(z.object({ subject }), returns<AttributeTable>()),
  /** The values of one document. Refuses: not-found. */
  ofDocument: query(z.object({ id: id<DocumentId>() }), returns<readonly AttributeValue[]>()),
  /** Refuses: name-empty, name-taken, name-too-long. */
  create: change(z.object({ subject, name: text, type: attributeType, choices }), returns<Attribute>()),
  /** Refuses: not-found, name-empty, name-taken, value-invalid when a value does not fit the new type. */
  update: change(
    z.object({ id: attributeId, name: text, type: attributeType, choices }),
    returns<Attribute>(),
  ),
  /** Takes an attribute away with its values. Refuses: not-found. */
  remove: change(z.object({ id: attributeId }), returns<null>()),
  /**
   * Sets values, an empty one takes the value away. All or none. A speaker need not be in a text yet.
   * Refuses: not-found, value-invalid; name-empty for a speaker without a name.
   */
  setValues: change(
    z.object({
      cells: z.array(z.object({ attributeId, subjectId, value: text })).min(1),
    }),
    returns<null>(),
  ),
  /** Sets one of the fields every document can have; the attribute comes to be when needed. */
  setField: change(
    z.object({ documentId: id<DocumentId>(), field: z.enum(detailFields), value: text }),
    returns<null>(),
  ),
}
