import { z } from 'zod'
import type { AttributeType } from '../core/attribute/index.ts'
import { attributeSubjects } from './constants.ts'
import { attributeType, path } from './fields.ts'
import type { EncodingGuess, Warning } from './imports.ts'
import { change, query, returns } from './operation.ts'
import { fieldNames } from './queries.ts'

/** How a table of values is to be read. Whatever is null is found out. */
const attributeFileChoice = z.object({
  path,
  subject: z.enum(attributeSubjects),
  /** Name of an encoding, e.g. `gb18030`. */
  encoding: z.string().nullable().default(null),
  /** Of a workbook: which sheet, from 0. */
  sheet: z.int().min(0).nullable().default(null),
  /** The column that names documents, cases or speakers, from 0; by default the one whose words are names of most. */
  nameColumn: z.int().min(0).nullable().default(null),
  /** By the order of the columns; `type` null as the attribute has it, or as the values seem. */
  columns: z
    .array(z.object({ use: z.boolean(), type: attributeType.nullable() }))
    .nullable()
    .default(null),
  /** Makes the cases that rows name and the project has not. For cases only. */
  create: z.boolean().default(false),
  /** Leaves out cells that do not fit the type of their column; else there must be none. */
  skipMisfits: z.boolean().default(false),
  fieldNames,
  /** How many of each kind are named in the answer, beside their count. */
  most: z.int().min(0).max(1_000_000).default(200),
})

export type AttributeFileChoice = z.input<typeof attributeFileChoice>
export type CheckedAttributeFileChoice = z.output<typeof attributeFileChoice>

/** Things of which there may be very many: how many there are, and the first of them. */
export interface Listed<Item> {
  readonly count: number
  readonly first: readonly Item[]
}

/** A row by its number in the file, from 1 as spreadsheets count, and the name in it. */
export interface NamedRow {
  readonly row: number
  readonly name: string
}

/** A cell by its row and the words in it. */
export interface CellWords {
  readonly row: number
  readonly value: string
}

/** What becomes of one column of the file. */
export interface AttributeColumn {
  /** As in the file; where it has no name, its letters. */
  readonly name: string
  /** As spreadsheets call it: A to Z, then AA. */
  readonly letters: string
  readonly use: boolean
  readonly type: AttributeType
  /** What the values seem to be. */
  readonly guess: AttributeType
  /** The attribute it meets, by its name in the project, empty for a field nobody has renamed; null makes a new one. */
  readonly meets: {
    readonly name: string
    readonly field: string | null
    readonly type: AttributeType
    /** Whether it is called otherwise: but for case, width, script and blanks, or by the file they came from. */
    readonly loosely: boolean
  } | null
  /** The column before it that is for the same attribute, by its name; null where there is none. */
  readonly sameAs: string | null
  /** Cells that hold something, and different values among them. */
  readonly filled: number
  readonly distinct: number
  /** The first different values as they would be kept, at most three. */
  readonly examples: readonly string[]
  /** Cells that do not fit the type. */
  readonly misfits: Listed<CellWords>
  /** What nearly all values are, and those that are not; null where the values are of one kind, or of none. */
  readonly nearly: { readonly type: AttributeType; readonly others: Listed<CellWords> } | null
  /** Values the attribute has now that do not fit the type chosen. */
  readonly unfit: Listed<string>
  /** Days told by their number, as spreadsheets count from 1900. */
  readonly serials: number
  /** Values that the choices of the attribute do not offer yet. */
  readonly newChoices: readonly string[]
  readonly added: number
  readonly overwritten: number
}

export interface Overwriting {
  readonly row: number
  readonly name: string
  readonly attribute: string
  readonly before: string
  readonly after: string
}

export interface AttributeFilePreview {
  readonly sheets: readonly string[]
  readonly sheet: number
  /** Best first, the first is the one used; empty for workbooks. */
  readonly encodings: readonly EncodingGuess[]
  readonly warnings: readonly Warning[]
  /** The row that names the columns, from 1; rows above it are left out. */
  readonly headRow: number
  /** Rows below it that hold anything. */
  readonly rows: number
  readonly nameColumn: number
  readonly columns: readonly AttributeColumn[]
  /** Rows whose name is one of the project, exactly or loosely. */
  readonly matched: number
  /** Those among them that are called otherwise: but for case, width, script and blanks, or by the file they came from. */
  readonly loosely: Listed<NamedRow & { readonly subject: string }>
  /** Rows that name nothing of the project; with `create` they become cases. */
  readonly unknown: Listed<NamedRow>
  /** Rows that name what several are called. */
  readonly ambiguous: Listed<NamedRow>
  /** Rows that name what an earlier row names; the earlier one counts. */
  readonly doubled: Listed<NamedRow & { readonly firstRow: number }>
  /** Rows without a name, by their number. */
  readonly unnamed: Listed<number>
  /** Documents, cases or speakers that no row names. */
  readonly missing: Listed<string>
  /** Cases to be made. */
  readonly created: number
  readonly newAttributes: number
  /** Values that come to be, that replace another one, that are there already. */
  readonly added: number
  readonly overwritten: number
  readonly same: number
  readonly overwrites: Listed<Overwriting>
}

export const attributeFiles = {
  /**
   * What a table would bring; nothing is changed. Reports progress. Refuses: table-without-rows, format-unknown for
   * what is no table, and what reading a file refuses.
   */
  preview: query(attributeFileChoice, returns<AttributeFilePreview>()),
  /**
   * Brings the values in, all or none. An empty cell leaves a value as it is. Reports progress; can be cancelled.
   * Refuses also: cell-unfit, names-unknown when no row names anything, value-invalid when an attribute shall change
   * its type and has values that do not fit, name-too-long.
   */
  run: change(attributeFileChoice, returns<AttributeFilePreview>()),
}
