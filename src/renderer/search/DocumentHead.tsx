import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { classNames } from '../ui/class-names.ts'
import { count } from '../ui/format.ts'
import { TickBox } from '../ui/TickBox.tsx'
import { isDocumentTicked, tickDocument, useFind } from './find-store.ts'

interface DocumentHeadProps {
  readonly id: DocumentId
  readonly name: string
  readonly hits: number
  /** Its matches are more than are listed. */
  readonly beyond: boolean
  readonly folded: boolean
  readonly active: boolean
}

export function DocumentHead({ id, name, hits, beyond, folded, active }: DocumentHeadProps) {
  const { t, i18n } = useTranslation('search')
  const ticked = useFind(find => isDocumentTicked(find.ticks, id))
  return (
    <div className={classNames('find__document', active && 'find__document--active')}>
      <TickBox ticked={ticked} onTick={() => tickDocument(id)} />
      <ChevronRight
        size={13}
        className={classNames('find__fold', !folded && !beyond && 'find__fold--open')}
        role="img"
        aria-label={folded || beyond ? t('folded') : t('unfolded')}
      />
      <span className="find__name clip">{name}</span>
      <span className="find__hits">
        {t('hits', { count: hits, number: count(hits, i18n.language) })}
        {beyond ? ` · ${t('notListed')}` : ''}
      </span>
    </div>
  )
}
