import { Tag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../state/commands.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { count } from '../ui/format.ts'
import { startPlan } from './coding-plan.ts'
import { isAllTicked, tickAll, useFind } from './find-store.ts'
import { useScopeChips } from './use-scope-chips.ts'
import { type Found, MOST_LISTED } from './use-search.ts'

/** How much was found, and the way to code it. */
export function FindHead({ found }: { readonly found: Found | undefined }) {
  const { t, i18n } = useTranslation('search')
  const readOnly = useIsReadOnly()
  const codeKey = useShortcut('search.code')
  const ticks = useFind(find => find.ticks)
  const limits = useScopeChips()
  if (found === undefined || found.total === 0) return null
  const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
  return (
    <div className="find__head">
      <Checkbox isSelected={isAllTicked(ticks)} onChange={tickAll}>
        {t('all')}
      </Checkbox>
      <p className="find__count" role="status">
        {found.complete ? t('count', number(found.total)) : t('tooMany', number(found.total - 1))}
        {' · '}
        {t('documents', number(found.documents.length))}
        {found.total > MOST_LISTED ? ` · ${t('first', number(MOST_LISTED))}` : ''}
        {limits.map(({ label }) => ` · ${label}`).join('')}
      </p>
      {readOnly ? null : (
        <Button small kind="primary" icon={<Tag size={13} aria-hidden />} onPress={startPlan}>
          {t('code')}
          {codeKey === undefined ? null : <kbd className="find__key">{codeKey}</kbd>}
        </Button>
      )}
    </div>
  )
}
