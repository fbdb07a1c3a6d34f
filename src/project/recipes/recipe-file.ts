import type { RecipeId } from '../../core/id.ts'
import type { RecipeFile } from '../../ipc/recipes.ts'
import type { ReadDb } from '../db/connection.ts'
import { readProject } from '../store/projects.ts'
import { listRecipes, readRecipe } from '../store/recipes.ts'
import { namesIn, partsOf } from './parts.ts'

/** Recipes as they stand in a file, with what their parts are called now; null: all. Refuses: not-found. */
export function recipeFileOf(db: ReadDb, ids: readonly RecipeId[] | null): RecipeFile {
  const { id, name } = readProject(db)
  const parts = partsOf(db)
  const kept = ids === null ? listRecipes(db) : ids.map(wanted => readRecipe(db, wanted))
  return {
    postil: 'recipes',
    version: 1,
    project: { id, name },
    recipes: kept.map(({ name: called, recipe, names }) => ({
      name: called,
      ...recipe,
      names: namesIn(recipe, parts, names),
    })),
  }
}

/** As text: one field a line, so that versions of a file can be compared. */
export function recipeFileText(file: RecipeFile): string {
  return `${JSON.stringify(file, null, 1)}\n`
}
