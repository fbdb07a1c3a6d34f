import { Check } from 'lucide-react'
import { classNames } from './class-names.ts'
import './tick-box.css'

interface TickBoxProps {
  readonly ticked: boolean
  readonly onTick: () => void
}

/** The box of a row: for the pointer; the list itself hears the space bar and says what is selected. */
export function TickBox({ ticked, onTick }: TickBoxProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: the list says which rows are selected
    <span
      className={classNames('tick', ticked && 'tick--on')}
      onClick={event => {
        event.stopPropagation()
        onTick()
      }}
    >
      <span className="tick__box">
        <Check size={11} strokeWidth={3} aria-hidden />
      </span>
    </span>
  )
}
