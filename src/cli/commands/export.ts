import { resolve } from 'node:path'
import { ask } from '../../project/answer.ts'
import { type Command, textOption } from '../command.ts'
import { lines } from '../table.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

export const exportFile: Command = {
  name: 'export',
  usage: 'P --refi OUT.qdpx | --codebook OUT.qdc',
  arity: [1, 1],
  options: { refi: { type: 'string' }, codebook: { type: 'string' } },
  run({ arguments: [project = ''], options, resources, say, note }) {
    const refi = textOption(options, 'refi')
    const codebook = textOption(options, 'codebook')
    const path = refi ?? codebook
    if (path === undefined || (refi !== undefined && codebook !== undefined)) {
      throw new UsageError('usageEither', {
        command: 'export',
        one: '--refi OUT.qdpx',
        other: '--codebook OUT.qdc',
      })
    }
    return withProject(project, 'read', resources, async session => {
      const operation = refi === undefined ? 'exports.codebook' : 'exports.project'
      const report = await ask(session, operation, { path: resolve(path) })
      if (report.losses.length > 0) note(say('losses', { count: report.losses.length }))
      return {
        json: report,
        plain: lines([
          [report.path, report.bytes],
          ...report.losses.map(loss => [loss.kind, loss.count ?? loss.name, loss.reason]),
        ]),
      }
    })
  },
}
