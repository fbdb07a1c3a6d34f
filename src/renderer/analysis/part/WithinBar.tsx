import { useTranslation } from 'react-i18next'
import type { Within } from '../../../ipc/matrices.ts'
import { PartBar } from './PartBar.tsx'
import { isSamePart, type PartKind } from './parts.ts'
import { partsWithin, withinKinds, withinOf } from './within.ts'

interface WithinBarProps {
  readonly within: Within
  readonly kinds?: readonly PartKind[]
  readonly onChange: (within: Within) => void
}

/** Which part of the project a table or a picture is of. */
export function WithinBar({ within, kinds = withinKinds, onChange }: WithinBarProps) {
  const { t } = useTranslation('words')
  const parts = partsWithin(within)
  return (
    <PartBar
      label={t('scope.label')}
      nothing={t('scope.everywhere')}
      kinds={kinds}
      parts={parts.filter(({ kind }) => kinds.includes(kind))}
      onAdd={part => onChange(withinOf([...parts, part]))}
      onRemove={gone => onChange(withinOf(parts.filter(part => !isSamePart(part, gone))))}
    />
  )
}
