import { type Command, registerCommands } from '../state/commands.ts'
import { askForExchange } from '../state/exchanging.ts'
import { t } from '../state/i18n.ts'

const commands: readonly Command[] = [
  {
    id: 'exchange.import',
    group: 'project',
    title: () => t('incoming:command'),
    when: ({ open, readOnly }) => !open || !readOnly,
    run: askForExchange,
  },
]

export function registerIncomingCommands(): () => void {
  return registerCommands(commands)
}
