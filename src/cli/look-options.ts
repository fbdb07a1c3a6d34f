import { plainLook } from '../core/matrix/index.ts'
import { lineOrders } from '../ipc/constants.ts'
import type { MatrixHead } from '../ipc/matrix-results.ts'
import { only } from '../project/handlers/codings.ts'
import { type OptionValues, textOption } from './command.ts'
import { UsageError } from './usage.ts'

/** How the rows and columns of a table are ordered, and which are left out. */
export const lookOptions = {
  'sort-rows': { type: 'string' },
  'sort-columns': { type: 'string' },
  'descending-rows': { type: 'boolean' },
  'descending-columns': { type: 'boolean' },
  'row-words': { type: 'string' },
  'column-words': { type: 'string' },
  'hide-empty': { type: 'boolean' },
} as const
export const lookUsage = `[--sort-rows project|name|sum|line:COLUMN] [--descending-rows] [--row-words W] [--sort-columns …] [--descending-columns] [--column-words W] [--hide-empty]`

/** What stands on the sides of the table in the end; asked only where a line is called by its name. */
export interface SidesOf {
  rows(): Promise<readonly MatrixHead[]>
  columns(): Promise<readonly MatrixHead[]>
}

/** Refuses: not-found, ambiguous for a line to sort by. */
export async function lookOf(options: OptionValues, sides: SidesOf) {
  return {
    ...plainLook,
    rowOrder: await orderOf(options, 'rows', () => sides.columns()),
    columnOrder: await orderOf(options, 'columns', () => sides.rows()),
    rowWords: textOption(options, 'row-words') ?? '',
    columnWords: textOption(options, 'column-words') ?? '',
    hideEmpty: options['hide-empty'] === true,
  }
}

async function orderOf(
  options: OptionValues,
  side: 'rows' | 'columns',
  others: () => Promise<readonly MatrixHead[]>,
) {
  const option = `sort-${side}`
  const [, word = '', , name] = /^([^:]*)(:(.*))?$/s.exec(textOption(options, option) ?? 'project') ?? []
  const by = lineOrders.find(known => known === word)
  if (by === undefined || (by === 'line') !== (name !== undefined)) {
    throw new UsageError('usageOneOf', { option: `--${option}`, values: 'project, name, sum, line:NAME' })
  }
  return {
    by,
    line: name === undefined ? null : lineCalled(await others(), name),
    descending: options[`descending-${side}`] === true,
  }
}

function lineCalled(heads: readonly MatrixHead[], name: string): string {
  const exact = heads.filter(({ id, path }) => id === name || path === name)
  return only(exact.length > 0 ? exact : heads.filter(head => head.name === name), name, 'line').id
}
