import { Replace, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Certainty, Coding } from '../../core/coding/index.ts'
import { openReading } from '../editor/index.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { Button } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { startRecoding } from './bar-focus.ts'
import { removeCoding } from './coding-acts.ts'

type Said = Partial<Pick<Coding, 'comment' | 'weight' | 'certainty'>>

/** What the coder says of the active coding, and what can be done with it. Fields are stored when they are left. */
export function CodingDetails({ coding }: { readonly coding: Coding }) {
  const { t } = useTranslation('coding')
  const say = (said: Said) => attempt(() => client.codings.update({ ids: [coding.id], ...said }))
  const options = (['none', 'certain', 'uncertain'] as const).map(value => ({
    value,
    label: t(`details.certainty.${value}`),
  }))
  return (
    <div className="coding-details">
      <Comment key={`${coding.id}|${coding.comment}`} coding={coding} onStore={comment => say({ comment })} />
      <Weight key={`${coding.id}|${coding.weight}`} coding={coding} onStore={weight => say({ weight })} />
      <Segmented
        label={t('details.certainty.label')}
        options={options}
        value={coding.certainty ?? 'none'}
        onChange={value => say({ certainty: value === 'none' ? null : (value satisfies Certainty) })}
      />
      <div className="coding-details__acts">
        <Button
          small
          kind="quiet"
          icon={<Replace size={13} aria-hidden />}
          onPress={() => {
            const view = openReading()?.view
            if (view !== undefined) startRecoding(view, coding.id)
          }}
        >
          {t('details.recode')}
        </Button>
        <Button
          small
          kind="quiet"
          icon={<X size={13} aria-hidden />}
          onPress={() => attempt(() => removeCoding(coding.id))}
        >
          {t('details.uncode')}
        </Button>
      </div>
    </div>
  )
}

interface FieldProps<Value> {
  readonly coding: Coding
  readonly onStore: (value: Value) => void
}

function Comment({ coding, onStore }: FieldProps<string>) {
  const { t } = useTranslation('coding')
  const [text, setText] = useState(coding.comment)
  const store = () => {
    if (text.trim() !== coding.comment) onStore(text.trim())
  }
  return (
    <label className="coding-details__field">
      <span className="coding-details__label">{t('details.comment')}</span>
      <textarea
        className="field__input coding-details__comment"
        rows={2}
        value={text}
        dir="auto"
        onChange={event => setText(event.target.value)}
        onBlur={store}
        onKeyDown={event => leaveOnEscape(event, () => setText(coding.comment))}
      />
    </label>
  )
}

function Weight({ coding, onStore }: FieldProps<number | null>) {
  const { t } = useTranslation('coding')
  const [text, setText] = useState(coding.weight === null ? '' : String(coding.weight))
  const value = text.trim() === '' ? null : Math.round(Number(text))
  const isSound = value === null || (value >= 0 && value <= 100)
  const store = () => {
    if (!isSound) setText(coding.weight === null ? '' : String(coding.weight))
    else if (value !== coding.weight) onStore(value)
  }
  return (
    <label className="coding-details__weight">
      <span className="coding-details__label">{t('details.weight')}</span>
      <input
        className="coding-details__slider"
        type="range"
        min={0}
        max={100}
        step={5}
        aria-label={t('details.weightSlider')}
        value={isSound ? (value ?? 0) : 0}
        data-empty={value === null}
        onChange={event => setText(event.target.value)}
        onPointerUp={store}
        onKeyUp={store}
        onBlur={store}
      />
      <input
        className="field__input coding-details__number"
        type="text"
        inputMode="numeric"
        maxLength={3}
        placeholder="–"
        value={text}
        aria-label={t('details.weight')}
        aria-invalid={!isSound}
        onChange={event => setText(event.target.value.replaceAll(/[^0-9]/g, ''))}
        onBlur={store}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) store()
          leaveOnEscape(event, () => setText(coding.weight === null ? '' : String(coding.weight)))
        }}
      />
    </label>
  )
}

/** Escape gives up what was typed and goes back to the text. */
function leaveOnEscape(event: KeyboardEvent, giveUp: () => void): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  giveUp()
  event.stopPropagation()
  // The field stores what it holds when it is left: after it holds the old words again.
  setTimeout(() => openReading()?.view.focus())
}
