import { resolve } from 'node:path'
import { ask } from '../../project/answer.ts'
import { type Command, textOption } from '../command.ts'
import { readCodingList } from '../read-coding-list.ts'
import { lines } from '../table.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

export const code: Command = {
  name: 'code',
  usage: 'P --file codings.json',
  arity: [1, 1],
  options: { file: { type: 'string' } },
  async run({ arguments: [project = ''], options, resources }) {
    const file = textOption(options, 'file')
    if (file === undefined)
      throw new UsageError('usageNeeds', { command: 'code', option: '--file codings.json' })
    const list = await readCodingList(resolve(file))
    return withProject(project, 'write', resources, async session => {
      const done = await ask(session, 'codings.applyList', list)
      return { json: done, plain: lines([[done.codes, done.codings, done.present]]) }
    })
  },
}
