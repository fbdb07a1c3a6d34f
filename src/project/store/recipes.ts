import { deflateSync, inflateSync } from 'node:zlib'
import { z } from 'zod'
import type { RecipeId } from '../../core/id.ts'
import type { KeptResult } from '../../core/recipe/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { keptForm, type PartNames, type Recipe } from '../../ipc/recipes.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { keepContent, readContent } from './contents.ts'

export interface StoredRecipe {
  readonly id: RecipeId
  readonly name: string
  readonly recipe: Recipe
  /** What its parts were called when it was last run. */
  readonly names: PartNames
  readonly resultKey: number
  readonly run: { readonly at: string; readonly act: number }
}

interface RecipeRow {
  readonly id: RecipeId
  readonly name: string
  readonly recipe: string
  readonly resultKey: number | null
  readonly at: string | null
  readonly act: number | null
}

/** In the order they were kept. One that a newer version wrote in another way is left alone. */
export function listRecipes(db: ReadDb): StoredRecipe[] {
  const rows = db.all<RecipeRow>(
    `SELECT id, name, recipe, result_key AS resultKey, run_at AS at, run_act AS act
     FROM recipe ORDER BY position, key`,
  )
  return rows.flatMap(({ id, name, recipe: form, resultKey, at, act }) => {
    const read = keptForm.safeParse(JSON.parse(form))
    if (!read.success || resultKey === null || at === null || act === null) return []
    const { names, ...recipe } = read.data
    return [{ id, name, recipe, names, resultKey, run: { at, act } }]
  })
}

/** Refuses: not-found. */
export function readRecipe(db: ReadDb, id: RecipeId): StoredRecipe {
  const found = listRecipes(db).find(kept => kept.id === id)
  if (found === undefined) throw new Refusal('not-found', `No recipe ${id}`)
  return found
}

/** Adds one as the last. */
export function insertRecipe(db: WriteDb, kept: StoredRecipe, now: string): void {
  db.run(
    `INSERT INTO recipe (id, name, recipe, result_key, run_at, run_act, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM recipe), ?)`,
    kept.id,
    kept.name,
    formOf(kept),
    kept.resultKey,
    kept.run.at,
    kept.run.act,
    now,
  )
}

export function updateRecipe(db: WriteDb, kept: StoredRecipe): void {
  db.run(
    'UPDATE recipe SET name = ?, recipe = ?, result_key = ?, run_at = ?, run_act = ? WHERE id = ?',
    kept.name,
    formOf(kept),
    kept.resultKey,
    kept.run.at,
    kept.run.act,
    kept.id,
  )
}

function formOf({ recipe, names }: StoredRecipe): string {
  return JSON.stringify({ ...recipe, names })
}

export function deleteRecipe(db: WriteDb, id: RecipeId): void {
  db.run('DELETE FROM recipe WHERE id = ?', id)
}

const line = z.tuple([z.string(), z.string()])
const resultForm = z.object({
  rows: z.array(line),
  columns: z.array(line),
  cells: z.array(z.array(z.number())),
  allRows: z.int().min(0),
})

/** No result takes more, unpacked; in bytes. */
const LARGEST_RESULT = 64 * 1024 * 1024

/** A result as bytes to keep: most of its cells are 0 or small, so it packs well. */
export function packResult({ rows, columns, cells, allRows }: KeptResult): Uint8Array {
  const pairs = (lines: KeptResult['rows']) => lines.map(({ id, name }) => [id, name])
  const form = { rows: pairs(rows), columns: pairs(columns), cells, allRows }
  return deflateSync(Buffer.from(JSON.stringify(form), 'utf8'))
}

export function keepResult(db: WriteDb, packed: Uint8Array): number {
  return keepContent(db, packed)
}

/** Refuses: project-damaged. */
export function readResult(db: ReadDb, key: number): KeptResult {
  const lines = (pairs: readonly (readonly [string, string])[]) => pairs.map(([id, name]) => ({ id, name }))
  try {
    const bytes = inflateSync(readContent(db, key), { maxOutputLength: LARGEST_RESULT })
    const { rows, columns, ...rest } = resultForm.parse(JSON.parse(bytes.toString('utf8')))
    return { ...rest, rows: lines(rows), columns: lines(columns) }
  } catch (error) {
    throw new Refusal('project-damaged', `Result ${key}: ${String(error)}`)
  }
}
