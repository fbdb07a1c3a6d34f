import { useTranslation } from 'react-i18next'
import { useCodes } from '../state/queries.ts'
import { CodePalette } from '../ui/CodePalette.tsx'
import { recentCodeIds, takeCode } from './coding-plan.ts'
import { useFind } from './find-store.ts'

/** A list of codes to choose one from; for coding also a new one. */
export function CodeChoice() {
  const { t } = useTranslation('search')
  const choosing = useFind(find => find.choosing)
  const { data: codes = [] } = useCodes()
  if (choosing === null) return null
  return (
    <CodePalette
      codes={codes}
      recent={recentCodeIds()}
      label={t('chooseCode')}
      placeholder={t('codePlaceholder')}
      nothing={t('noCode')}
      onTake={id => takeCode(choosing, { id })}
      {...(choosing === 'plan' && {
        create: {
          label: (name: string) => t('newCode', { name }),
          onTake: (name: string) => takeCode(choosing, { name }),
        },
      })}
      onClose={() => useFind.setState(state => (state.choosing === null ? {} : { choosing: null }))}
    />
  )
}
