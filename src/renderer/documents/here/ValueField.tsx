import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeType } from '../../../core/attribute/index.ts'
import { Select } from '../../ui/Select.tsx'

interface ValueFieldProps {
  readonly label: string
  readonly type: AttributeType
  readonly choices: readonly string[]
  readonly value: string
  readonly readOnly: boolean
  /** Told when the field is left with another value; an empty one takes the value away. */
  readonly onChange: (value: string) => void
}

/** One value of an attribute: a list where there is something to choose from, else a line to write on. */
export function ValueField(props: ValueFieldProps) {
  const { label, type, choices, value, readOnly, onChange } = props
  const { t } = useTranslation('documents')
  const id = useId()
  if (type === 'choice' || type === 'yes-no') {
    const given = type === 'choice' ? choices.map(choice => ({ value: choice, label: choice })) : yesNo(t)
    return (
      <div className="document-here__field">
        <span className="document-here__label clip" title={label}>
          {label}
        </span>
        <Select
          label={label}
          small
          isDisabled={readOnly}
          options={[{ value: '', label: '—' }, ...given]}
          value={value}
          onChange={onChange}
        />
      </div>
    )
  }
  const leave = (wanted: string) => {
    if (wanted.trim() !== value) onChange(wanted.trim())
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key === 'Escape') {
      event.currentTarget.value = value
      event.currentTarget.blur()
    }
  }
  return (
    <div className="document-here__field">
      <label className="document-here__label clip" htmlFor={id} title={label}>
        {label}
      </label>
      <input
        // What was stored meanwhile, by undo for instance, comes into the field.
        key={value}
        id={id}
        className="field__input document-here__input"
        defaultValue={value}
        readOnly={readOnly}
        onBlur={event => leave(event.target.value)}
        onKeyDown={press}
        spellCheck={false}
      />
    </div>
  )
}

function yesNo(t: (key: 'here.yes' | 'here.no') => string) {
  return [
    { value: 'yes', label: t('here.yes') },
    { value: 'no', label: t('here.no') },
  ]
}
