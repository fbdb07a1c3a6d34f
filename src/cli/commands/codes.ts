import { extname, resolve } from 'node:path'
import { ask } from '../../project/answer.ts'
import { type Command, type Invocation, type Outcome, textOption } from '../command.ts'
import { languageCalled } from '../language.ts'
import { lines } from '../table.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'
import { codesWithPaths } from './read.ts'

/** Lists the codes of a project, writes them as a table or a text, or takes them from such a file. */
export const codes: Command = {
  name: 'codes',
  usage:
    'P | export P OUT.csv|OUT.xlsx|OUT.md [--language en|zh-CN|zh-TW] | import P IN.csv|IN.xlsx|IN.md [--dry-run]',
  arity: [1, 3],
  options: { language: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run(invocation) {
    const [act = '', project, file] = invocation.arguments
    if (project === undefined) return list(act, invocation)
    if (file !== undefined && act === 'export') return write(project, file, invocation)
    if (file !== undefined && act === 'import') return take(project, file, invocation)
    throw new UsageError('usageArguments', { name: 'codes' }, `codes ${codes.usage}`)
  },
}

function list(project: string, { resources }: Invocation): Promise<Outcome> {
  return withProject(project, 'read', resources, async session => {
    const found = await codesWithPaths(session)
    return { json: found, plain: lines(found.map(({ path, color, codings }) => [path, color, codings])) }
  })
}

function write(project: string, file: string, { options, resources }: Invocation): Promise<Outcome> {
  const format = (['csv', 'xlsx', 'md'] as const).find(known => extname(file).toLowerCase() === `.${known}`)
  if (format === undefined) throw new UsageError('usageOneOf', { option: 'OUT', values: '.csv, .xlsx, .md' })
  const language = languageCalled(textOption(options, 'language') ?? 'en')
  return withProject(project, 'read', resources, async session => {
    const report = await ask(session, 'exports.codebookTable', { path: resolve(file), format, language })
    return { json: report, plain: lines([[report.path, report.bytes]]) }
  })
}

function take(project: string, file: string, { options, resources }: Invocation): Promise<Outcome> {
  const path = resolve(file)
  if (options['dry-run'] === true) {
    return withProject(project, 'read', resources, async session => {
      const preview = await ask(session, 'codes.previewImportTable', { path })
      const rows = preview.codes.map(({ parents, name, isNew, changes }) => [
        [...parents, name].join(' › '),
        isNew ? 'new' : changes.join(', '),
      ])
      return { json: preview, plain: lines(rows) }
    })
  }
  return withProject(project, 'write', resources, async session => {
    const done = await ask(session, 'codes.importTable', { path })
    return { json: done, plain: lines([[done.made, done.changed]]) }
  })
}
