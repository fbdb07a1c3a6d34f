import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import type { Progress } from '../../ipc/port.ts'
import { classNames } from './class-names.ts'
import './choice.css'

export interface ProgressBarProps {
  readonly label: string
  /** Null while nothing is known yet. */
  readonly progress: Progress | null
}

export function ProgressBar({ label, progress }: ProgressBarProps) {
  const known = progress !== null && progress.total > 0
  const part = known ? Math.min(1, progress.done / progress.total) : 0
  return (
    <AriaProgressBar
      className="progress"
      aria-label={label}
      isIndeterminate={!known}
      value={known ? part * 100 : 0}
    >
      <div className="progress__words">
        <span className="clip">{label}</span>
        {known ? <span>{Math.floor(part * 100)} %</span> : null}
      </div>
      <div className="progress__track">
        <div
          className={classNames('progress__bar', !known && 'progress__bar--unknown')}
          style={known ? { width: `${part * 100}%` } : undefined}
        />
      </div>
    </AriaProgressBar>
  )
}
