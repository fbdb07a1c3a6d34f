import { useTranslation } from 'react-i18next'
import type { SpeakerProposal } from '../../../ipc/imports.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { count } from '../../ui/format.ts'
import { chosenSpeakers, renamedSpeaker, type SpeakerChoice, toggledSpeaker } from './speakers.ts'

interface SpeakerListProps {
  readonly found: readonly SpeakerProposal[]
  /** Null: as found. */
  readonly chosen: readonly SpeakerChoice[] | null
  readonly onChange: (chosen: SpeakerChoice[]) => void
}

/** Who seems to speak in a text, to be confirmed, renamed, or made one. */
export function SpeakerList({ found, chosen, onChange }: SpeakerListProps) {
  const { t, i18n } = useTranslation('imports')
  if (found.length === 0) return null
  const now = chosenSpeakers(found, chosen)
  return (
    <section className="import-side__part">
      <h3 className="import-side__title">{t('speakers.title')}</h3>
      <p className="import-side__hint">{t('speakers.hint')}</p>
      <ul className="import-speakers">
        {found.map(speaker => {
          const name = now.find(({ labels }) => labels.includes(speaker.labels[0] ?? ''))?.name
          const label = speaker.labels.join(' ')
          return (
            <li key={label} className="import-speakers__line">
              <Checkbox
                isSelected={name !== undefined}
                onChange={() => onChange(toggledSpeaker(found, now, speaker))}
              >
                <span className="visually-hidden">{speaker.name}</span>
              </Checkbox>
              <input
                className="field__input"
                aria-label={t('speakers.name', { label })}
                value={name ?? speaker.name}
                disabled={name === undefined}
                onChange={event => onChange(renamedSpeaker(now, speaker, event.target.value))}
                spellCheck={false}
              />
              <span className="import-speakers__turns">
                {t('speakers.turns', { count: speaker.turns, number: count(speaker.turns, i18n.language) })}
              </span>
              <p className="import-speakers__example clip" title={speaker.example}>
                {speaker.example}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
