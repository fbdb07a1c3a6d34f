import { MapPin, X } from 'lucide-react'
import { useState } from 'react'
import { Button as ChipButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { PartPalette } from './PartPalette.tsx'
import { isSamePart, type PartKind, type ProjectPart } from './parts.ts'
import { usePartNames } from './use-part-names.ts'
import './part-bar.css'

interface PartBarProps {
  /** What the part is for. */
  readonly label: string
  /** What it means that nothing is chosen. */
  readonly nothing: string
  readonly kinds: readonly PartKind[]
  readonly parts: readonly ProjectPart[]
  readonly onAdd: (part: ProjectPart) => void
  readonly onRemove: (part: ProjectPart) => void
}

/** A part of the project: a chip for each thing it is made of, to be taken away by a press. */
export function PartBar({ label, nothing, kinds, parts, onAdd, onRemove }: PartBarProps) {
  const { t } = useTranslation('words')
  const [choosing, setChoosing] = useState(false)
  const nameOf = usePartNames()
  return (
    <fieldset className="part-bar" aria-label={label}>
      <span className="part-bar__label">{label}</span>
      {parts.length === 0 ? <span className="part-bar__nothing">{nothing}</span> : null}
      {parts.map(part => {
        const name = nameOf(part)
        const what = name === undefined ? t('scope.gone') : t(`scope.kinds.${part.kind}`, { name })
        return (
          <ChipButton
            key={`${part.kind} ${part.id}`}
            className={name === undefined ? 'part-bar__chip part-bar__chip--gone' : 'part-bar__chip'}
            aria-label={t('scope.remove', { what })}
            onPress={() => onRemove(part)}
          >
            <span className="clip">{what}</span>
            <X size={12} aria-hidden />
          </ChipButton>
        )
      })}
      <Button
        small
        kind="quiet"
        icon={<MapPin size={14} aria-hidden />}
        aria-label={t('scope.addTo', { what: label })}
        onPress={() => setChoosing(true)}
      >
        {t('scope.add')}
      </Button>
      {choosing ? (
        <PartPalette
          kinds={kinds}
          onChoose={part => {
            if (!parts.some(known => isSamePart(known, part))) onAdd(part)
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </fieldset>
  )
}
