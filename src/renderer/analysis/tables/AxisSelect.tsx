import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dimensions } from '../../../ipc/constants.ts'
import type { AxisChoice } from '../../state/matrix-choice.ts'
import { useAttributes } from '../../state/queries.ts'
import { useHeads } from '../../state/tables.ts'
import { Button } from '../../ui/Button.tsx'
import { count } from '../../ui/format.ts'
import { Select } from '../../ui/Select.tsx'
import { MembersDialog } from './MembersDialog.tsx'
import { attributeWords } from './table-words.ts'

interface AxisSelectProps {
  /** Rows or columns, in words. */
  readonly label: string
  readonly axis: AxisChoice
  readonly onChange: (axis: AxisChoice) => void
}

const kinds = [...dimensions.slice(0, 4), 'groups', ...dimensions.slice(4)] as const

/** What stands in the rows or columns, and which of them. */
export function AxisSelect({ label, axis, onChange }: AxisSelectProps) {
  const { t } = useTranslation('analysis')
  const { data: attributes = [] } = useAttributes()
  const value = axis.of === 'attribute' ? `attribute:${axis.id}` : axis.of
  const options = [
    ...kinds.map(kind => ({ value: kind as string, label: t(`tables.axes.${kind}`) })),
    ...attributes.map(({ id, subject }) => ({
      value: `attribute:${id}`,
      label: attributeWords(attributes, id),
      detail: t(`tables.attributeOf.${subject}`),
    })),
  ]
  const take = (chosen: string) => {
    const kind = kinds.find(known => known === chosen)
    onChange(kind === undefined ? { of: 'attribute', id: chosen.slice('attribute:'.length) } : { of: kind })
  }
  return (
    <div className="matrix-axis">
      <Select label={label} showLabel small options={options} value={value} onChange={take} />
      <MembersButton label={label} axis={axis} onChange={onChange} />
    </div>
  )
}

/** How many of them are counted; opens the choice. */
export function MembersButton({ label, axis, onChange }: AxisSelectProps) {
  const { t, i18n } = useTranslation('analysis')
  const [open, setOpen] = useState(false)
  const { data: heads } = useHeads(axis)
  const chosen = axis.only ?? null
  const number = (value: number) => count(value, i18n.language)
  const words =
    chosen === null
      ? t('tables.members.all', { number: number(heads?.length ?? 0) })
      : t('tables.members.some', { number: number(chosen.length), all: number(heads?.length ?? 0) })
  return (
    <>
      <Button small onPress={() => setOpen(true)} aria-label={`${label}: ${words}`}>
        {words}
      </Button>
      {open ? (
        <MembersDialog label={label} axis={axis} onTake={onChange} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}
