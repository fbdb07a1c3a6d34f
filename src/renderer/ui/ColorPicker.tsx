import { Check } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { palette } from '../../core/codebook/index.ts'
import './color-picker.css'

export interface ColorPickerProps {
  readonly label: string
  readonly value: string
  readonly onChange: (color: string) => void
  readonly isDisabled?: boolean
}

const hex = /^#[0-9a-f]{6}$/

/** The palette's colours, or any other by its number. */
export function ColorPicker({ label, value, onChange, isDisabled = false }: ColorPickerProps) {
  return (
    <DialogTrigger>
      <Button className="color-picker" aria-label={label} isDisabled={isDisabled}>
        <span className="color-picker__now" style={{ background: value }} />
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <Dialog className="color-picker__dialog" aria-label={label}>
          {({ close }) => <Choices value={value} onChange={onChange} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

interface ChoicesProps {
  readonly value: string
  readonly onChange: (color: string) => void
  readonly close: () => void
}

function Choices({ value, onChange, close }: ChoicesProps) {
  const { t } = useTranslation('shell')
  const [typed, setTyped] = useState(value)
  const take = (color: string) => {
    close()
    if (color !== value) onChange(color)
  }
  const wanted = typed.trim().toLowerCase()
  return (
    <>
      <div className="color-picker__grid">
        {palette.map(color => (
          <Button
            key={color}
            className="color-picker__swatch"
            style={{ background: color }}
            aria-label={color}
            aria-pressed={color === value}
            onPress={() => take(color)}
          >
            {color === value ? <Check size={14} aria-hidden /> : null}
          </Button>
        ))}
      </div>
      <form
        className="color-picker__own"
        onSubmit={event => {
          event.preventDefault()
          if (hex.test(wanted)) take(wanted)
        }}
      >
        <input
          className="field__input"
          aria-label={t('ui.color')}
          value={typed}
          spellCheck={false}
          onChange={event => setTyped(event.target.value)}
        />
        <span className="color-picker__now" style={{ background: hex.test(wanted) ? wanted : 'none' }} />
      </form>
    </>
  )
}
