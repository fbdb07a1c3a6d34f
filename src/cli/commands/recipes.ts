import { resolve } from 'node:path'
import { ask } from '../../project/answer.ts'
import { type Command, textOption } from '../command.ts'
import { lines } from '../table.ts'
import { withProject } from '../with-project.ts'

/** The tables and pictures that are kept: lists them, or writes them as a file that `run` reads. */
export const recipes: Command = {
  name: 'recipes',
  usage: 'P [--out FILE]',
  arity: [1, 1],
  options: { out: { type: 'string' } },
  run({ arguments: [project = ''], options, resources }) {
    const out = textOption(options, 'out')
    return withProject(project, 'read', resources, async session => {
      if (out !== undefined) {
        const report = await ask(session, 'exports.recipes', { path: resolve(out) })
        return { json: report, plain: lines([[report.path, report.bytes]]) }
      }
      const kept = await ask(session, 'recipes.list', {})
      const rows = kept.map(({ name, recipe, run, missing }) => [
        ...[name, recipe.kind, run.at],
        missing.map(part => part.name).join(', '),
      ])
      return { json: kept, plain: lines(rows) }
    })
  },
}
