import { indicatorFormats, indicatorRows, passageFormats, reportFormats } from '../../ipc/constants.ts'
import type { ExportReport } from '../../ipc/exports.ts'
import { ask } from '../../project/answer.ts'
import { onlyCode, onlyDocument } from '../../project/handlers/codings.ts'
import type { Session } from '../../project/session.ts'
import { listCoders } from '../../project/store/coders.ts'
import { type OptionValues, textOption } from '../command.ts'
import type { Say } from '../say.ts'
import { oneOf } from '../table-command.ts'
import { UsageError } from '../usage.ts'

/** What the commands below take beside the file. */
export const readerOptions = {
  as: { type: 'string' },
  rows: { type: 'string' },
  code: { type: 'string' },
  document: { type: 'string' },
  subcodes: { type: 'boolean' },
  date: { type: 'string' },
} as const

/** All coded passages, as a list or as a table of 0 and 1. */
export async function exportPassages(
  session: Session,
  path: string,
  say: Say,
  options: OptionValues,
): Promise<ExportReport> {
  const date = textOption(options, 'date') ?? null
  const as = oneOf(options, 'as', ['list', 'indicator']) ?? 'list'
  if (as === 'indicator') {
    const rows = oneOf(options, 'rows', indicatorRows) ?? 'passages'
    return ask(session, 'exports.indicators', { path, format: formatOf(path, indicatorFormats), rows, date })
  }
  if (options.rows !== undefined)
    throw new UsageError('usageNeeds', { command: '--rows', option: '--as indicator' })
  const [first = { kind: 'all' as const }, ...more] = listCoders(session.file.db).map(({ id }) => ({
    kind: 'coded-by' as const,
    id,
  }))
  return ask(session, 'exports.passages', {
    ...{
      query: more.length === 0 ? first : { kind: 'or', parts: [first, ...more] },
      path,
      format: formatOf(path, passageFormats),
      date,
    },
    ...{ labels: say.passageLabels(), fieldNames: say.fieldNames() },
  })
}

/** A report of one code or one document. */
export async function exportReport(
  session: Session,
  path: string,
  say: Say,
  options: OptionValues,
): Promise<ExportReport> {
  const code = textOption(options, 'code')
  const document = textOption(options, 'document')
  if ((code === undefined) === (document === undefined)) {
    throw new UsageError('usageOnlyOne', {
      command: 'export --report',
      options: '--code PATH, --document NAME',
    })
  }
  const { db } = session.file
  return ask(session, 'exports.report', {
    of:
      code !== undefined
        ? { kind: 'code', id: onlyCode(db, code), subcodes: options.subcodes === true }
        : { kind: 'document', id: onlyDocument(db, document ?? '') },
    ...{ path, format: formatOf(path, reportFormats), language: say.language },
    ...{ labels: say.roomLabels(), memoLabels: say.memoLabels(), date: textOption(options, 'date') ?? null },
  })
}

/** The format that the ending of a file asks for. */
function formatOf<Format extends string>(path: string, formats: readonly Format[]): Format {
  const found = formats.find(format => path.toLowerCase().endsWith(`.${format}`))
  if (found !== undefined) return found
  throw new UsageError('usageOneOf', {
    option: 'OUT',
    values: formats.map(format => `.${format}`).join(', '),
  })
}
