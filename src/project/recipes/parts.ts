import { codeTree, flattenTree, PATH_SEPARATOR } from '../../core/codebook/index.ts'
import { groupsInOrder } from '../../core/document/index.ts'
import { idsIn, isLine, withoutLines } from '../../core/recipe/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { matrixAxis } from '../../ipc/matrices.ts'
import { type MissingPart, type PartNames, type Recipe, recipe as recipeForm } from '../../ipc/recipes.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { headsOf } from '../matrix/count-matrix.ts'
import { listCases } from '../store/cases.ts'
import { listCoders } from '../store/coders.ts'
import { listCodes } from '../store/codes.ts'
import { listGroups } from '../store/document-groups.ts'
import { documentColumns } from '../store/documents.ts'
import { attributeNames } from '../store/queried.ts'
import { listSavedQueries } from '../store/saved-queries.ts'
import { codeSetKind, documentSetKind, listSets } from '../store/sets.ts'

type Named = PartNames[string]

/** Everything a recipe can name by an id, as it is called now. */
export function partsOf(db: ReadDb): ReadonlyMap<string, Named> {
  const called = (kind: Named['kind'], things: readonly { readonly id: string; readonly name: string }[]) =>
    things.map(({ id, name }): [string, Named] => [id, { kind, name }])
  return new Map([
    ...called(
      'code',
      flattenTree(codeTree(listCodes(db))).map(({ code, path }) => ({ id: code.id, name: path })),
    ),
    ...called('code-set', listSets(db, codeSetKind)),
    ...called('document', documentColumns(db)),
    ...called(
      'group',
      groupsInOrder(listGroups(db)).map(({ group, path }) => ({
        id: group.id,
        name: path.join(PATH_SEPARATOR),
      })),
    ),
    ...called('set', listSets(db, documentSetKind)),
    ...called('case', listCases(db)),
    ...called('coder', listCoders(db)),
    ...called('query', listSavedQueries(db)),
    ...called(
      'attribute',
      attributeNames(db).map(({ id, name, field }) => ({ id, name: name || (field ?? '') })),
    ),
  ])
}

/** What the parts of a recipe are called: as they are now; those that are gone as they were. */
export function namesIn(
  { settings }: Recipe,
  parts: ReadonlyMap<string, Named>,
  before: PartNames,
): PartNames {
  const named = idsIn(settings).flatMap(({ id }) => {
    const name = parts.get(id) ?? before[id]
    return name === undefined ? [] : [[id, name] as const]
  })
  return Object.fromEntries(named)
}

/** Things with ids that a recipe names and that are there no longer. */
export function missingParts(
  { settings }: Recipe,
  parts: ReadonlyMap<string, Named>,
  before: PartNames,
): MissingPart[] {
  return idsIn(settings).flatMap(({ id, path }) => {
    if (parts.has(id)) return []
    const { kind = null, name = id } = before[id] ?? {}
    return [{ id, kind, name, path }]
  })
}

/** A recipe without what is gone, and what that is. */
export interface PresentRecipe {
  readonly recipe: Recipe
  readonly missing: readonly MissingPart[]
}

/**
 * Takes rows, columns and codes out of a recipe that are there no longer. What a query names may be gone: it finds
 * nothing there. Refuses: part-missing for anything else that is gone, since without it the numbers would be of
 * something else.
 */
export async function presentRecipe(
  db: ReadDb,
  recipe: Recipe,
  before: PartNames,
  context: QueryContext,
): Promise<PresentRecipe> {
  const missing = [...missingParts(recipe, partsOf(db), before)]
  const needed = missing.find(({ path }) => !isLine(path) && !mayBeGone(recipe, path))
  if (needed !== undefined)
    throw new Refusal('part-missing', `${needed.path.join('.')} ${needed.id}`, { name: needed.name })
  const told = new Set(missing.map(({ path }) => path.join(' ')))
  for (const gone of await goneMembers(db, recipe, context)) {
    if (!told.has(gone.path.join(' '))) missing.push(gone)
  }
  if (!missing.some(({ path }) => isLine(path))) return { recipe, missing }
  const settings = withoutLines(recipe.settings, missing)
  return { recipe: recipeForm.parse({ ...recipe, settings }), missing }
}

/** What a query names, and the line that others are ordered by. */
function mayBeGone({ kind }: Recipe, path: MissingPart['path']): boolean {
  return path.at(-1) === 'line' || kind === 'passages'
}

/** Members of rows and columns that are there no longer and have no ids of their own: speakers, values. */
async function goneMembers(db: ReadDb, { settings }: Recipe, context: QueryContext): Promise<MissingPart[]> {
  const gone: MissingPart[] = []
  const holder = 'picture' in settings ? settings.picture : settings
  const above = 'picture' in settings ? ['picture'] : []
  for (const side of ['rows', 'columns'] as const) {
    const axis = matrixAxis.safeParse((holder as Readonly<Record<string, unknown>>)[side])
    if (!axis.success || axis.data.only === null) continue
    const heads = await headsOf(db, { axis: { ...axis.data, only: null } }, context)
    const there = new Set(heads.map(({ id }) => id))
    for (const [entry, id] of axis.data.only.entries()) {
      if (!there.has(id)) gone.push({ id, kind: null, name: id, path: [...above, side, 'only', entry] })
    }
  }
  return gone
}
