import { activeCoding, openReading } from '../editor/index.ts'
import type { Command } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'

/** The coding that keys act on in the text. */
function activeCodingId() {
  return openReading()?.view.state.field(activeCoding, false) ?? null
}

/** Makes the active coding an anchor example of its code, or takes that back. */
export const exampleCommand: Command = {
  id: 'codebook.example',
  group: 'coding',
  title: () => t('codebook:commands.example'),
  keys: ['E'],
  when: ({ ui, readOnly }) => !readOnly && ui.desk === 'reading' && activeCodingId() !== null,
  run: async () => {
    const id = activeCodingId()
    if (id === null) return
    const [coding] = await client.codings.read({ ids: [id] })
    if (coding !== undefined) await client.codes.setExample({ codingId: id, example: !coding.example })
  },
}
