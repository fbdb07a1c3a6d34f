import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import './button.css'

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  /** Says what the button does; also its tooltip. */
  readonly label: string
  /** How its key is written. */
  readonly shortcut?: string | undefined
  readonly pressed?: boolean
  readonly children: ReactNode
}

export function IconButton({ label, shortcut, pressed, children, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...rest}
        className="icon-button"
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        {children}
      </AriaButton>
      <Tooltip className="tooltip" offset={4}>
        {label}
        {shortcut === undefined ? null : <span className="tooltip__key">{shortcut}</span>}
      </Tooltip>
    </TooltipTrigger>
  )
}
