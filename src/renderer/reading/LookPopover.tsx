import { ALargeSmall, Minus, Plus } from 'lucide-react'
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Group,
  Input,
  Label,
  NumberField,
  Popover,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { faces } from '../editor/index.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { lookBounds, setLook, useLook, usualLook } from './look-store.ts'

/** How the text is set: face, size, height and length of lines, numbers of paragraphs. */
export function LookPopover() {
  const { t } = useTranslation('reading')
  return (
    <DialogTrigger>
      <IconButton label={t('look.title')}>
        <ALargeSmall size={17} aria-hidden />
      </IconButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="look" aria-label={t('look.title')}>
          <LookFields />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function LookFields() {
  const { t } = useTranslation('reading')
  const look = useLook()
  return (
    <>
      <Segmented
        label={t('look.face')}
        options={faces.map(face => ({ value: face, label: t(`look.faces.${face}`) }))}
        value={look.face}
        onChange={face => setLook({ face })}
      />
      <Stepper name="size" />
      <Stepper name="lineHeight" />
      <Stepper name="measure" />
      <Checkbox isSelected={look.numbers} onChange={numbers => setLook({ numbers })}>
        {t('look.numbers')}
      </Checkbox>
      <Button small kind="quiet" onPress={() => setLook(usualLook)}>
        {t('look.usual')}
      </Button>
    </>
  )
}

/** A number with a button on either side; arrows change it too. */
function Stepper({ name }: { readonly name: keyof typeof lookBounds }) {
  const { t } = useTranslation('reading')
  const value = useLook(look => look[name])
  const { from, to, step } = lookBounds[name]
  const digits = name === 'lineHeight' ? 1 : 0
  return (
    <NumberField
      className="look__field"
      value={value}
      minValue={from}
      maxValue={to}
      step={step}
      formatOptions={{ minimumFractionDigits: digits, maximumFractionDigits: digits }}
      onChange={wanted => {
        if (Number.isFinite(wanted)) setLook({ [name]: wanted })
      }}
    >
      <Label className="look__label">{t(`look.${name}`)}</Label>
      <Group className="look__group">
        <AriaButton slot="decrement" className="icon-button">
          <Minus size={14} aria-hidden />
        </AriaButton>
        <Input className="look__input" />
        <AriaButton slot="increment" className="icon-button">
          <Plus size={14} aria-hidden />
        </AriaButton>
      </Group>
    </NumberField>
  )
}
