import { z } from 'zod'
import type { CaseId, CodeId, CoderId, DocumentId, SavedQueryId } from '../core/id.ts'
import {
  crosstabMeasures,
  crosstabTables,
  dimensions,
  lineOrders,
  measures,
  percentBases,
  samePassageTables,
  sameUnits,
} from './constants.ts'
import { id, text } from './fields.ts'
import type {
  CellPassages,
  Frequencies,
  Matrix,
  MatrixCrosstab,
  MatrixHead,
  SamePassage,
  SameUnit,
  TogetherPlaces,
} from './matrix-results.ts'
import { query, returns } from './operation.ts'

const most = 100_000

/** From inclusive, to exclusive, in the form the attribute's type keeps; null is open. */
const range = z.object({ from: text.nullable().default(null), to: text.nullable().default(null) })

const axisObject = z.discriminatedUnion('of', [
  z.object({
    /** Codes, code sets, documents, document sets, cases, speakers (by name), coders, saved queries. */
    of: z.enum(dimensions),
    /** Which, as the table's heads name them; null: all. They stand in the order of the project. */
    only: z.array(text).max(most).nullable().default(null),
  }),
  z.object({
    /** Groups of documents; `nested`: a document also counts in the groups its group lies in. */
    of: z.literal('groups'),
    only: z.array(text).max(most).nullable().default(null),
    nested: z.boolean().default(true),
  }),
  z.object({
    /** The values of an attribute of documents, cases or speakers. */
    of: z.literal('attribute'),
    id: text,
    only: z.array(text).max(most).nullable().default(null),
    /** For numbers and dates: a member a range, instead of one a value. Ranges may overlap. */
    ranges: z.array(range).min(1).max(1000).nullable().default(null),
    /** Also a member for documents, cases or speakers without a value; its id is empty. */
    missing: z.boolean().default(false),
  }),
])

/** What stands in the rows or the columns; a bare name means all there are. */
export const matrixAxis = z.union([
  z.enum([...dimensions, 'groups']).transform(of => axisObject.parse({ of })),
  axisObject,
])
export type MatrixAxis = z.output<typeof matrixAxis>

/**
 * The part of the project that is counted: every condition narrows it; empty lists mean everything. Of a document that is
 * partly in it a coding counts where it shares a character with the part, by its characters there.
 */
export const within = z
  .object({
    documents: z.array(id<DocumentId>()).max(most).nullable().default(null),
    groups: z.array(text).default([]),
    sets: z.array(text).default([]),
    coders: z.array(id<CoderId>()).default([]),
    /** What belongs to any of these cases, what any of these speakers says, what any of these saved queries finds. */
    cases: z.array(id<CaseId>()).default([]),
    speakers: z.array(text.min(1)).default([]),
    queries: z.array(id<SavedQueryId>()).default([]),
  })
  .prefault({})
export type Within = z.output<typeof within>

/** What a matrix counts, and where. Detached codings cover nothing and are not counted. */
const matrixPlaces = z.object({
  rows: matrixAxis,
  columns: matrixAxis,
  /** True counts a coding also for every code above its own. */
  subcodes: z.boolean().default(false),
  within,
})
export const matrixChoice = matrixPlaces.extend({ measure: z.enum(measures).default('codings') })
export type MatrixChoice = z.input<typeof matrixChoice>

/** Told in the provenance of what is written; null: when the project was last changed. No clock is asked. */
export const provenanceDate = text.nullable().default(null)

/** How lines are ordered; see `LineOrder`. */
const lineOrder = z
  .object({
    by: z.enum(lineOrders).default('project'),
    line: text.nullable().default(null),
    descending: z.boolean().default(false),
  })
  .default({ by: 'project', line: null, descending: false })

/** How a table is written: what is seen of it, in which order; see `TableLook`. */
const tableLook = z.object({
  percent: z.enum(percentBases).nullable().default(null),
  transpose: z.boolean().default(false),
  rowOrder: lineOrder,
  columnOrder: lineOrder,
  rowWords: text.default(''),
  columnWords: text.default(''),
  hideEmpty: z.boolean().default(false),
  sums: z.boolean().default(false),
  date: provenanceDate,
})
export const matrixLook = tableLook
/** Expected counts are never percentages; sums of counts stand in every crosstab. */
export const crosstabLook = tableLook
  .omit({ sums: true })
  .extend({ show: z.enum(crosstabTables).default('counts') })
export const frequenciesLook = tableLook.pick({ rowOrder: true, rowWords: true, hideEmpty: true, date: true })
/** `show`: of codes on the same passage. */
export const cooccurrenceLook = tableLook
  .omit({ percent: true, transpose: true, sums: true })
  .extend({ show: z.enum(samePassageTables).default('list') })

/** A table of counts and its test. */
export const crosstabChoice = matrixPlaces.extend({ measure: z.enum(crosstabMeasures).default('codings') })

/** What tables of codes are about. */
export const codesChoice = z.object({
  /** Null: all. */
  codes: z.array(id<CodeId>()).max(most).nullable().default(null),
  subcodes: z.boolean().default(false),
  within,
})

/** What two codes stand together in. */
export const togetherWay = z.enum(['passage', ...sameUnits])

const page = {
  after: z.int().min(0).default(0),
  limit: z.int().min(1).max(10_000).default(200),
}

export const matrices = {
  /** What an axis would hold, in order. Refuses: not-found, value-invalid. */
  heads: query(z.object({ axis: matrixAxis }), returns<readonly MatrixHead[]>()),
  /**
   * Counts a table. Reports progress; can be cancelled. Where rows and columns are both codes, sets of codes, coders or
   * queries of the same kind, rows are counted where they share characters with the columns.
   * What a saved query finds counts as codings do, each passage once, whoever coded it.
   * Refuses: not-found, value-invalid for a range that is none, matrix-too-large {rows, columns, cells}, and where
   * there are queries what `queries.run` refuses.
   */
  count: query(matrixChoice, returns<Matrix>()),
  /** The codings behind a cell; null stands for any row or any column. Refuses what `count` refuses. */
  passages: query(
    matrixPlaces.extend({
      row: text.nullable().default(null),
      column: text.nullable().default(null),
      ...page,
    }),
    returns<CellPassages>(),
  ),
  /** All codes, each with every measure. Reports progress; can be cancelled. */
  frequencies: query(codesChoice, returns<Frequencies>()),
  /** Codes on the same words. Reports progress; can be cancelled. Refuses: not-found, matrix-too-large. */
  samePassage: query(codesChoice, returns<SamePassage>()),
  /** Codes in the same unit. Reports progress; can be cancelled. Refuses: not-found, matrix-too-large. */
  sameUnit: query(codesChoice.extend({ unit: z.enum(sameUnits) }), returns<SameUnit>()),
  /** What stands behind a cell of the two tables above. Refuses: not-found. */
  together: query(
    codesChoice.extend({
      same: togetherWay,
      code: id<CodeId>(),
      other: id<CodeId>(),
      ...page,
    }),
    returns<TogetherPlaces>(),
  ),
  /** A table of counts with its test of independence. Refuses what `count` refuses. */
  crosstab: query(crosstabChoice, returns<MatrixCrosstab>()),
}
