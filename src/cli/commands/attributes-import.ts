import { resolve } from 'node:path'
import type { ParseArgsOptionsConfig } from 'node:util'
import { type AttributeType, attributeTypes } from '../../core/attribute/index.ts'
import { Refusal } from '../../core/refusal.ts'
import type { AttributeColumn, AttributeFileChoice, AttributeFilePreview } from '../../ipc/attribute-files.ts'
import { ask } from '../../project/answer.ts'
import { refuseProjectAsTarget, refuseTargetAmong } from '../../project/exporting/guard-target.ts'
import { writeReport } from '../../project/exporting/write-report.ts'
import type { Session } from '../../project/session.ts'
import { type Invocation, type OptionValues, type Outcome, textOption } from '../command.ts'
import { reportPath } from '../reading-options.ts'
import { lines } from '../table.ts'
import { oneOf } from '../table-command.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'
import { FIRST, notesOn } from './attributes-notes.ts'

export const importOptions = {
  subject: { type: 'string' },
  name: { type: 'string' },
  types: { type: 'string' },
  create: { type: 'boolean' },
  'skip-misfits': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  sheet: { type: 'string' },
  encoding: { type: 'string' },
  report: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig

export const importUsage =
  'import P FILE [--subject documents|cases|speakers] [--name COL] [--types COL=TYPE,…] [--create] ' +
  '[--skip-misfits] [--dry-run] [--sheet S] [--encoding E] [--report FILE]'

const subjects = { documents: 'document', cases: 'case', speakers: 'speaker' } as const
/** A report names all. */
const ALL = 1_000_000

/** Brings values of a table into the project, or with `--dry-run` says what it would bring. */
export function importAttributes(
  project: string,
  file: string,
  { options, resources, say, note }: Invocation,
): Promise<Outcome> {
  const isDry = options['dry-run'] === true
  const subject = subjects[oneOf(options, 'subject', ['documents', 'cases', 'speakers'] as const) ?? 'cases']
  if (options.create === true && subject !== 'case') {
    throw new UsageError('usageNeeds', { command: '--create', option: '--subject cases' })
  }
  const path = resolve(file)
  const report = reportPath(options)
  return withProject(project, isDry ? 'read' : 'write', resources, async session => {
    // Before anything is done: what cannot be reported must not have happened.
    if (report !== undefined) {
      refuseProjectAsTarget(report, session.file.path)
      refuseTargetAmong(report, [path])
    }
    const plain: AttributeFileChoice = {
      ...{ path, subject, create: options.create === true, skipMisfits: options['skip-misfits'] === true },
      ...{ encoding: textOption(options, 'encoding') ?? null, fieldNames: say.fieldNames() },
      most: report === undefined ? FIRST : ALL,
    }
    const choice = await chosen(session, plain, options)
    const found = await ask(session, isDry ? 'attributeFiles.preview' : 'attributeFiles.run', choice)
    if (report !== undefined) await writeReport(report, found, [path])
    for (const line of notesOn(found, say)) note(line)
    return { json: found, plain: lines(found.columns.filter(({ use }) => use).map(lineOf)) }
  })
}

function lineOf({ letters, name, type, added, overwritten }: AttributeColumn) {
  return [letters, name, type, added, overwritten]
}

/** Sheets and columns named in words are looked up in the file. Refuses: not-found. */
async function chosen(
  session: Session,
  plain: AttributeFileChoice,
  options: OptionValues,
): Promise<AttributeFileChoice> {
  const words = {
    sheet: textOption(options, 'sheet'),
    name: textOption(options, 'name'),
    types: typesFrom(options),
  }
  if (words.sheet === undefined && words.name === undefined && words.types.length === 0) return plain
  const first = await ask(session, 'attributeFiles.preview', { ...plain, most: 0 })
  const sheet = words.sheet === undefined ? null : sheetCalled(first, words.sheet)
  const read =
    sheet === null || sheet === first.sheet
      ? first
      : await ask(session, 'attributeFiles.preview', { ...plain, sheet, most: 0 })
  const types = new Map(words.types.map(([name, type]) => [columnCalled(read, name), type]))
  return {
    ...plain,
    sheet,
    nameColumn: words.name === undefined ? null : columnCalled(read, words.name),
    columns: read.columns.map(({ filled }, at) => ({ use: filled > 0, type: types.get(at) ?? null })),
  }
}

function sheetCalled({ sheets }: AttributeFilePreview, words: string): number {
  const byName = sheets.indexOf(words)
  const sheet = byName >= 0 ? byName : /^[1-9]\d*$/.test(words) ? Number(words) - 1 : -1
  if (sheets[sheet] === undefined) throw new Refusal('not-found', `No sheet ${words}`, { name: words })
  return sheet
}

/** The column of a name or of letters. */
function columnCalled({ columns }: AttributeFilePreview, words: string): number {
  const byName = columns.findIndex(({ name }) => name === words)
  const column = byName >= 0 ? byName : columns.findIndex(({ letters }) => letters === words)
  if (column < 0) throw new Refusal('not-found', `No column ${words}`, { name: words })
  return column
}

function typesFrom(options: OptionValues): (readonly [column: string, type: AttributeType])[] {
  const given = textOption(options, 'types')?.split(',') ?? []
  return given.map(item => {
    const [column = '', words = ''] = item.split('=')
    const type = attributeTypes.find(known => known === words.trim())
    if (type === undefined)
      throw new UsageError('usageOneOf', { option: '--types COL=', values: attributeTypes.join(', ') })
    return [column.trim(), type]
  })
}
