import { basename } from 'node:path'
import type { z } from 'zod'
import { unknownField } from '../core/recipe/index.ts'
import { Refusal } from '../core/refusal.ts'
import { recipeKinds } from '../ipc/constants.ts'
import { type RecipeFile, recipeFile } from '../ipc/recipes.ts'
import { fieldAt, readJsonFile } from './read-json-file.ts'

/**
 * Reads a file of recipes. Refuses: file-missing, json-broken; field-wrong with the place in the file, also for a field
 * that means nothing, so that no setting goes unheard.
 */
export async function readRecipes(path: string): Promise<RecipeFile> {
  const name = basename(path)
  const given = await readJsonFile(path)
  const read = recipeFile.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    const place = deepest(issue)
    throw new Refusal('field-wrong', issue?.message ?? '', {
      name,
      field: fieldAt(place),
      form: formAt(place),
    })
  }
  const unknown = unknownField(given, read.data)
  if (unknown !== null) {
    const form = Object.keys(valueAt(read.data, unknown.slice(0, -1)) ?? {}).join(', ')
    throw new Refusal('field-wrong', 'unknown field', { name, field: fieldAt(unknown), form })
  }
  return read.data
}

/** The place of an issue; of a value that may have several forms, the deepest place where one of them fails. */
function deepest(issue: z.core.$ZodIssue | undefined): readonly PropertyKey[] {
  if (issue === undefined) return []
  const inside =
    issue.code === 'invalid_union' ? issue.errors.flatMap(issues => issues.map(other => deepest(other))) : []
  const [longest = []] = inside.toSorted((a, b) => b.length - a.length)
  return [...issue.path, ...longest]
}

function valueAt(value: unknown, path: readonly PropertyKey[]): object | null {
  const found = path.reduce<unknown>(
    (holder, step) =>
      typeof holder === 'object' && holder !== null
        ? (holder as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    value,
  )
  return typeof found === 'object' ? found : null
}

/** What stands there in a file that can be read; the same in every language. */
function formAt(path: readonly PropertyKey[]): string {
  const [top, entry, field] = path
  if (top === 'postil') return '"recipes"'
  if (top === 'version') return '1'
  if (top === 'project') return '{ "id": "…" }'
  if (top === undefined)
    return '{ "postil": "recipes", "version": 1, "project": { "id": "…" }, "recipes": […] }'
  if (entry === undefined) return '[{ "name": "…", "kind": "…", "settings": { … } }, …]'
  if (field === 'kind') return recipeKinds.join(', ')
  if (field === 'name') return '"…"'
  return field === undefined
    ? '{ "name": "…", "kind": "…", "settings": { … } }'
    : 'postil recipes P --out FILE'
}
