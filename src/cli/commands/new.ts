import { resolve } from 'node:path'
import { ask } from '../../project/answer.ts'
import { createProject, newCoder } from '../../project/session.ts'
import { surroundings } from '../../project/surroundings.ts'
import { type Command, textOption } from '../command.ts'
import { loginName } from '../login-name.ts'
import { lines } from '../table.ts'

export const newProject: Command = {
  name: 'new',
  usage: 'P.postil [--name N] [--coder NAME]',
  arity: [1, 1],
  options: { name: { type: 'string' }, coder: { type: 'string' } },
  async run({ arguments: [path = ''], options, resources }) {
    const coder = newCoder(textOption(options, 'coder') ?? loginName())
    const name = textOption(options, 'name')
    const session = createProject(resolve(path), { name, coder }, surroundings(resources))
    try {
      const info = await ask(session, 'project.info', {})
      return { json: info, plain: lines([[info.id, info.name, info.path]]) }
    } finally {
      await session.close()
    }
  },
}
