import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AttributeType, attributeTypes } from '../../core/attribute/index.ts'
import type { Attribute, AttributeTable } from '../../ipc/attributes.ts'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { client } from '../state/connection.ts'
import { errorWords } from '../state/notices.ts'
import { fieldName } from '../state/rule-words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { setPlace } from './desk-store.ts'
import { attributeName, withFieldWords } from './value-words.ts'

interface AttributeDialogProps {
  readonly subject: AttributeSubject
  readonly table: AttributeTable
  /** Null for one that is to be made. */
  readonly attribute: Attribute | null
  /** What people came to change. */
  readonly begin: 'name' | 'type'
  readonly onClose: () => void
}

/** Name, type and choices of an attribute. What the host refuses is said here, and the words stay. */
export function AttributeDialog({ subject, table, attribute, begin, onClose }: AttributeDialogProps) {
  const { t } = useTranslation('cases')
  const { t: ui } = useTranslation('shell')
  const form = useId()
  const [name, setName] = useState(attribute?.name ?? '')
  const [type, setType] = useState<AttributeType>(attribute?.type ?? 'text')
  const [choices, setChoices] = useState((attribute?.choices ?? []).join('\n'))
  const [error, setError] = useState<string | null>(null)
  const chooseType = (chosen: AttributeType) => {
    setType(chosen)
    // An attribute that becomes a choice offers what stands there; otherwise no value would fit.
    if (chosen === 'choice' && choices === '') setChoices(valuesOf(table, attribute).join('\n'))
  }
  const field = attribute?.field ?? null
  const incomplete = name.trim() === '' && field === null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (incomplete) return
    try {
      await store(subject, attribute, { name, type, choices: choices.split('\n') })
      onClose()
    } catch (refused) {
      setError(errorWords(withFieldWords(refused)))
    }
  }
  return (
    <Dialog
      title={attribute === null ? t('new.attribute') : t('change', { name: attributeName(attribute) })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{ui('ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} isDisabled={incomplete}>
            {attribute === null ? t('new.make') : ui('ui.save')}
          </Button>
        </>
      }
    >
      <form id={form} className="cases-attribute" onSubmit={submit}>
        <TextField
          label={t('new.name')}
          {...(field === null ? {} : { hint: t('new.fieldHint', { name: fieldName(field) }) })}
          placeholder={field === null ? '' : fieldName(field)}
          value={name}
          onChange={setName}
          autoFocus={begin === 'name'}
        />
        <div className="cases-attribute__type">
          <Select
            label={t('new.type')}
            showLabel
            options={attributeTypes.map(value => ({
              value,
              label: t(`types.${value}`),
              detail: t(`typeHints.${value}`),
            }))}
            value={type}
            onChange={chooseType}
          />
        </div>
        {type === 'choice' ? (
          <TextField
            label={t('new.choices')}
            hint={t('new.choicesHint')}
            lines={5}
            value={choices}
            onChange={setChoices}
            autoFocus={begin === 'type' && attribute?.type === 'choice'}
          />
        ) : null}
        {error === null ? null : (
          <p className="cases-attribute__error" role="alert">
            {error}
          </p>
        )}
      </form>
    </Dialog>
  )
}

interface Wanted {
  readonly name: string
  readonly type: AttributeType
  readonly choices: string[]
}

async function store(subject: AttributeSubject, attribute: Attribute | null, wanted: Wanted): Promise<void> {
  if (attribute !== null) await client.attributes.update({ id: attribute.id, ...wanted })
  else {
    const { id } = await client.attributes.create({ subject, ...wanted })
    setPlace(subject, { arriving: id })
  }
}

/** The different values of an attribute, as they come. */
function valuesOf({ attributes, rows }: AttributeTable, attribute: Attribute | null): string[] {
  const column = attributes.findIndex(({ id }) => id === attribute?.id)
  return [...new Set(rows.flatMap(row => row.values[column] ?? []))]
}
