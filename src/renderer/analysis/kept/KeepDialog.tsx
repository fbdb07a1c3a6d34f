import { useTranslation } from 'react-i18next'
import { showAnalysis } from '../../state/analysis-view.ts'
import { client } from '../../state/connection.ts'
import { notify } from '../../state/notices.ts'
import { NameDialog } from '../../ui/NameDialog.tsx'
import { useKept, useRecipes } from './kept-store.ts'

/** Asks for the name of what is to be kept. */
export function KeepDialog() {
  const { t } = useTranslation('kept')
  const keeping = useKept(state => state.keeping)
  // Asked for here, so that names that are taken are known wherever something is kept.
  useRecipes()
  if (keeping === null) return null
  const keep = async (name: string) => {
    const kept = await client.recipes.keep({ name, recipe: keeping.recipe })
    useKept.setState({ chosen: kept.id })
    notify(t('kept', { name: kept.name }), { label: t('show'), run: () => showAnalysis('kept') })
  }
  return (
    <NameDialog
      title={t('keepTitle')}
      label={t('name')}
      hint={t('keepHint')}
      value={keeping.name}
      proposed
      act={t('keepAct')}
      onCommit={keep}
      onClose={() => useKept.setState({ keeping: null })}
    />
  )
}
