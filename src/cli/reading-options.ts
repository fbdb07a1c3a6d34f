import { basename, resolve } from 'node:path'
import type { ParseArgsOptionsConfig } from 'node:util'
import { Refusal } from '../core/refusal.ts'
import { duplicateActs, importParts } from '../ipc/constants.ts'
import type {
  FileChoice,
  FilePreview,
  FoundFiles,
  RuleInfo,
  TableChoice,
  TableProposal,
} from '../ipc/imports.ts'
import { type Invocation, type OptionValues, textOption } from './command.ts'
import { UsageError } from './usage.ts'

/** Options of every command that reads people's files. */
export const readingOptions = {
  encoding: { type: 'string' },
  rules: { type: 'string' },
  split: { type: 'string' },
  part: { type: 'string' },
  sheet: { type: 'string' },
  'table-text': { type: 'string' },
  'table-as': { type: 'string' },
  'no-clean': { type: 'boolean' },
  report: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig

export const readingUsage =
  '[--encoding E] [--no-clean] [--rules +a,-b] [--split auto|none] [--part article|page] [--sheet N] ' +
  '[--table-text COL,…] [--table-as documents|cases|text] [--report FILE]'

/** What the options choose for every file; tables are chosen for file by file. */
export function choiceFrom(options: OptionValues, known: readonly RuleInfo[]): Omit<FileChoice, 'path'> {
  const sheet = textOption(options, 'sheet')
  if (sheet !== undefined && !/^[1-9]\d*$/.test(sheet))
    throw new UsageError('usageNumber', { option: '--sheet' })
  return {
    encoding: textOption(options, 'encoding') ?? null,
    clean: options['no-clean'] !== true,
    rules: rulesFrom(textOption(options, 'rules') ?? '', known),
    split: oneOf(['auto', 'none'] as const, textOption(options, 'split') ?? 'auto', '--split'),
    part: oneOf(importParts, textOption(options, 'part') ?? 'article', '--part'),
    ...(sheet !== undefined && { sheet: Number(sheet) - 1 }),
  }
}

/** `+a,-b` as rules switched on and off. */
function rulesFrom(list: string, known: readonly RuleInfo[]): Record<string, boolean> {
  const wanted = list.split(',').flatMap(item => (item.trim() === '' ? [] : [item.trim()]))
  return Object.fromEntries(
    wanted.map(item => {
      const rule = item.slice(1)
      if (!/^[+-]/.test(item) || !known.some(({ rule: name }) => name === rule)) {
        const names = known.map(({ rule: name }) => name).join(', ')
        throw new UsageError('usageRules', { rules: names })
      }
      return [rule, item.startsWith('+')]
    }),
  )
}

/** Where `--report` wants the report. */
export function reportPath(options: OptionValues): string | undefined {
  const path = textOption(options, 'report')
  return path === undefined ? undefined : resolve(path)
}

/**
 * The files found among those named, with a note on what was left aside. Refuses: format-unknown or file-empty when
 * there are none.
 */
export function filesAmong(
  { paths, leftAside }: FoundFiles,
  named: readonly string[],
  { say, note }: Pick<Invocation, 'say' | 'note'>,
): readonly string[] {
  const [aside] = leftAside
  if (paths.length === 0) {
    const name = basename(aside ?? named[0] ?? '')
    throw new Refusal(aside === undefined ? 'file-empty' : 'format-unknown', `Nothing to read in ${name}`, {
      name,
    })
  }
  if (leftAside.length > 0)
    note(
      say('leftAside', { count: leftAside.length, names: say.list(leftAside.map(name => basename(name))) }),
    )
  return paths
}

export function duplicatesFrom(options: OptionValues) {
  const act = textOption(options, 'duplicates')
  return act === undefined ? null : oneOf(duplicateActs, act, '--duplicates')
}

function oneOf<Value extends string>(values: readonly Value[], given: string, option: string): Value {
  const found = values.find(value => value === given)
  if (found === undefined) throw new UsageError('usageOneOf', { option, values: values.join(', ') })
  return found
}

/** Whether the options say anything about tables, so that tables have to be looked at first. */
export function choosesTables(options: OptionValues): boolean {
  return options['table-text'] !== undefined || options['table-as'] !== undefined
}

/** What the options make of one table. Refuses: not-found, for a column that is not there. */
export function tableFrom(
  options: OptionValues,
  { path, table }: Pick<FilePreview, 'path' | 'table'>,
): TableChoice | null {
  if (table === null) return null
  const as = oneOf(
    ['documents', 'cases', 'text'] as const,
    textOption(options, 'table-as') ?? 'documents',
    '--table-as',
  )
  const named = textOption(options, 'table-text')
    ?.split(',')
    .map(name => columnCalled(table, name.trim(), path))
  return {
    as,
    header: table.header,
    columns: table.columns.map(({ name, role, type }, index) => {
      if (named === undefined) return { name, role, type }
      if (named.includes(index)) return { name, role: 'text', type }
      return { name, role: role === 'text' ? 'attribute' : role, type }
    }),
  }
}

/** The column of a name, or of a number from 1. */
function columnCalled({ columns }: TableProposal, words: string, path: string): number {
  const byName = columns.findIndex(({ name }) => name === words)
  const index = byName >= 0 ? byName : /^[1-9]\d*$/.test(words) ? Number(words) - 1 : -1
  if (columns[index] === undefined) {
    throw new Refusal('not-found', `${resolve(path)} has no column ${words}`, { name: words })
  }
  return index
}
