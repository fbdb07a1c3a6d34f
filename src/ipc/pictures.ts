import { z } from 'zod'
import type { CodeId, DocumentId } from '../core/id.ts'
import type { Picture } from '../core/pictures/index.ts'
import { linkWeights, pictureThemes, pictureWords, togetherUnits } from '../core/pictures/index.ts'
import { languages, measures, percentBases, summedMeasures } from './constants.ts'
import { id, text } from './fields.ts'
import { codesChoice, matrixAxis, matrixChoice, provenanceDate } from './matrices.ts'
import { query, returns } from './operation.ts'
import { fieldNames } from './queries.ts'
import { wordCountChoice, wordQuery } from './word-counts.ts'

const { subcodes, within } = codesChoice.shape
const codes = codesChoice.shape.codes.default(null)
const summed = z.enum(summedMeasures).default('codings')
const inDocument = { documentId: id<DocumentId>(), codes }

/** What to draw. Rows and columns are as in tables. */
export const pictureChoice = z.discriminatedUnion('kind', [
  /**
   * A bar for each row. Of anything but codes: how much of `code` is there, or of all codes together, which only the
   * summed measures can tell.
   */
  z.object({
    kind: z.literal('bar'),
    rows: matrixAxis.default({ of: 'codes', only: null }),
    code: id<CodeId>().nullable().default(null),
    measure: z.enum(measures).default('codings'),
    order: z.enum(['size', 'given']).default('size'),
    subcodes,
    within,
  }),
  z.object({
    kind: z.literal('stacked'),
    ...matrixChoice.shape,
    measure: summed,
    /** True: bars of one length, parts as shares of them. */
    shares: z.boolean().default(false),
  }),
  z.object({
    kind: z.literal('heat'),
    ...matrixChoice.shape,
    percent: z.enum(percentBases).nullable().default(null),
  }),
  z.object({
    kind: z.literal('network'),
    codes,
    same: z.enum(togetherUnits).default('passage'),
    /** Null: pairs on the same passage, units otherwise. */
    weight: z.enum(linkWeights).nullable().default(null),
    /** Weaker links are not drawn. */
    threshold: z.number().min(0).default(1),
    subcodes,
    within,
  }),
  z.object({ kind: z.literal('sunburst'), codes, measure: summed, within }),
  z.object({ kind: z.literal('portrait'), ...inDocument }),
  z.object({ kind: z.literal('codeline'), ...inDocument }),
  z.object({
    kind: z.literal('timeline'),
    /** An attribute of type date, or of numbers that are all years. */
    attribute: text,
    /** Null: as fine as the values and 40 periods allow. */
    by: z.enum(['year', 'month', 'day']).nullable().default(null),
    codes,
    measure: z.enum(measures).default('codings'),
    subcodes,
    within,
  }),
  z.object({
    kind: z.literal('saturation'),
    order: z.enum(['reading', 'random']).default('reading'),
    /** Random orders that make the band. */
    orders: z.int().min(1).max(10_000).default(1000),
    seed: z
      .int()
      .min(0)
      .max(2 ** 31)
      .default(1),
    codes,
    within,
  }),
  z.object({ kind: z.literal('cloud'), ...wordCountChoice.shape }),
  z.object({ kind: z.literal('dispersion'), ...wordQuery.shape }),
])
export type PictureChoice = z.output<typeof pictureChoice>
export type PictureInput = z.input<typeof pictureChoice>

/** How it looks, and in which words: `pictures.json` has them. */
export const pictureLook = z.object({
  theme: z.enum(pictureThemes).default('light'),
  width: z.int().min(320).max(8000).default(960),
  /** At least so high. */
  height: z.int().min(200).max(8000).default(600),
  /** Things drawn at most; null: as many as the kind shows well. */
  most: z.int().min(1).max(500).nullable().default(null),
  language: z.enum(languages).default('en'),
  words: z.record(z.enum(pictureWords), text),
  /** What fields of documents are called that nobody has named. */
  fieldNames,
  date: provenanceDate,
})

export const pictureToDraw = z.object({ picture: pictureChoice, look: pictureLook })

export const pictures = {
  /**
   * Draws from the project as it is. Reports progress; can be cancelled. Refuses what the table with the same numbers
   * refuses, and value-invalid for a timeline of what is no date.
   */
  draw: query(pictureToDraw, returns<Picture>()),
}
