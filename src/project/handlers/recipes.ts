import { cleanName } from '../../core/codebook/index.ts'
import type { RecipeId } from '../../core/id.ts'
import { boundedResult, differenceOf } from '../../core/recipe/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { MOST_CHANGES } from '../../ipc/constants.ts'
import type { KeptRecipe, PartNames, Recipe } from '../../ipc/recipes.ts'
import type { ReadDb } from '../db/connection.ts'
import { lastActKey } from '../history/acts.ts'
import { missingParts, namesIn, partsOf, presentRecipe } from '../recipes/parts.ts'
import { recipeFileOf } from '../recipes/recipe-file.ts'
import { runRecipe } from '../recipes/run-recipe.ts'
import {
  deleteRecipe,
  insertRecipe,
  keepResult,
  listRecipes,
  packResult,
  readRecipe,
  readResult,
  type StoredRecipe,
  updateRecipe,
} from '../store/recipes.ts'
import { type HandlersOf, prepared, type QueryContext } from './handler.ts'

/** What a recipe gave, ready to be stored, with the last act before that. */
interface Counted {
  readonly packed: Uint8Array
  readonly names: PartNames
  readonly act: number
}

async function counted(
  db: ReadDb,
  recipe: Recipe,
  before: PartNames,
  context: QueryContext,
): Promise<Counted> {
  const act = lastActKey(db)
  const present = await presentRecipe(db, recipe, before, context)
  const result = await runRecipe(db, present.recipe, context).result()
  return { packed: packResult(boundedResult(result)), names: namesIn(recipe, partsOf(db), before), act }
}

export const recipes: HandlersOf<'recipes'> = {
  list(db) {
    const parts = partsOf(db)
    return listRecipes(db).map(kept => listed(kept, parts))
  },

  keep: prepared<'recipes.keep', { readonly name: string; readonly recipe: Recipe } & Counted>({
    async prepare(db, { name: wanted, recipe }, context) {
      const name = freeName(db, wanted, null)
      return { name, recipe, ...(await counted(db, recipe, {}, context)) }
    },
    commit(db, { name: wanted, recipe, packed, names, act: last }, { act, newId, now }) {
      // While it was counted another may have got the name.
      const name = freeName(db, wanted, null)
      act.words = { recipe: name }
      const kept: StoredRecipe = {
        id: newId() as RecipeId,
        ...{ name, recipe, names },
        resultKey: keepResult(db, packed),
        run: { at: now, act: last },
      }
      insertRecipe(db, kept, now)
      return listed(kept, partsOf(db))
    },
  }),

  runAgain: prepared<'recipes.runAgain', { readonly id: RecipeId } & Counted>({
    async prepare(db, { id }, context) {
      const { recipe, names } = readRecipe(db, id)
      return { id, ...(await counted(db, recipe, names, context)) }
    },
    commit(db, { id, packed, names, act: last }, { act, now }) {
      const kept = { ...readRecipe(db, id), names, resultKey: keepResult(db, packed) }
      act.words = { recipe: kept.name }
      const again = { ...kept, run: { at: now, act: last } }
      updateRecipe(db, again)
      return listed(again, partsOf(db))
    },
  }),

  async changes(db, { id }, context) {
    const { recipe, names, resultKey, run } = readRecipe(db, id)
    const before = readResult(db, resultKey)
    const present = await presentRecipe(db, recipe, names, context)
    const after = await runRecipe(db, present.recipe, context).result()
    const { cells, ...difference } = differenceOf(before, after)
    return {
      ...difference,
      cells: cells.slice(0, MOST_CHANGES),
      changed: cells.length,
      missing: present.missing,
      since: run,
    }
  },

  rename(db, { id, name: wanted }, { act }) {
    const kept = readRecipe(db, id)
    const name = freeName(db, wanted, id)
    act.words = { recipe: kept.name }
    updateRecipe(db, { ...kept, name })
    return listed({ ...kept, name }, partsOf(db))
  },

  remove(db, { id }, { act }) {
    act.words = { recipe: readRecipe(db, id).name }
    deleteRecipe(db, id)
    return { removed: 1 }
  },

  file: (db, { ids }) => recipeFileOf(db, ids),
}

function listed(
  { id, name, recipe, names, run }: StoredRecipe,
  parts: ReturnType<typeof partsOf>,
): KeptRecipe {
  return { id, name, recipe, run, missing: missingParts(recipe, parts, names) }
}

/** Refuses: name-empty, name-too-long, name-taken. */
function freeName(db: ReadDb, wanted: string, except: RecipeId | null): string {
  const name = cleanName(wanted)
  if (listRecipes(db).some(other => other.id !== except && other.name === name)) {
    throw new Refusal('name-taken', `There is a recipe ${name}`, { name })
  }
  return name
}
