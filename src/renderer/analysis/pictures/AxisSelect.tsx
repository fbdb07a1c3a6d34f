import { useTranslation } from 'react-i18next'
import { dimensions } from '../../../ipc/constants.ts'
import { useAttributes } from '../../state/queries.ts'
import { fieldName } from '../../state/rule-words.ts'
import { Select } from '../../ui/Select.tsx'

interface AxisSelectProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Chooses what stands in rows or columns: codes, documents…, or an attribute. */
export function AxisSelect({ label, value, onChange }: AxisSelectProps) {
  const { t } = useTranslation('pictures')
  const { data: attributes = [] } = useAttributes()
  return (
    <Select
      small
      label={label}
      options={[
        ...([...dimensions, 'groups'] as const).map(of => ({
          value: String(of),
          label: t(`drawn.axis-${of}`),
        })),
        ...attributes.map(({ id, name, field, subject }) => ({
          value: `attribute:${id}`,
          label: name === '' && field !== null ? fieldName(field) : name,
          detail: t(`subjects.${subject}`),
        })),
      ]}
      value={value}
      onChange={onChange}
    />
  )
}
