import { sameUnits } from '../../ipc/constants.ts'
import { ask } from '../../project/answer.ts'
import { frequenciesTable, samePassageTable, sameUnitTable } from '../../project/exporting/code-tables.ts'
import { onlyCode } from '../../project/handlers/codings.ts'
import type { Session } from '../../project/session.ts'
import { type Command, type OptionValues, textOption } from '../command.ts'
import { oneOf, runTable, tableOptions, tableUsage, withinOf } from '../table-command.ts'

const options = { ...tableOptions, codes: { type: 'string' }, subcodes: { type: 'boolean' } } as const

/** Every code with every measure. */
export const frequencies: Command = {
  name: 'frequencies',
  usage: `P [--codes A,B] [--subcodes] ${tableUsage}`,
  arity: [1, 1],
  options,
  run(invocation) {
    return runTable(invocation, {
      choose: session => codesOf(session, invocation.options),
      show: async (session, choice, date) =>
        frequenciesTable(await ask(session, 'matrices.frequencies', choice), date),
      write: (session, choice, file) => ask(session, 'exports.frequencies', { ...choice, ...file }),
    })
  },
}

/** Codes that stand together: on the same words, or in the same unit. */
export const cooccur: Command = {
  name: 'cooccur',
  usage: `P [--same passage|${sameUnits.join('|')}] [--codes A,B] [--subcodes] ${tableUsage}`,
  arity: [1, 1],
  options: { ...options, same: { type: 'string' } },
  run(invocation) {
    const same = oneOf(invocation.options, 'same', ['passage', ...sameUnits]) ?? 'passage'
    return runTable(invocation, {
      choose: session => codesOf(session, invocation.options),
      show: async (session, choice, date) =>
        same === 'passage'
          ? samePassageTable(await ask(session, 'matrices.samePassage', choice), date)
          : sameUnitTable(await ask(session, 'matrices.sameUnit', { ...choice, unit: same }), date),
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
