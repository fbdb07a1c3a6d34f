import type { Attribute } from '../../ipc/attributes.ts'
import { RefusedError } from '../state/client.ts'
import { t } from '../state/i18n.ts'
import { fieldName } from '../state/rule-words.ts'

/** What an attribute is called; a field that nobody has renamed by the word of the interface language. */
export function attributeName({ name, field }: Pick<Attribute, 'name' | 'field'>): string {
  return name || fieldName(field ?? '')
}

/** A value as people read it. */
export function valueWords(value: string, attribute: Pick<Attribute, 'type'> | undefined): string {
  if (attribute?.type !== 'yes-no') return value
  if (value === 'yes') return t('cases:yes')
  return value === 'no' ? t('cases:no') : value
}

/** The host names a field by its name in the contract; people are told its word. */
export function withFieldWords(error: unknown): unknown {
  if (!(error instanceof RefusedError) || typeof error.refusal.values.attribute !== 'string') return error
  const { refusal } = error
  const attribute = fieldName(String(refusal.values.attribute))
  return new RefusedError({ ...refusal, values: { ...refusal.values, attribute } })
}
