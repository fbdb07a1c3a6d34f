import { mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { fileNameFor } from '../../core/text/file-name.ts'
import { sheetFormats } from '../../ipc/constants.ts'
import type { RecipeFile } from '../../ipc/recipes.ts'
import { ask } from '../../project/answer.ts'
import type { Session } from '../../project/session.ts'
import { type Command, type Invocation, textOption } from '../command.ts'
import { fieldAt } from '../read-json-file.ts'
import { readRecipes } from '../read-recipes.ts'
import { lines } from '../table.ts'
import { oneOf } from '../table-command.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

/** Makes tables and pictures by their recipes: CSV and SVG, the same bytes for the same project state. */
export const run: Command = {
  name: 'run',
  usage: `RECIPES.json P --out DIR | P --all --out DIR [--format ${sheetFormats.join('|')}] [--date DATE]`,
  arity: [1, 2],
  options: {
    all: { type: 'boolean' },
    out: { type: 'string' },
    format: { type: 'string' },
    date: { type: 'string' },
  },
  async run(invocation) {
    const { arguments: named, options, resources } = invocation
    const out = textOption(options, 'out')
    if (out === undefined) throw new UsageError('usageNeeds', { command: 'run', option: '--out DIR' })
    const all = options.all === true
    if (all !== (named.length === 1)) {
      throw new UsageError('usageArguments', { name: 'run' }, `postil run ${run.usage}\n`)
    }
    const file = all ? null : resolve(named[0] ?? '')
    const given = file === null ? null : await readRecipes(file)
    return withProject(named.at(-1) ?? '', 'read', resources, async session => {
      const recipes = given ?? (await ask(session, 'recipes.file', {}))
      if (file !== null) await refuseAnother(session, recipes, basename(file))
      const written = await runAll(session, recipes, resolve(out), invocation)
      return { json: written, plain: lines(written.map(({ path, bytes }) => [path, bytes])) }
    })
  },
}

/** Refuses: recipe-of-another. */
async function refuseAnother(session: Session, { project }: RecipeFile, name: string): Promise<void> {
  const { id } = await ask(session, 'project.info', {})
  if (project.id !== id) {
    throw new Refusal('recipe-of-another', project.id, { name, project: project.name || project.id })
  }
}

/** One file a recipe, called by its name. */
async function runAll(
  session: Session,
  { recipes }: RecipeFile,
  folder: string,
  { options, note, say }: Invocation,
) {
  const format = oneOf(options, 'format', sheetFormats)
  const date = textOption(options, 'date') ?? null
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Refusal('folder-read-only', String(error), { path: folder })
  })
  const taken = new Set<string>()
  const written = []
  for (const { name, names, ...recipe } of recipes) {
    const ending = format ?? (recipe.kind === 'picture' ? 'svg' : 'csv')
    const path = join(folder, freeFileName(name, ending, taken))
    const report = await ask(session, 'exports.recipe', { recipe, names, path, format: ending, date })
    for (const part of report.missing)
      note(say('recipeWithout', { recipe: name, name: part.name, field: fieldAt(part.path) }))
    written.push({ name, kind: recipe.kind, ...report })
  }
  return written
}

/** A name no file of this run has yet, on any system: also one that tells no capitals apart. */
function freeFileName(name: string, ending: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const words = number === 1 ? name : `${[...name].slice(0, 50).join('')} ${number}`
    const wanted = fileNameFor(words, ending, `recipe ${number}`)
    const key = wanted.normalize('NFC').toLowerCase()
    if (taken.has(key)) continue
    taken.add(key)
    return wanted
  }
}
