import { Check, ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import './menu.css'

export interface SelectProps<Value extends string> {
  readonly label: string
  /** Shows the label; otherwise only screen readers hear it. */
  readonly showLabel?: boolean
  readonly small?: boolean
  /** `detail` stands below the label in the list. */
  readonly options: readonly {
    readonly value: Value
    readonly label: string
    readonly detail?: string
  }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly isDisabled?: boolean
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, showLabel = false, small = false, options, value, onChange, isDisabled = false } = props
  return (
    <AriaSelect
      className={classNames('select', small && 'select--small')}
      aria-label={label}
      value={value}
      isDisabled={isDisabled}
      onChange={key => {
        const chosen = options.find(option => option.value === key)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      {showLabel ? <Label className="select__label">{label}</Label> : null}
      <Button className="select__button">
        <SelectValue className="clip">
          {options.find(option => option.value === value)?.label ?? value}
        </SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={options.map(option => ({ ...option, id: option.value }))}>
          {option => (
            <ListBoxItem id={option.id} textValue={option.label} className="menu__item">
              <span className="menu__check">
                {option.id === value ? <Check size={14} aria-hidden /> : null}
              </span>
              <span className="menu__label">
                {option.label}
                {option.detail === undefined ? null : (
                  <span className="menu__detail clip">{option.detail}</span>
                )}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
