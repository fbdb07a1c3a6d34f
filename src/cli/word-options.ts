import { resolve } from 'node:path'
import type { ParseArgsOptionsConfig } from 'node:util'
import type { z } from 'zod'
import { type SheetFormat, sheetFormats } from '../ipc/constants.ts'
import type { ExportReport } from '../ipc/exports.ts'
import { type TableToWrite, tableText } from '../project/exporting/table-text.ts'
import { type OptionValues, type Outcome, textOption } from './command.ts'
import { lines } from './table.ts'
import { UsageError } from './usage.ts'

/** How a table of words is printed or written. */
export const fileOptions: ParseArgsOptionsConfig = {
  format: { type: 'string' },
  out: { type: 'string' },
  date: { type: 'string' },
}

/** How words count, for every command that counts them. */
export const wordOptions: ParseArgsOptionsConfig = {
  unit: { type: 'string' },
  ngrams: { type: 'string' },
  exact: { type: 'string' },
  'min-length': { type: 'string' },
  'no-numbers': { type: 'boolean' },
  'stop-list': { type: 'string' },
  labels: { type: 'boolean' },
  min: { type: 'string' },
  limit: { type: 'string' },
  ...fileOptions,
}

export const FILE_USAGE = '[--format tsv|csv|json|xlsx] [--out F] [--date DATE]'
export const WORD_USAGE =
  '[--unit words|characters] [--ngrams 1…5] [--stop-list zh,en|none] [--min N] [--min-length N] [--no-numbers] [--exact script,width,case,accents] [--labels] [--limit N]' +
  ` ${FILE_USAGE}`

/** More words than there can be. */
const ALL = 1_000_000

/** What the options say; what they do not say stays as it is usual. */
export function wordChoiceOf(options: OptionValues) {
  const lists = textOption(options, 'stop-list')
  return {
    unit: textOption(options, 'unit'),
    length: numberOf(options, 'ngrams'),
    exact: textOption(options, 'exact')?.split(','),
    minimumLength: numberOf(options, 'min-length'),
    numbers: options['no-numbers'] === true ? false : undefined,
    // Lists are not minded with `none`, nor is the project's own table of words.
    stopLists: lists === 'none' ? [] : lists?.split(','),
    ownStopWords: lists === 'none' ? false : undefined,
    labels: options.labels,
    minimum: numberOf(options, 'min'),
    limit: numberOf(options, 'limit') ?? ALL,
  }
}

/** The name of each choice among the options. */
const optionNames: Readonly<Record<string, string>> = {
  length: 'ngrams',
  minimumLength: 'min-length',
  stopLists: 'stop-list',
  minimum: 'min',
  size: 'context',
  'context.unit': 'context-unit',
}

/** The choice, checked; refused as wrong usage of the option that is wrong. */
export function checkedChoice<Schema extends z.ZodType>(schema: Schema, choice: unknown): z.output<Schema> {
  const checked = schema.safeParse(choice)
  if (checked.success) return checked.data
  const path = checked.error.issues[0]?.path.filter(step => typeof step === 'string') ?? []
  const field = path.at(-1) ?? ''
  throw new UsageError('usageWrongOption', {
    option: `--${optionNames[path.join('.')] ?? optionNames[field] ?? field}`,
  })
}

export function numberOf(options: OptionValues, option: string): number | undefined {
  const given = textOption(options, option)
  if (given === undefined) return undefined
  const number = Number(given)
  if (!/^\d+$/.test(given) || number < 1) throw new UsageError('usageNumber', { option: `--${option}` })
  return number
}

/** A table of words: what prints it, and what writes it to `--out`. */
export interface WordTable {
  show(): Promise<TableToWrite>
  write(file: {
    readonly path: string
    readonly format: SheetFormat
    readonly date: string | null
  }): Promise<ExportReport>
}

/** Prints the table, or writes it to `--out`: Excel files are always written, and lines with tabs never. */
export async function wordTable(options: OptionValues, { show, write }: WordTable): Promise<Outcome> {
  const out = textOption(options, 'out')
  const format = textOption(options, 'format') ?? (out === undefined ? 'tsv' : 'csv')
  const sheet = sheetFormats.find(known => known === format)
  if (sheet === undefined && (out !== undefined || format !== 'tsv')) {
    const values = out === undefined ? ['tsv', ...sheetFormats] : sheetFormats
    throw new UsageError('usageOneOf', { option: '--format', values: values.join(', ') })
  }
  if (out === undefined && sheet === 'xlsx') {
    throw new UsageError('usageNeeds', { command: '--format xlsx', option: '--out F' })
  }
  if (out !== undefined && sheet !== undefined) {
    const report = await write({
      path: resolve(out),
      format: sheet,
      date: textOption(options, 'date') ?? null,
    })
    return { json: report, plain: lines([[report.path, report.bytes]]) }
  }
  const table = await show()
  if (sheet === 'json' || sheet === 'csv') return { json: table.json, plain: tableText(table, sheet) }
  return { json: table.json, plain: lines(table.sheets[0].lines.slice(1)) }
}
