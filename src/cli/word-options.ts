import type { ParseArgsOptionsConfig } from 'node:util'
import type { z } from 'zod'
import { rowsCsv } from '../project/exporting/rows-text.ts'
import { type OptionValues, textOption } from './command.ts'
import { lines } from './table.ts'
import { UsageError } from './usage.ts'

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
  format: { type: 'string' },
}

export const WORD_USAGE =
  '[--unit words|characters] [--ngrams 1…5] [--stop-list zh,en|none] [--min N] [--min-length N] [--no-numbers] [--exact script,width,case,accents] [--labels] [--limit N] [--format tsv|csv|json]'

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

/** A table in the format that is wished for; JSON has more than its rows. */
export function tableText(
  format: string,
  json: unknown,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  if (format === 'json') return `${JSON.stringify(json)}\n`
  return format === 'csv' ? rowsCsv(head, rows) : lines(rows)
}

export function formatOf(options: OptionValues): string {
  const format = textOption(options, 'format') ?? 'tsv'
  if (['tsv', 'csv', 'json'].includes(format)) return format
  throw new UsageError('usageOneOf', { option: '--format', values: 'tsv, csv, json' })
}
