import { Refusal } from '../../core/refusal.ts'
import { replaceFile } from '../../formats/file/replace-file.ts'
import { writeTable } from '../../formats/sheets/index.ts'
import type { ExportReport } from '../../ipc/exports.ts'
import { refuseProjectAsTarget } from '../exporting/guard-target.ts'
import { presentRecipe } from '../recipes/parts.ts'
import { recipeFileOf, recipeFileText } from '../recipes/recipe-file.ts'
import { runRecipe } from '../recipes/run-recipe.ts'
import type { HandlersOf } from './handler.ts'

type Report = (path: string, losses: readonly []) => Promise<ExportReport>

/** The handlers that write what recipes give, and recipes themselves. */
export function recipeExports(report: Report): Pick<HandlersOf<'exports'>, 'recipe' | 'recipes'> {
  return {
    async recipe(db, { recipe, names, path, format, date }, context) {
      refuseProjectAsTarget(path, context.session.file.path)
      const present = await presentRecipe(db, recipe, names, context)
      const { table, svg } = runRecipe(db, present.recipe, context, date)
      if (format !== 'svg') await writeTable(await table(), path, format)
      else if (svg === undefined) throw new Refusal('bad-request', `No picture: ${recipe.kind}`)
      else {
        const picture = Buffer.from(`${await svg()}\n`, 'utf8')
        await replaceFile(path, write => write(picture))
      }
      return { ...(await report(path, [])), missing: present.missing }
    },

    async recipes(db, { ids, path }, { session }) {
      refuseProjectAsTarget(path, session.file.path)
      const text = Buffer.from(recipeFileText(recipeFileOf(db, ids)), 'utf8')
      await replaceFile(path, write => write(text))
      return report(path, [])
    },
  }
}
