import { z } from 'zod'
import { MAX_NAME_LENGTH } from '../core/codebook/index.ts'
import type { RecipeId } from '../core/id.ts'
import type { Difference } from '../core/recipe/index.ts'
import { languages, recipePartKinds } from './constants.ts'
import { id, nothing, text } from './fields.ts'
import {
  codesChoice,
  cooccurrenceLook,
  crosstabChoice,
  crosstabLook,
  frequenciesLook,
  matrixChoice,
  matrixLook,
  togetherWay,
} from './matrices.ts'
import { change, query, returns } from './operation.ts'
import { pictureChoice, pictureLook } from './pictures.ts'
import { queryTree } from './query-tree.ts'
import { summaryChoice } from './summaries.ts'
import {
  keywordChoice,
  keywordListing,
  linesChoice,
  wordCountChoice,
  wordCountListing,
} from './word-counts.ts'

const undated = { date: true } as const
const language = z.enum(languages).default('en')

/** What each kind of recipe is made by: what its table or picture is counted from, and how it is looked at. */
const settingsOf = {
  matrix: matrixChoice.extend(matrixLook.omit(undated).shape),
  frequencies: codesChoice.extend(frequenciesLook.omit(undated).shape),
  cooccurrence: codesChoice.extend({ same: togetherWay }).extend(cooccurrenceLook.omit(undated).shape),
  crosstab: crosstabChoice.extend(crosstabLook.omit(undated).shape),
  passages: z.object({ query: queryTree, language }),
  picture: z.object({
    picture: pictureChoice,
    look: pictureLook
      .pick({ theme: true, width: true, height: true, most: true, language: true })
      .default(() => pictureLook.omit({ words: true }).parse({})),
  }),
  words: wordCountChoice.extend(wordCountListing.shape),
  keywords: keywordChoice.extend(keywordListing.shape),
  lines: linesChoice.omit({ after: true, limit: true }),
  summaries: summaryChoice.omit(undated),
}

/** What the things are called that a recipe names by their ids. */
export const recipeNames = z
  .record(z.string(), z.object({ kind: z.enum(recipePartKinds), name: text }))
  .default({})
export type PartNames = z.output<typeof recipeNames>

/** `more`: what is told of a recipe beside how it is made. */
function recipeWith<More extends z.ZodRawShape>(more: More) {
  return z.discriminatedUnion('kind', [
    z.object({ ...more, kind: z.literal('matrix'), settings: settingsOf.matrix }),
    z.object({ ...more, kind: z.literal('frequencies'), settings: settingsOf.frequencies }),
    z.object({ ...more, kind: z.literal('cooccurrence'), settings: settingsOf.cooccurrence }),
    z.object({ ...more, kind: z.literal('crosstab'), settings: settingsOf.crosstab }),
    z.object({ ...more, kind: z.literal('passages'), settings: settingsOf.passages }),
    z.object({ ...more, kind: z.literal('picture'), settings: settingsOf.picture }),
    z.object({ ...more, kind: z.literal('words'), settings: settingsOf.words }),
    z.object({ ...more, kind: z.literal('keywords'), settings: settingsOf.keywords }),
    z.object({ ...more, kind: z.literal('lines'), settings: settingsOf.lines }),
    z.object({ ...more, kind: z.literal('summaries'), settings: settingsOf.summaries }),
  ])
}

/** How a table, a picture or a list is made from a project, whatever state that is in. */
export const recipe = recipeWith({})
export type Recipe = z.output<typeof recipe>
export type RecipeInput = z.input<typeof recipe>

/** As the project keeps it: with what its parts were called then. */
export const keptForm = recipeWith({ names: recipeNames })

/** A file of recipes. */
export const recipeFile = z.object({
  postil: z.literal('recipes'),
  version: z.literal(1),
  /** The project they are of: in no other do their ids mean anything. */
  project: z.object({ id: text, name: text.default('') }),
  recipes: z
    .array(recipeWith({ name: text.trim().min(1).max(MAX_NAME_LENGTH), names: recipeNames }))
    .min(1)
    .max(1000),
})
export type RecipeFile = z.output<typeof recipeFile>

/** Something a recipe names that is in the project no longer. */
export interface MissingPart {
  readonly id: string
  /** Null for what no name was kept of: speakers and values are called by what they are. */
  readonly kind: (typeof recipePartKinds)[number] | null
  readonly name: string
  /** Where it stands, from the settings down. */
  readonly path: readonly (string | number)[]
}

export interface KeptRecipe {
  readonly id: RecipeId
  readonly name: string
  readonly recipe: Recipe
  /** When what is kept of it was counted, ISO 8601, UTC; and the last act before that. */
  readonly run: { readonly at: string; readonly act: number }
  /** Of things with ids; whether speakers and values are there is only known when it is run. */
  readonly missing: readonly MissingPart[]
}

/** What became of a recipe since it was kept, or last run. */
export interface RecipeChanges extends Difference {
  /** How many changed numbers there are; `cells` has the first `MOST_CHANGES`. */
  readonly changed: number
  /** What was left out, because it is there no longer. */
  readonly missing: readonly MissingPart[]
  readonly since: KeptRecipe['run']
}

/** Refusals of all that counts: what the table or picture itself refuses; part-missing for what it cannot do without. */
export const recipes = {
  /** In the order they were kept. */
  list: query(nothing, returns<readonly KeptRecipe[]>()),
  /** Keeps a recipe with what it gives now. Refuses also: name-empty, name-taken, name-too-long. */
  keep: change(z.object({ name: text, recipe }), returns<KeptRecipe>()),
  /** Counts anew, and keeps that in the place of what was kept. Refuses also: not-found. */
  runAgain: change(z.object({ id: id<RecipeId>() }), returns<KeptRecipe>()),
  /** Compares what it gives now with what is kept. Reports progress; can be cancelled. Refuses also: not-found. */
  changes: query(z.object({ id: id<RecipeId>() }), returns<RecipeChanges>()),
  /** Refuses: not-found, name-empty, name-taken, name-too-long. */
  rename: change(z.object({ id: id<RecipeId>(), name: text }), returns<KeptRecipe>()),
  /** Refuses: not-found. */
  remove: change(z.object({ id: id<RecipeId>() }), returns<{ readonly removed: number }>()),
  /** As they stand in a file; null: all. Refuses: not-found. */
  file: query(z.object({ ids: z.array(id<RecipeId>()).nullable().default(null) }), returns<RecipeFile>()),
}
