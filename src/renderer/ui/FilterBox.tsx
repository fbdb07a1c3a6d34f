import { Search, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import './field.css'

export interface FilterBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Keys the box has no use for: arrows and Enter. Not called while an input method is at work. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** A box that narrows the list below it. Escape empties it. */
export function FilterBox({ label, value, onChange, onKeyDown, ref }: FilterBoxProps) {
  const { t } = useTranslation('shell')
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault()
      event.stopPropagation()
      onChange('')
    } else onKeyDown?.(event)
  }
  return (
    <div className="filter">
      <Search size={14} aria-hidden />
      <input
        ref={ref}
        type="search"
        className="filter__input"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={event => onChange(event.target.value)}
        onKeyDown={press}
        spellCheck={false}
      />
      {value === '' ? null : (
        <Button className="filter__clear" aria-label={t('ui.clear')} onPress={() => onChange('')}>
          <X size={12} aria-hidden />
        </Button>
      )}
    </div>
  )
}
