import { resolve } from 'node:path'
import type { ExportReport } from '../../ipc/exports.ts'
import { ask } from '../../project/answer.ts'
import type { Session } from '../../project/session.ts'
import { type Command, textOption } from '../command.ts'
import type { Say } from '../say.ts'
import { lines } from '../table.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

const targets = ['refi', 'codebook', 'reading-room'] as const

const write: Readonly<
  Record<(typeof targets)[number], (session: Session, path: string, say: Say) => Promise<ExportReport>>
> = {
  refi: (session, path) => ask(session, 'exports.project', { path }),
  codebook: (session, path) => ask(session, 'exports.codebook', { path }),
  'reading-room': (session, path, say) =>
    ask(session, 'exports.readingRoom', {
      path,
      labels: say.roomLabels(),
      memoLabels: say.memoLabels(),
      language: say.language,
    }),
}

export const exportFile: Command = {
  name: 'export',
  usage: 'P --refi OUT.qdpx | --codebook OUT.qdc | --reading-room OUT.html',
  arity: [1, 1],
  options: {
    refi: { type: 'string' },
    codebook: { type: 'string' },
    'reading-room': { type: 'string' },
  },
  run({ arguments: [project = ''], options, resources, say, note }) {
    const [wanted, other] = targets.flatMap(target => {
      const path = textOption(options, target)
      return path === undefined ? [] : [{ target, path: resolve(path) }]
    })
    if (wanted === undefined || other !== undefined) {
      throw new UsageError('usageOnlyOne', {
        command: 'export',
        options: '--refi OUT.qdpx, --codebook OUT.qdc, --reading-room OUT.html',
      })
    }
    const { target, path } = wanted
    return withProject(project, 'read', resources, async session => {
      const report = await write[target](session, path, say)
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
