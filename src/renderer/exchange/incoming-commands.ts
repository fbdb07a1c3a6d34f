import { type Command, registerCommands } from '../state/commands.ts'
import { askForExchange } from '../state/exchanging.ts'
import { t } from '../state/i18n.ts'
import { showKept } from './kept-store.ts'

const commands: readonly Command[] = [
  {
    id: 'exchange.import',
    group: 'project',
    title: () => t('incoming:command'),
    when: ({ open, readOnly }) => !open || !readOnly,
    run: askForExchange,
  },
  {
    id: 'exchange.kept',
    group: 'project',
    title: () => t('incoming:parts.command'),
    when: ({ open }) => open,
    run: () => showKept(true),
  },
]

export function registerIncomingCommands(): () => void {
  return registerCommands(commands)
}
