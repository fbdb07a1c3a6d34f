import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { codingList } from '../../ipc/codings.ts'
import { ask } from '../../project/answer.ts'
import { type Command, textOption } from '../command.ts'
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
    const list = await readList(resolve(file))
    return withProject(project, 'write', resources, async session => {
      const done = await ask(session, 'codings.applyList', list)
      return { json: done, plain: lines([[done.codes, done.codings, done.present]]) }
    })
  },
}

async function readList(path: string) {
  const name = basename(path)
  let content: unknown
  try {
    content = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('malformed-input', error.message, { name })
    throw new Refusal('file-missing', String(error), { name, path })
  }
  const list = codingList.safeParse(content)
  if (!list.success) throw new Refusal('malformed-input', list.error.message, { name })
  return list.data
}
