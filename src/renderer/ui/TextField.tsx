import type { Ref } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import './field.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  readonly label: string
  readonly hint?: string
  readonly error?: string | null
  readonly placeholder?: string
  readonly lines?: number
  readonly ref?: Ref<HTMLDivElement>
}

export function TextField({ label, hint, error, placeholder = '', lines, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={(error ?? null) !== null}>
      <Label className="field__label">{label}</Label>
      {lines === undefined ? (
        <Input className="field__input" placeholder={placeholder} />
      ) : (
        <TextArea className="field__input" placeholder={placeholder} rows={lines} />
      )}
      {hint === undefined ? null : (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  )
}
