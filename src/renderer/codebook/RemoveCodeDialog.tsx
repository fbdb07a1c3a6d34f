import { useTranslation } from 'react-i18next'
import { withSubcodes } from '../../core/codebook/index.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useCodes } from '../state/queries.ts'
import { ConfirmDialog } from '../ui/Dialog.tsx'
import { setPanel, useCodebookPanel } from './panel-store.ts'
import { SummariesGone } from './SummariesGone.tsx'

/** Names what goes with a code before it goes. */
export function RemoveCodeDialog() {
  const { t } = useTranslation('codebook')
  const { data: codes = [] } = useCodes()
  const removing = useCodebookPanel(panel => panel.removing)
  const code = codes.find(candidate => candidate.id === removing)
  if (code === undefined) return null
  const below = withSubcodes(codes, code.id)
  const gone = codes.filter(other => below.has(other.id))
  const codings = gone.reduce((sum, other) => sum + other.codings, 0)
  const memos = gone.reduce((sum, other) => sum + other.memos, 0)
  return (
    <ConfirmDialog
      title={t('remove.title', { name: code.name })}
      act={t('remove.act')}
      danger
      onConfirm={() => attempt(() => client.codes.remove({ id: code.id }))}
      onClose={() => setPanel({ removing: null })}
    >
      <p>
        {t('remove.counts', {
          subcodes: t('remove.subcodes', { count: below.size - 1 }),
          codings: t('codings', { count: codings }),
          memos: t('remove.memos', { count: memos }),
        })}
      </p>
      <SummariesGone codes={below} />
      <p>{t('remove.undo')}</p>
    </ConfirmDialog>
  )
}
