import { useTranslation } from 'react-i18next'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useDocuments } from '../state/queries.ts'
import { ConfirmDialog } from '../ui/Dialog.tsx'
import { askToRemove, useDocumentsPanel } from './panel-store.ts'

const close = () => askToRemove([])

/** Names what goes with the documents before they go. */
export function RemoveDocumentsDialog() {
  const { t } = useTranslation('documents')
  const removing = useDocumentsPanel(panel => panel.removing)
  const { data: documents = [] } = useDocuments()
  const meant = documents.filter(({ id }) => removing.includes(id))
  const [first] = meant
  if (first === undefined) return null
  const codings = meant.reduce((sum, document) => sum + document.codings, 0)
  const memos = meant.reduce((sum, document) => sum + document.memos, 0)
  return (
    <ConfirmDialog
      title={
        meant.length === 1
          ? t('remove.titleOne', { name: first.name })
          : t('remove.titleMany', { count: meant.length })
      }
      act={t('remove.act')}
      danger
      onConfirm={() => attempt(() => client.documents.remove({ ids: meant.map(({ id }) => id) }))}
      onClose={close}
    >
      <p>
        {t('remove.counts', {
          codings: t('remove.codings', { count: codings }),
          memos: t('remove.memos', { count: memos }),
        })}
      </p>
      <p>{t('remove.undo')}</p>
    </ConfirmDialog>
  )
}
