import { samePassageTables, sameUnits } from '../../ipc/constants.ts'
import { ask } from '../../project/answer.ts'
import {
  frequenciesTable,
  frequencyHeads,
  samePassageTable,
  sameUnitTable,
} from '../../project/exporting/code-tables.ts'
import { onlyCode } from '../../project/handlers/codings.ts'
import type { Session } from '../../project/session.ts'
import { type Command, type OptionValues, textOption } from '../command.ts'
import { lookOf, lookOptions, lookUsage } from '../look-options.ts'
import { oneOf, runTable, tableOptions, tableUsage, withinOf } from '../table-command.ts'

const options = { ...tableOptions, codes: { type: 'string' }, subcodes: { type: 'boolean' } } as const

/** Every code with every measure. */
export const frequencies: Command = {
  name: 'frequencies',
  usage: `P [--codes A,B] [--subcodes] [--sort-rows project|name|line:MEASURE] [--descending-rows] [--row-words W] [--hide-empty] ${tableUsage}`,
  arity: [1, 1],
  options: {
    ...options,
    'sort-rows': { type: 'string' },
    'descending-rows': { type: 'boolean' },
    'row-words': { type: 'string' },
    'hide-empty': { type: 'boolean' },
  },
  run(invocation) {
    return runTable(invocation, {
      choose: async session => ({
        ...(await codesOf(session, invocation.options)),
        ...(await lookOf(invocation.options, {
          rows: () => ask(session, 'matrices.heads', { axis: 'codes' }),
          columns: async () => frequencyHeads,
        })),
      }),
      show: async (session, choice, date) =>
        frequenciesTable(await ask(session, 'matrices.frequencies', choice), { ...choice, date }),
      write: (session, choice, file) => ask(session, 'exports.frequencies', { ...choice, ...file }),
    })
  },
}

/** Codes that stand together: on the same words, or in the same unit. */
export const cooccur: Command = {
  name: 'cooccur',
  usage: `P [--same passage|${sameUnits.join('|')}] [--show ${samePassageTables.join('|')}] [--codes A,B] [--subcodes] ${lookUsage} ${tableUsage}`,
  arity: [1, 1],
  options: { ...options, ...lookOptions, same: { type: 'string' }, show: { type: 'string' } },
  run(invocation) {
    const same = oneOf(invocation.options, 'same', ['passage', ...sameUnits]) ?? 'passage'
    const show = oneOf(invocation.options, 'show', samePassageTables) ?? 'list'
    return runTable(invocation, {
      choose: async session => {
        const heads = () => ask(session, 'matrices.heads', { axis: 'codes' })
        const look = await lookOf(invocation.options, { rows: heads, columns: heads })
        return { ...(await codesOf(session, invocation.options)), ...look, show }
      },
      show: async (session, choice, date) =>
        same === 'passage'
          ? samePassageTable(await ask(session, 'matrices.samePassage', choice), { ...choice, date })
          : sameUnitTable(await ask(session, 'matrices.sameUnit', { ...choice, unit: same }), {
              ...choice,
              date,
            }),
      write: (session, choice, file) => ask(session, 'exports.cooccurrence', { ...choice, same, ...file }),
    })
  },
}

async function codesOf(session: Session, given: OptionValues) {
  const names = textOption(given, 'codes')
  return {
    codes: names === undefined ? null : names.split(',').map(name => onlyCode(session.file.db, name)),
    subcodes: given.subcodes === true,
    within: await withinOf(session, given),
  }
}
