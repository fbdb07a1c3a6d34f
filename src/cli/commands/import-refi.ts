import { resolve } from 'node:path'
import type { ExchangeReport } from '../../ipc/exchange.ts'
import { ask } from '../../project/answer.ts'
import { removeProjectFile } from '../../project/db/open.ts'
import { refuseProjectAsTarget, refuseTargetAmong } from '../../project/exporting/guard-target.ts'
import { writeReport } from '../../project/exporting/write-report.ts'
import { createProject, newCoder, type Session } from '../../project/session.ts'
import { surroundings } from '../../project/surroundings.ts'
import { type Command, textOption } from '../command.ts'
import { loginName } from '../login-name.ts'
import type { Say } from '../say.ts'
import { lines } from '../table.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

/** Brings a project or codebook of another program into a project, or makes a project of it. */
export const importRefi: Command = {
  name: 'import-refi',
  usage: 'FILE.qdpx|.qde|.qdc|.qda|.sqlite3 --into P | --new P [--project NAME] [--report F.json]',
  arity: [1, 1],
  options: {
    into: { type: 'string' },
    new: { type: 'string' },
    project: { type: 'string' },
    report: { type: 'string' },
  },
  run({ arguments: [file = ''], options, resources, say, note }) {
    const into = textOption(options, 'into')
    const made = textOption(options, 'new')
    const project = into ?? made
    if (project === undefined || (into !== undefined && made !== undefined)) {
      throw new UsageError('usageOnlyOne', { command: 'import-refi', options: '--into P, --new P' })
    }
    const target = textOption(options, 'report')
    const chosen = textOption(options, 'project')
    const bring = async (session: Session) => {
      // Before anything is done: what cannot be reported must not have happened.
      if (target !== undefined) {
        refuseProjectAsTarget(resolve(target), session.file.path)
        refuseTargetAmong(resolve(target), [resolve(file)])
      }
      const report = await ask(session, 'exchange.importProject', {
        path: resolve(file),
        ...(chosen === undefined ? {} : { project: chosen }),
        words: {
          coder: say('importedCoder'),
          code: say('unknownCode'),
          document: say('unnamedDocument'),
          case: say('unnamedCase'),
        },
      })
      if (target !== undefined) await writeReport(resolve(target), report, [resolve(file)])
      for (const line of notesOn(report, say)) note(line)
      return { json: report, plain: plainReport(report) }
    }
    return into === undefined
      ? inNewProject(resolve(project), resources, bring)
      : withProject(project, 'write', resources, bring)
  },
}

/** A project that nothing could be brought into is not left behind. */
async function inNewProject<Result>(
  path: string,
  resources: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = createProject(path, { coder: newCoder(loginName()) }, surroundings(resources))
  let isDone = false
  try {
    const result = await work(session)
    isDone = true
    return result
  } finally {
    await session.close()
    if (!isDone) removeProjectFile(path)
  }
}

function notesOn({ remarks }: ExchangeReport, say: Say): string[] {
  return (['approximated', 'kept', 'dropped'] as const).flatMap(outcome => {
    const count = remarks
      .filter(remark => remark.outcome === outcome)
      .reduce((sum, remark) => sum + remark.count, 0)
    return count === 0 ? [] : [say(outcome, { count })]
  })
}

function plainReport({ counts, remarks }: ExchangeReport): string {
  return lines([
    ...counts
      .filter(({ read, new: added, there }) => read + added + there > 0)
      .map(({ kind, read, new: added, there }) => [kind, read, added, there]),
    ...remarks.map(({ outcome, kind, reason, document, count, examples }) => [
      ...[outcome, kind, reason, count, document],
      examples.join(', '),
    ]),
  ])
}
