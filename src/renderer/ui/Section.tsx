import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Button } from 'react-aria-components'
import { type Fold, setFolded, useLayout } from '../state/layout-store.ts'
import './panels.css'

export interface SectionProps {
  readonly fold: Fold
  readonly title: string
  readonly count?: number | undefined
  /** Buttons at the end of the heading. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** Height of a folded section in pixels. */
export const FOLDED_HEIGHT = 36

/** A part of a side panel that folds to its heading. */
export function Section({ fold, title, count, tools, children }: SectionProps) {
  const folded = useLayout(layout => layout.folded[fold] ?? false)
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section__head">
        <Button
          className="section__fold"
          id={id}
          aria-expanded={!folded}
          onPress={() => setFolded(fold, !folded)}
        >
          <ChevronRight size={14} aria-hidden />
          <span className="clip">{title}</span>
          {count === undefined ? null : <span className="section__count">{count}</span>}
        </Button>
        {tools}
      </div>
      {folded ? null : <div className="section__body">{children}</div>}
    </section>
  )
}
