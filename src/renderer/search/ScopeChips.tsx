import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useScopeChips } from './use-scope-chips.ts'

/** What narrows the search, each to be taken away by a press. */
export function ScopeChips() {
  const { t } = useTranslation('search')
  const chips = useScopeChips()
  if (chips.length === 0) return null
  return (
    <div className="find__chips">
      {chips.map(({ id, label, remove }) => (
        <Button
          key={id}
          className="find__chip"
          aria-label={t('scope.remove', { what: label })}
          onPress={remove}
        >
          <span className="clip">{label}</span>
          <X size={12} aria-hidden />
        </Button>
      ))}
    </div>
  )
}
