import { resolve } from 'node:path'
import type { CaseId } from '../../core/id.ts'
import type { CaseSummary } from '../../ipc/cases.ts'
import { summaryFormats } from '../../ipc/constants.ts'
import { ask } from '../../project/answer.ts'
import { summaryTable } from '../../project/exporting/summary-file.ts'
import { tableText } from '../../project/exporting/table-text.ts'
import { only, onlyCode } from '../../project/handlers/codings.ts'
import type { Session } from '../../project/session.ts'
import { type Command, type OptionValues, type Outcome, textOption } from '../command.ts'
import { lines } from '../table.ts'
import { oneOf, tableOptions, withinOf } from '../table-command.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

/**
 * The summary grid: what was written of each code in each case, and how many passages stand behind it. `write` puts words
 * into a cell, or takes them out where they are empty.
 */
export const summaries: Command = {
  name: 'summaries',
  usage: `write P CODE CASE WORDS | P [--codes A,B] [--cases A,B] [--subcodes] [--transpose] [--group PATH] [--set NAME] [--coder NAME] [--date DATE] [--format ${summaryFormats.join('|')}] [--out F]`,
  arity: [1, 5],
  options: {
    ...tableOptions,
    codes: { type: 'string' },
    cases: { type: 'string' },
    subcodes: { type: 'boolean' },
    transpose: { type: 'boolean' },
  },
  run({ arguments: [project = '', ...more], options, resources, say }) {
    if (more.length > 0) return writeCell(project, more, resources)
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
function writeCell(act: string, words: readonly string[], resources: string): Promise<Outcome> {
  const [project = '', code = '', name = '', text] = words
  if (act !== 'write' || text === undefined) {
    throw new UsageError('usageArguments', { name: 'summaries' }, `postil summaries ${summaries.usage}\n`)
  }
  return withProject(project, 'write', resources, async session => {
    const caseId = caseCalled(await ask(session, 'cases.list', {}), name)
    const codeId = onlyCode(session.file.db, code)
    const written = await ask(session, 'summaries.write', { codeId, caseId, text })
    return { json: written, plain: lines([[code, name, written?.text ?? '']]) }
  })
}

/** The case of that name or id. Refuses: not-found, ambiguous. */
function caseCalled(known: readonly CaseSummary[], name: string): CaseId {
  const called = known.filter(each => each.name === name || each.id === name)
  return only(called, name, 'case').id
}

/** Refuses: not-found, ambiguous. */
async function choiceOf(session: Session, options: OptionValues) {
  const [codes, cases] = ['codes', 'cases'].map(name => textOption(options, name)?.split(','))
  const known = cases === undefined ? [] : await ask(session, 'cases.list', {})
  return {
    codes: codes?.map(name => onlyCode(session.file.db, name)) ?? null,
    cases: cases?.map(name => caseCalled(known, name)) ?? null,
    subcodes: options.subcodes === true,
    transpose: options.transpose === true,
    within: await withinOf(session, options),
    date: textOption(options, 'date') ?? null,
  }
}
