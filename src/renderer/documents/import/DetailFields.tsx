import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { detailFields } from '../../../core/document/index.ts'
import type { DetailField, Details } from '../../../ipc/imports.ts'
import { fieldName } from '../../state/rule-words.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface DetailFieldsProps {
  readonly proposed: Details
  readonly chosen: Details
  readonly onChange: (field: DetailField, value: string) => void
}

/** Always shown; others are when they hold something or are asked for. */
const usual: readonly DetailField[] = ['author', 'year', 'source']

/** What a document says about itself, to be corrected. Its title is its name, above. */
export function DetailFields({ proposed, chosen, onChange }: DetailFieldsProps) {
  const { t } = useTranslation('imports')
  const [all, setAll] = useState(false)
  const fields = detailFields.filter(
    field =>
      field !== 'title' && (all || usual.includes(field) || proposed[field] || chosen[field] !== undefined),
  )
  return (
    <section className="import-side__part">
      <h3 className="import-side__title">{t('details.title')}</h3>
      <p className="import-side__hint">{t('details.hint')}</p>
      <div className="import-details">
        {fields.map(field => (
          <TextField
            key={field}
            label={fieldName(field)}
            value={chosen[field] ?? proposed[field] ?? ''}
            onChange={value => onChange(field, value)}
            {...(field === 'abstract' && { lines: 3 })}
          />
        ))}
      </div>
      <Button small kind="quiet" onPress={() => setAll(!all)}>
        {t(all ? 'details.less' : 'details.more')}
      </Button>
    </section>
  )
}
