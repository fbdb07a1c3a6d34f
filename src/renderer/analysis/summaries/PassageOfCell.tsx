import { Quote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { PassageWords } from '../../ui/PassageWords.tsx'
import { quoteInSummary, type ShownPassage } from './summaries-store.ts'

interface PassageOfCellProps {
  readonly passage: ShownPassage
  readonly active: boolean
  readonly readOnly: boolean
}

export function PassageOfCell({ passage, active, readOnly }: PassageOfCellProps) {
  const { t } = useTranslation('summaries')
  const { document: name, paragraph, before, quotation, after } = passage
  return (
    <div className={classNames('summary-passage', active && 'summary-passage--active')}>
      <p className="summary-passage__where">
        <bdi className="clip">{name}</bdi>
        <span className="summary-passage__paragraph">{t('paragraph', { paragraph })}</span>
        {readOnly ? null : <QuoteSign passage={passage} />}
      </p>
      <PassageWords before={before} quotation={quotation} after={after} />
    </div>
  )
}

/** For the pointer; the list itself hears the key. */
function QuoteSign({ passage }: { readonly passage: ShownPassage }) {
  const { t } = useTranslation('summaries')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: the button above the list does the same
    <span
      className="summary-passage__quote"
      title={t('quote')}
      onClick={event => {
        event.stopPropagation()
        quoteInSummary(passage)
      }}
    >
      <Quote size={13} aria-hidden />
    </span>
  )
}
