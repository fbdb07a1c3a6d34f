import { type DocumentState, documentStates } from '../../ipc/constants.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { setFolded } from '../state/layout-store.ts'
import { goToDesk, startMemo, useUi } from '../state/ui-store.ts'
import { askToRemove, startRenaming } from './panel-store.ts'

const hasDocument = ({ ui, readOnly }: CommandState) => ui.documentId !== null && !readOnly

const stateTitles: Record<DocumentState, () => string> = {
  unread: () => t('documents:commands.unread'),
  'in-progress': () => t('documents:commands.inProgress'),
  done: () => t('documents:commands.done'),
}

const commands: readonly Command[] = [
  ...documentStates.map(
    (state): Command => ({
      id: `documents.state.${state}`,
      group: 'documents',
      title: stateTitles[state],
      when: hasDocument,
      run: () => {
        const { documentId } = useUi.getState()
        return documentId === null ? undefined : client.documents.setState({ id: documentId, state })
      },
    }),
  ),
  {
    id: 'documents.rename',
    group: 'documents',
    title: () => t('documents:commands.rename'),
    keys: ['F2'],
    local: true,
    when: hasDocument,
    run: () => {
      goToDesk('reading')
      setFolded('left', false)
      setFolded('documents', false)
      startRenaming(useUi.getState().documentId)
    },
  },
  {
    id: 'documents.remove',
    group: 'documents',
    title: () => t('documents:commands.remove'),
    keys: ['Delete'],
    local: true,
    when: hasDocument,
    run: () => {
      const { documentId } = useUi.getState()
      if (documentId !== null) askToRemove([documentId])
    },
  },
  {
    id: 'documents.memo',
    group: 'memos',
    title: () => t('documents:commands.memo'),
    when: hasDocument,
    run: () => {
      const { documentId } = useUi.getState()
      if (documentId !== null) startMemo({ kind: 'document', documentId })
    },
  },
]

export function registerDocumentCommands(): () => void {
  return registerCommands(commands)
}
