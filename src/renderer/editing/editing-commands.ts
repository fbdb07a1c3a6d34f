import type { DocumentId } from '../../core/id.ts'
import { isWriting, openReading } from '../editor/index.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { textKeeper, useEditing } from '../state/editing.ts'
import { t } from '../state/i18n.ts'
import { known } from '../state/queries.ts'
import { shell } from '../state/shell.ts'
import { goToDesk, useUi } from '../state/ui-store.ts'
import { openTask, showDetached } from './dialog-store.ts'
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
  {
    id: 'editing.revisions',
    group: 'documents',
    title: () => t('editing:commands.revisions'),
    when: ({ ui }) => ui.documentId !== null,
    run: () => withDocument(documentId => openTask({ kind: 'revisions', documentId })),
  },
  {
    id: 'editing.detached',
    group: 'documents',
    title: () => t('editing:commands.detached'),
    when: ({ ui }) => ui.documentId !== null,
    run: () => {
      goToDesk('reading')
      showDetached(true)
    },
  },
  {
    id: 'editing.replace',
    group: 'documents',
    title: () => t('editing:commands.replace'),
    when: ({ ui, readOnly }) => ui.documentId !== null && !readOnly,
    run: () =>
      withDocument(async documentId => {
        const [path] = await shell.pickFiles()
        if (path !== undefined) openTask({ kind: 'replace', documentId, path })
      }),
  },
]

function withDocument<Result>(work: (id: DocumentId) => Result): Result | undefined {
  const { documentId } = useUi.getState()
  return documentId === null ? undefined : work(documentId)
}

export function registerEditingCommands(): () => void {
  return registerCommands(commands)
}
