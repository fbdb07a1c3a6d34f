import type { ReactNode } from 'react'
import './button.css'

interface RowButtonProps {
  /** Says what the button does; also its tooltip. */
  readonly label: string
  /** How its key is written. */
  readonly shortcut?: string | undefined
  readonly onPress: () => void
  readonly children: ReactNode
}

/** An `IconButton` for rows of long lists, where a button with a tooltip of its own would take too long to draw. */
export function RowButton({ label, shortcut, onPress, children }: RowButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
