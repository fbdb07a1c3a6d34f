import { useTranslation } from 'react-i18next'
import type { ChosenCode } from '../state/chosen-code.ts'
import { askForCode, useCodeWish } from '../state/code-wish.ts'
import { attempt } from '../state/notices.ts'
import { useCodes } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { CodePalette } from '../ui/CodePalette.tsx'

/** The code that was asked for: one that is there, or the name of a new one. */
export function CodeWishDialog() {
  const { t } = useTranslation('search')
  const wish = useCodeWish(state => state.wish)
  const { data: codes = [] } = useCodes()
  const recent = useUi(ui => ui.recentCodeIds)
  if (wish === null) return null
  const take = (code: ChosenCode) => attempt(async () => wish.take(code))
  return (
    <CodePalette
      codes={codes}
      recent={recent}
      label={wish.label}
      placeholder={wish.label}
      nothing={t('noCode')}
      onTake={id => take({ id })}
      create={{ label: name => t('newCode', { name }), onTake: name => take({ name }) }}
      onClose={() => askForCode(null)}
    />
  )
}
