import { useTranslation } from 'react-i18next'
import type { ExchangeReport } from '../../ipc/exchange.ts'
import { count } from '../ui/format.ts'
import {
  arrivedWords,
  countsShown,
  exampleWords,
  hasChanged,
  outcomes,
  positionWords,
  reasonWords,
  remarksOf,
  sumOf,
} from './incoming-words.ts'

/** Documents that are told one by one. */
const MOST_DOCUMENTS = 200

/** What matters first: what is lost, then what came in otherwise; then how many of each kind. */
export function IncomingReport({ report }: { readonly report: ExchangeReport }) {
  const { t } = useTranslation('incoming')
  const { origin, remarks } = report
  return (
    <div className="incoming">
      {origin === '' ? null : <p className="incoming__origin">{t('origin', { origin })}</p>}
      {remarks.length === 0 ? (
        <p className="incoming__whole">{t(hasChanged(report) ? 'whole' : 'allThere')}</p>
      ) : (
        outcomes.map(outcome => <Remarks key={outcome} report={report} outcome={outcome} />)
      )}
      <Counts report={report} />
      <Documents report={report} />
    </div>
  )
}

interface RemarksProps {
  readonly report: ExchangeReport
  readonly outcome: (typeof outcomes)[number]
}

function Remarks({ report, outcome }: RemarksProps) {
  const { t, i18n } = useTranslation('incoming')
  const remarks = remarksOf(report, outcome)
  const number = (value: number) => count(value, i18n.language)
  if (remarks.length === 0) {
    return outcome === 'dropped' ? <p className="incoming__whole">{t('nothingLost')}</p> : null
  }
  const all = sumOf(remarks)
  return (
    <section className="incoming__part" data-outcome={outcome}>
      <h3>{t(`outcomes.${outcome}`, { count: all, number: number(all) })}</h3>
      <ul>
        {remarks.map(remark => (
          <li key={JSON.stringify([remark.kind, remark.reason, remark.document])} className="selectable">
            <p>
              <strong>{number(remark.count)}</strong> {t(`kinds.${remark.kind}`, { count: remark.count })}
              {remark.document === '' ? null : (
                <span className="incoming__document">
                  {' · '}
                  <bdi>{remark.document}</bdi>
                </span>
              )}
            </p>
            <p className="incoming__reason">{reasonWords(remark)}</p>
            {remark.examples.length === 0 ? null : (
              <p className="incoming__examples">{exampleWords(remark)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Counts({ report }: { readonly report: ExchangeReport }) {
  const { t, i18n } = useTranslation('incoming')
  const number = (value: number) => count(value, i18n.language)
  return (
    <table className="incoming__counts">
      <caption className="visually-hidden">{t('counts.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('counts.kind')}</th>
          <th scope="col">{t('counts.read')}</th>
          <th scope="col">{t('counts.new')}</th>
          <th scope="col">{t('counts.there')}</th>
        </tr>
      </thead>
      <tbody>
        {countsShown(report).map(counted => (
          <tr key={counted.kind}>
            <th scope="row">{t(`plural.${counted.kind}`)}</th>
            <td>{number(counted.read)}</td>
            {arrivedWords(counted).map((words, at) => (
              <td key={at === 0 ? 'new' : 'there'}>{words}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Documents({ report: { documents } }: { readonly report: ExchangeReport }) {
  const { t, i18n } = useTranslation('incoming')
  if (documents.length === 0) return null
  const number = (value: number) => count(value, i18n.language)
  const more = documents.length - MOST_DOCUMENTS
  return (
    <details className="incoming__documents">
      <summary>{t('documents', { count: documents.length, number: number(documents.length) })}</summary>
      <ul>
        {documents.slice(0, MOST_DOCUMENTS).map(document => (
          <li key={document.id}>
            <bdi className="selectable">{document.name}</bdi>
            <span className="incoming__reason">
              {' · '}
              {t(document.isNew ? 'isNew' : 'isThere')}
              {' · '}
              {t('codings', { count: document.codings, number: number(document.codings) })}
              {document.positions === null ? null : ` · ${positionWords(document.positions)}`}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('moreDocuments', { count: more, number: number(more) })}</p> : null}
    </details>
  )
}
