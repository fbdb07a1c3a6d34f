import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import './button.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet'
  readonly small?: boolean
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ kind = 'plain', small = false, icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classNames('button', `button--${kind}`, small && 'button--small')}>
      {icon}
      {children}
    </AriaButton>
  )
}
