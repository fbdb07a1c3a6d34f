import type { DocumentId } from '../../core/id.ts'
import { isAsStored, isWriting, type OpenReading, openReading, watchReading } from '../editor/index.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { textKeeper, useEditing } from '../state/editing.ts'
import { t } from '../state/i18n.ts'
import { known } from '../state/queries.ts'
import { showAsStored } from '../state/script-view.ts'
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
  // What is written is written in the words that are stored, not in those of another script.
  showAsStored(reading.documentId)
  whenAsStored(reading, () => {
    new EditSession(
      reading.documentId,
      reading.view,
      known.text(reading.documentId)?.revision ?? text.revision,
    )
    reading.view.focus()
  })
}

/** Runs `act` at once where the text is shown as stored; else when it is, while it is still the text people are at. */
function whenAsStored({ documentId, view }: OpenReading, act: () => void): void {
  if (isAsStored(view.state)) {
    act()
    return
  }
  const stop = watchReading(() => {
    const reading = openReading()
    if (reading === null) return
    if (reading.documentId !== documentId || reading.view !== view) {
      stop()
      if (textKeeper() === null) showAsStored(null)
    } else if (isAsStored(view.state)) {
      stop()
      act()
    }
  })
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
  {
    id: 'editing.pseudonyms',
    group: 'documents',
    title: () => t('editing:commands.pseudonyms'),
    when: ({ open, readOnly }) => open && !readOnly,
    run: () => openTask({ kind: 'pseudonyms' }),
  },
]

function withDocument<Result>(work: (id: DocumentId) => Result): Result | undefined {
  const { documentId } = useUi.getState()
  return documentId === null ? undefined : work(documentId)
}

export function registerEditingCommands(): () => void {
  const ends = [
    registerCommands(commands),
    useEditing.subscribe(({ documentId }, before) => {
      if (documentId === null && before.documentId !== null) showAsStored(null)
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}
