import { useTranslation } from 'react-i18next'
import type { CodeEvent } from '../../../ipc/codebook-acts.ts'
import type { CodeSummary } from '../../../ipc/codes.ts'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { classNames } from '../../ui/class-names.ts'
import { moment } from '../../ui/format.ts'
import { useCodeHistory } from '../codebook-queries.ts'

const LISTED = 50

/** What happened to a code, by whom and when. */
export function CodeHistory({ code }: { readonly code: CodeSummary }) {
  const { t, i18n } = useTranslation('codebook')
  const { data: events = [] } = useCodeHistory(code.id)
  return (
    <section className="code-part">
      <h3 className="code-part__head">{t('history.title')}</h3>
      <ol className="code-history">
        {events.slice(0, LISTED).map(event => (
          <li
            key={JSON.stringify(event)}
            className={classNames('code-history__event', event.undone && 'code-history__event--undone')}
          >
            <span className="code-history__words">
              <EventWords event={event} />
              {event.undone ? <span className="code-history__undone"> {t('history.undone')}</span> : null}
            </span>
            <span className="code-history__when">
              {event.coder} · {moment(event.at, i18n.language)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function EventWords({ event: { kind, before, after } }: { readonly event: CodeEvent }) {
  const { t } = useTranslation('codebook')
  switch (kind) {
    case 'recolored':
      return (
        <>
          {t('history.recolored')} <CodeDot color={before} /> → <CodeDot color={after} />
        </>
      )
    case 'moved':
      return after === '' ? t('history.movedToTop') : t('history.moved', { after })
    case 'status':
      return t('history.status', { after: t(after === 'settled' ? 'status.settled' : 'status.provisional') })
    default:
      return t(`history.${kind}`, { before, after })
  }
}
