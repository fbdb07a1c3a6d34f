import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panels } from '../../ui/Panels.tsx'
import { KeptDetail } from './KeptDetail.tsx'
import { KeptList } from './KeptList.tsx'
import { chosenOf, useKept, useRecipes } from './kept-store.ts'
import './kept.css'

/** The tables and pictures that are kept, and what became of the chosen one since. */
export function KeptView() {
  const { t } = useTranslation('kept')
  const all = useRecipes()
  const chosen = useKept(state => state.chosen)
  if (all === undefined) return <div className="kept" />
  const kept = chosenOf(all, chosen)
  if (kept === undefined) {
    return (
      <section className="kept" aria-label={t('title')}>
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      </section>
    )
  }
  return (
    <section className="kept" aria-label={t('title')}>
      <Panels
        id="kept"
        orientation="horizontal"
        panels={[
          { id: 'list', size: '30%', min: 220, content: <KeptList all={all} kept={kept} /> },
          { id: 'detail', size: '70%', min: 340, content: <KeptDetail key={kept.id} kept={kept} /> },
        ]}
      />
    </section>
  )
}
