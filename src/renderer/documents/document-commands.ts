import type { DocumentId } from '../../core/id.ts'
import { type DocumentState, documentStates } from '../../ipc/constants.ts'
import type { DocumentSummary } from '../../ipc/documents.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { client, onOpened } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { known } from '../state/queries.ts'
import { startMemo, useUi } from '../state/ui-store.ts'
import { caseCommands } from './case-commands.ts'
import { groupCommands, showPanel } from './group-commands.ts'
import { meantThings } from './meant-things.ts'
import { ask, askToRemove, forgetPanel, startRenaming } from './panel-store.ts'

const hasDocument = ({ ui, readOnly }: CommandState) => ui.documentId !== null && !readOnly

/** A document, or a group of the panel. */
const hasThing = ({ open, readOnly }: CommandState) => {
  const { documentIds, groupIds } = meantThings()
  return open && !readOnly && documentIds.length + groupIds.length > 0
}

const stateTitles: Record<DocumentState, () => string> = {
  unread: () => t('documents:commands.unread'),
  'in-progress': () => t('documents:commands.inProgress'),
  done: () => t('documents:commands.done'),
}

/** From unread by way of in progress to done, and to unread again. */
function stateAfter({ id, state }: DocumentSummary): {
  readonly id: DocumentId
  readonly state: DocumentState
} {
  const next = documentStates[(documentStates.indexOf(state) + 1) % documentStates.length]
  return { id, state: next ?? state }
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
    // Opening a text marks nothing by itself: that would be an act nobody asked for, and the next undo.
    id: 'documents.nextState',
    group: 'documents',
    title: () => t('documents:commands.nextState'),
    keys: ['F7'],
    when: hasDocument,
    run: () => {
      const { documentId: id } = useUi.getState()
      const document = known.documents()?.find(candidate => candidate.id === id)
      return document === undefined ? undefined : client.documents.setState(stateAfter(document))
    },
  },
  {
    id: 'documents.rename',
    group: 'documents',
    title: () => t('documents:commands.rename'),
    keys: ['F2'],
    local: true,
    when: hasThing,
    run: () => {
      const { documentIds, groupIds } = meantThings()
      showPanel()
      startRenaming(documentIds[0] ?? groupIds[0] ?? null)
    },
  },
  {
    id: 'documents.remove',
    group: 'documents',
    title: () => t('documents:commands.remove'),
    keys: ['Delete'],
    local: true,
    when: hasThing,
    run: () => {
      const { documentIds, groupIds } = meantThings()
      if (documentIds.length > 0) askToRemove(documentIds)
      else ask({ kind: 'remove-groups', ids: groupIds })
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
  const stopFollowing = onOpened(forgetPanel)
  const unregister = registerCommands([...commands, ...groupCommands, ...caseCommands])
  return () => {
    stopFollowing()
    unregister()
  }
}
