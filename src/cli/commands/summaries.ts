import { resolve } from 'node:path'
import { summaryFormats } from '../../ipc/constants.ts'
import { ask } from '../../project/answer.ts'
import { summaryTable } from '../../project/exporting/summary-file.ts'
import { tableText } from '../../project/exporting/table-text.ts'
import { only, onlyCode } from '../../project/handlers/codings.ts'
import type { Session } from '../../project/session.ts'
import { type Command, type OptionValues, textOption } from '../command.ts'
import { lines } from '../table.ts'
import { oneOf, tableOptions, withinOf } from '../table-command.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

/** The summary grid: what was written of each code in each case, and how many passages stand behind it. */
export const summaries: Command = {
  name: 'summaries',
  usage: `P [--codes A,B] [--cases A,B] [--subcodes] [--transpose] [--group PATH] [--set NAME] [--coder NAME] [--date DATE] [--format ${summaryFormats.join('|')}] [--out F]`,
  arity: [1, 1],
  options: {
    ...tableOptions,
    codes: { type: 'string' },
    cases: { type: 'string' },
    subcodes: { type: 'boolean' },
    transpose: { type: 'boolean' },
  },
  run({ arguments: [project = ''], options, resources, say }) {
    const format = oneOf(options, 'format', summaryFormats) ?? 'json'
    const out = textOption(options, 'out')
    if (out === undefined && (format === 'xlsx' || format === 'docx')) {
      throw new UsageError('usageNeeds', { command: `--format ${format}`, option: '--out F' })
    }
    return withProject(project, 'read', resources, async session => {
      const choice = await choiceOf(session, options)
      if (out !== undefined) {
        const labels = { title: say('summaryGrid'), passages: say('summaryPassages') }
        const file = { ...choice, labels, format, path: resolve(out) }
        const report = await ask(session, 'exports.summaries', file)
        return { json: report, plain: lines([[report.path, report.bytes]]) }
      }
      const table = summaryTable(await ask(session, 'summaries.grid', choice))
      return { json: table.json, plain: tableText(table, format === 'csv' ? 'csv' : 'json') }
    })
  },
}

/** Refuses: not-found, ambiguous. */
async function choiceOf(session: Session, options: OptionValues) {
  const [codes, cases] = ['codes', 'cases'].map(name => textOption(options, name)?.split(','))
  const known = cases === undefined ? [] : await ask(session, 'cases.list', {})
  const caseCalled = (name: string) =>
    only(
      known.filter(each => each.name === name || each.id === name),
      name,
      'case',
    ).id
  return {
    codes: codes?.map(name => onlyCode(session.file.db, name)) ?? null,
    cases: cases?.map(caseCalled) ?? null,
    subcodes: options.subcodes === true,
    transpose: options.transpose === true,
    within: await withinOf(session, options),
    date: textOption(options, 'date') ?? null,
  }
}
