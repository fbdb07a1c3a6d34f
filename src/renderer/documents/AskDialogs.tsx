import { useTranslation } from 'react-i18next'
import type { DocumentGroupId, DocumentSetId } from '../../core/id.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useDocumentGroups, useDocumentSets, useDocuments } from '../state/queries.ts'
import { ConfirmDialog } from '../ui/Dialog.tsx'
import { NameDialog } from '../ui/NameDialog.tsx'
import { ChooseGroup } from './ChooseGroup.tsx'
import { ChooseOnly } from './ChooseOnly.tsx'
import { ChooseSet } from './ChooseSet.tsx'
import { type Asking, ask, fold, setPanel, useDocumentsPanel } from './panel-store.ts'

const close = () => ask(null)

/** What the panel asks, one thing at a time. */
export function AskDialogs() {
  const asking = useDocumentsPanel(panel => panel.asking)
  switch (asking?.kind) {
    case undefined:
      return null
    case 'new-group':
      return <NewGroup {...asking} />
    case 'new-set':
      return <NewSet {...asking} />
    case 'to-group':
      return <ChooseGroup things={asking} onClose={close} />
    case 'to-set':
      return <ChooseSet documentIds={asking.documentIds} onClose={close} />
    case 'only':
      return <ChooseOnly onClose={close} />
    case 'remove-groups':
      return <RemoveGroups ids={asking.ids} />
    case 'remove-set':
      return <RemoveSet id={asking.id} />
  }
}

function NewGroup({ parentId, documentIds }: Extract<Asking, { kind: 'new-group' }>) {
  const { t } = useTranslation('documents')
  const { data: groups = [] } = useDocumentGroups()
  const parent = groups.find(({ id }) => id === parentId)
  const count = documentIds.length
  const place = parent === undefined ? t('groups.atTop') : t('groups.inside', { name: parent.name })
  const create = async (name: string) => {
    const group = await client.documentGroups.create({ name, parentId, documentIds: [...documentIds] })
    fold(parentId === null ? [group.id] : [group.id, parentId], false)
    setPanel({ active: group.id, chosen: new Set() })
  }
  return (
    <NameDialog
      title={t('groups.new')}
      label={t('groups.name')}
      hint={count === 0 ? place : t('groups.takes', { count })}
      value=""
      act={t('groups.create')}
      onCommit={create}
      onClose={close}
    />
  )
}

function NewSet({ documentIds }: Extract<Asking, { kind: 'new-set' }>) {
  const { t } = useTranslation('documents')
  return (
    <NameDialog
      title={t('sets.new')}
      label={t('sets.name')}
      hint={t('sets.takes', { count: documentIds.length })}
      value=""
      act={t('sets.create')}
      onCommit={name => client.documentSets.create({ name, documentIds: [...documentIds] })}
      onClose={close}
    />
  )
}

/** Says where what lies in the groups comes to stand. */
function RemoveGroups({ ids }: { readonly ids: readonly DocumentGroupId[] }) {
  const { t } = useTranslation('documents')
  const { data: groups = [] } = useDocumentGroups()
  const { data: documents = [] } = useDocuments()
  const gone = groups.filter(({ id }) => ids.includes(id))
  const [first] = gone
  if (first === undefined) return null
  const count = documents.filter(({ groupId }) => groupId !== null && ids.includes(groupId)).length
  const inside = groups.filter(
    ({ id, parentId }) => parentId !== null && ids.includes(parentId) && !ids.includes(id),
  ).length
  return (
    <ConfirmDialog
      title={
        gone.length === 1
          ? t('groups.removeOne', { name: first.name })
          : t('groups.removeMany', { count: gone.length })
      }
      act={t('groups.remove')}
      danger
      onConfirm={() => attempt(() => client.documentGroups.remove({ ids: [...ids] }))}
      onClose={close}
    >
      <p>
        {count + inside === 0
          ? t('groups.removeEmpty')
          : t('groups.removeText', {
              documents: t('groups.documents', { count }),
              groups: t('groups.groups', { count: inside }),
            })}
      </p>
    </ConfirmDialog>
  )
}

function RemoveSet({ id }: { readonly id: DocumentSetId }) {
  const { t } = useTranslation('documents')
  const { data: sets = [] } = useDocumentSets()
  const set = sets.find(each => each.id === id)
  if (set === undefined) return null
  return (
    <ConfirmDialog
      title={t('sets.removeTitle', { name: set.name })}
      act={t('sets.remove')}
      danger
      onConfirm={() => attempt(() => client.documentSets.remove({ id }))}
      onClose={close}
    >
      <p>{t('sets.removeText')}</p>
    </ConfirmDialog>
  )
}
