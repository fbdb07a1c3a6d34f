import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import './choice.css'

export interface EmptyStateProps {
  readonly title: string
  /** What to do here, in a sentence or two. */
  readonly children?: ReactNode
  readonly acts?: ReactNode
  readonly small?: boolean
}

export function EmptyState({ title, children, acts, small = false }: EmptyStateProps) {
  return (
    <div className={classNames('empty', small && 'empty--small')}>
      <p className="empty__title">{title}</p>
      {children === undefined ? null : <p className="empty__text">{children}</p>}
      {acts === undefined ? null : <div className="empty__acts">{acts}</div>}
    </div>
  )
}
