import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './choice.css'

export interface SegmentedProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few, all in sight. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => {
        const chosen = options.find(option => keys.has(option.value))
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      {options.map(option => (
        <ToggleButton key={option.value} id={option.value} className="segmented__item">
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
