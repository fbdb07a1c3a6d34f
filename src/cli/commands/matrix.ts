import { crosstabMeasures, measures, percentBases } from '../../ipc/constants.ts'
import { ask } from '../../project/answer.ts'
import { crosstabTable, matrixTable } from '../../project/exporting/matrix-tables.ts'
import type { Session } from '../../project/session.ts'
import { axisOfWords, axisUsage } from '../axis-words.ts'
import type { Command, OptionValues } from '../command.ts'
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
const axesUsage = `P --rows ${axisUsage} --columns … [--row-ranges A..B,…] [--column-ranges …] [--missing] [--subcodes]`

/** Counts a table of any two dimensions. */
export const matrix: Command = {
  name: 'matrix',
  usage: `${axesUsage} [--measure ${measures.join('|')}] [--percent row|column|total] [--transpose] ${tableUsage}`,
  arity: [1, 1],
  options: { ...axisOptions, ...tableOptions, percent: { type: 'string' }, transpose: { type: 'boolean' } },
  run(invocation) {
    const { options } = invocation
    const measure = oneOf(options, 'measure', measures) ?? 'codings'
    const look = {
      percent: oneOf(options, 'percent', percentBases) ?? null,
      transpose: options.transpose === true,
    }
    return runTable(invocation, {
      choose: async session => ({ ...(await axesOf(session, options)), measure }),
      show: async (session, choice, date) =>
        matrixTable(await ask(session, 'matrices.count', choice), { ...look, date }),
      write: (session, choice, file) => ask(session, 'exports.matrix', { ...choice, ...look, ...file }),
    })
  },
}

/** Counts a table and tests whether rows and columns have to do with each other. */
export const crosstab: Command = {
  name: 'crosstab',
  usage: `${axesUsage} [--measure ${crosstabMeasures.join('|')}] ${tableUsage}`,
  arity: [1, 1],
  options: { ...axisOptions, ...tableOptions },
  run(invocation) {
    const { options } = invocation
    const measure = oneOf(options, 'measure', crosstabMeasures) ?? 'codings'
    return runTable(invocation, {
      choose: async session => ({ ...(await axesOf(session, options)), measure }),
      show: async (session, choice, date) =>
        crosstabTable(await ask(session, 'matrices.crosstab', choice), date),
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
