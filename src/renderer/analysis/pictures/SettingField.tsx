import { useState } from 'react'
import { classNames } from '../../ui/class-names.ts'

interface SettingFieldProps {
  readonly label: string
  readonly showLabel?: boolean
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (words: string) => void
  readonly wide?: boolean
}

/** A short field among the tools; what is typed counts on Enter or when the field is left. */
export function SettingField(props: SettingFieldProps) {
  const { label, showLabel = false, placeholder = '', value, onChange, wide = false } = props
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    if (typed !== null) onChange(typed)
    setTyped(null)
  }
  return (
    <label className="setting-field">
      <span className={showLabel ? '' : 'visually-hidden'}>{label}</span>
      <input
        className={classNames('setting-field__input', wide && 'setting-field__input--wide')}
        value={typed ?? value}
        placeholder={placeholder}
        onChange={event => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) take()
        }}
      />
    </label>
  )
}
