import { MapPin, X } from 'lucide-react'
import { Button as ChipButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { isEverywhere, partsOf, scopeWithout } from './scopes.ts'
import { useScopeNames } from './use-scope-names.ts'
import { type ScopeName, useWords } from './words-store.ts'

interface ScopeBarProps {
  readonly name: ScopeName
  /** What the scope is for. */
  readonly label: string
  /** What it means that nothing is chosen. */
  readonly nothing: string
}

/** A part of the project: a chip for each thing it is made of, to be taken away by a press. */
export function ScopeBar({ name, label, nothing }: ScopeBarProps) {
  const { t } = useTranslation('words')
  const scope = useWords(words => words[name])
  const nameOf = useScopeNames()
  return (
    <fieldset className="words__scope" aria-label={label}>
      <span className="words__scope-label">{label}</span>
      {isEverywhere(scope) ? <span className="words__nothing">{nothing}</span> : null}
      {partsOf(scope).map(part => {
        const what = t(`scope.kinds.${part.kind}`, { name: nameOf(part) })
        return (
          <ChipButton
            key={`${part.kind} ${part.id}`}
            className="words__chip"
            aria-label={t('scope.remove', { what })}
            onPress={() => useWords.setState({ [name]: scopeWithout(scope, part) })}
          >
            <span className="clip">{what}</span>
            <X size={12} aria-hidden />
          </ChipButton>
        )
      })}
      <Button
        small
        kind="quiet"
        icon={<MapPin size={14} aria-hidden />}
        aria-label={t('scope.addTo', { what: label })}
        onPress={() => useWords.setState({ choosing: name })}
      >
        {t('scope.add')}
      </Button>
    </fieldset>
  )
}
