import { useTranslation } from 'react-i18next'

/** Heads of the columns; rows say them again for those who hear them. */
export function DeskHead() {
  const { t } = useTranslation('codebook')
  return (
    <div className="desk-head desk-columns" aria-hidden>
      <span>{t('desk.columns.name')}</span>
      <span className="desk-columns__number">{t('desk.columns.codings')}</span>
      <span className="desk-columns__number">{t('desk.columns.documents')}</span>
      <span className="desk-columns__number">{t('desk.columns.memos')}</span>
      <span>{t('desk.columns.status')}</span>
      <span>{t('desk.columns.definition')}</span>
    </div>
  )
}
