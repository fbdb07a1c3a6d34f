import { resolve } from 'node:path'
import { ask } from '../../project/answer.ts'
import { type Command, textOption } from '../command.ts'
import { lines } from '../table.ts'
import { withProject } from '../with-project.ts'

export const importFiles: Command = {
  name: 'import',
  usage: 'P FILE… [--no-clean] [--encoding E]',
  arity: [2, Number.POSITIVE_INFINITY],
  options: { 'no-clean': { type: 'boolean' }, encoding: { type: 'string' } },
  run({ arguments: [project = '', ...files], options, resources }) {
    const choice = { clean: options['no-clean'] !== true, encoding: textOption(options, 'encoding') ?? null }
    return withProject(project, 'write', resources, async session => {
      const imported = await ask(session, 'imports.run', {
        files: files.map(file => ({ path: resolve(file), ...choice })),
      })
      return {
        json: imported,
        plain: lines(imported.map(document => [document.source, document.name, document.characters])),
      }
    })
  },
}
