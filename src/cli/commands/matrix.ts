import { crosstabMeasures, crosstabTables, measures, percentBases } from '../../ipc/constants.ts'
import { ask } from '../../project/answer.ts'
import { crosstabTable, matrixTable } from '../../project/exporting/matrix-tables.ts'
import type { Session } from '../../project/session.ts'
import { axisOfWords, axisUsage } from '../axis-words.ts'
import type { Command, OptionValues } from '../command.ts'
import { lookOf, lookOptions, lookUsage } from '../look-options.ts'
import { oneOf, runTable, tableOptions, tableUsage, withinOf } from '../table-command.ts'

const axisOptions = {
  rows: { type: 'string' },
  columns: { type: 'string' },
  'row-ranges': { type: 'string' },
  'column-ranges': { type: 'string' },
  missing: { type: 'boolean' },
  measure: { type: 'string' },
  subcodes: { type: 'boolean' },
} as const
const turnOptions = { percent: { type: 'string' }, transpose: { type: 'boolean' } } as const
const axesUsage = `P --rows ${axisUsage} --columns … [--row-ranges A..B,…] [--column-ranges …] [--missing] [--subcodes]`

/** Counts a table of any two dimensions. */
export const matrix: Command = {
  name: 'matrix',
  usage: `${axesUsage} [--measure ${measures.join('|')}] [--percent row|column|total] [--transpose] [--sums] ${lookUsage} ${tableUsage}`,
  arity: [1, 1],
  options: { ...axisOptions, ...turnOptions, ...lookOptions, ...tableOptions, sums: { type: 'boolean' } },
  run(invocation) {
    const { options } = invocation
    const measure = oneOf(options, 'measure', measures) ?? 'codings'
    return runTable(invocation, {
      choose: async session => ({
        ...(await seenAxesOf(session, options)),
        measure,
        sums: options.sums === true,
      }),
      show: async (session, choice, date) =>
        matrixTable(await ask(session, 'matrices.count', choice), { ...choice, date }),
      write: (session, choice, file) => ask(session, 'exports.matrix', { ...choice, ...file }),
    })
  },
}

/** Counts a table and tests whether rows and columns have to do with each other. */
export const crosstab: Command = {
  name: 'crosstab',
  usage: `${axesUsage} [--measure ${crosstabMeasures.join('|')}] [--show ${crosstabTables.join('|')}] [--percent row|column|total] [--transpose] ${lookUsage} ${tableUsage}`,
  arity: [1, 1],
  options: { ...axisOptions, ...turnOptions, ...lookOptions, ...tableOptions, show: { type: 'string' } },
  run(invocation) {
    const { options } = invocation
    const measure = oneOf(options, 'measure', crosstabMeasures) ?? 'codings'
    const show = oneOf(options, 'show', crosstabTables) ?? 'counts'
    return runTable(invocation, {
      choose: async session => ({ ...(await seenAxesOf(session, options)), measure, show }),
      show: async (session, choice, date) =>
        crosstabTable(await ask(session, 'matrices.crosstab', choice), { ...choice, date }),
      write: (session, choice, file) => ask(session, 'exports.crosstab', { ...choice, ...file }),
    })
  },
}

async function axesOf(session: Session, options: OptionValues) {
  return {
    rows: await axisOfWords(session, options, 'row'),
    columns: await axisOfWords(session, options, 'column'),
    subcodes: options.subcodes === true,
    within: await withinOf(session, options),
  }
}

/** What stands on both sides, and how the table is looked at. */
async function seenAxesOf(session: Session, options: OptionValues) {
  const axes = await axesOf(session, options)
  const transpose = options.transpose === true
  const [down, across] = transpose ? [axes.columns, axes.rows] : [axes.rows, axes.columns]
  const look = await lookOf(options, {
    rows: () => ask(session, 'matrices.heads', { axis: down }),
    columns: () => ask(session, 'matrices.heads', { axis: across }),
  })
  return { ...axes, ...look, percent: oneOf(options, 'percent', percentBases) ?? null, transpose }
}
