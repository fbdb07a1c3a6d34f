import { isWriting, openReading } from '../editor/index.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { textKeeper, useEditing } from '../state/editing.ts'
import { t } from '../state/i18n.ts'
import { known } from '../state/queries.ts'
import { EditSession } from './edit-session.ts'

const canEdit = ({ ui, readOnly }: CommandState) =>
  ui.desk === 'reading' && ui.documentId !== null && !readOnly && openReading() !== null

/** Begins writing in the open text, or ends it. */
function toggleWriting(): void {
  const reading = openReading()
  const keeper = textKeeper()
  if (keeper instanceof EditSession) {
    keeper.finish()
    return
  }
  const text = reading === null ? undefined : known.text(reading.documentId)
  if (reading === null || text === undefined || isWriting(reading.view.state)) return
  new EditSession(reading.documentId, reading.view, text.revision)
  reading.view.focus()
}

const commands: readonly Command[] = [
  {
    id: 'editing.toggle',
    group: 'edit',
    title: () =>
      t(useEditing.getState().documentId === null ? 'editing:commands.start' : 'editing:commands.finish'),
    keys: ['Mod+E'],
    when: canEdit,
    run: toggleWriting,
  },
]

export function registerEditingCommands(): () => void {
  return registerCommands(commands)
}
