import { useTranslation } from 'react-i18next'
import type { LossKind, LossReason } from '../../core/exchange.ts'
import { groupBy } from '../../core/group-by.ts'
import type { LedgerEntry } from '../../ipc/exports.ts'
import { count, listed } from '../ui/format.ts'

/** Lines of a kind that are told one by one. */
const MOST_LINES = 200

/** What a file will not keep as it is, kind by kind; the reasons stand below each. */
export function LossLedger({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const { t, i18n } = useTranslation('exchange')
  if (entries.length === 0) return <p className="project-export__whole">{t('project.whole')}</p>
  const number = (value: number) => count(value, i18n.language)
  const all = sumOf(entries)
  return (
    <>
      <h3 className="project-export__head">{t('project.losses', { count: all, number: number(all) })}</h3>
      {[...groupBy(entries, entry => entry.kind)].map(([kind, ofKind]) => (
        <details key={kind} className="project-export__kind">
          <summary>
            <span>{t(`kinds.${kind as LossKind}`)}</span>
            <span className="project-export__count">{number(sumOf(ofKind))}</span>
          </summary>
          <ul>
            {ofKind.slice(0, MOST_LINES).map(entry => (
              <li
                key={JSON.stringify([entry.reason, entry.document, entry.name, entry.examples])}
                className="selectable"
              >
                <Line entry={entry} />
              </li>
            ))}
          </ul>
          {ofKind.length > MOST_LINES ? (
            <p className="project-export__hint">
              {t('project.more', {
                count: ofKind.length - MOST_LINES,
                number: number(ofKind.length - MOST_LINES),
              })}
            </p>
          ) : null}
        </details>
      ))}
    </>
  )
}

function Line({ entry }: { readonly entry: LedgerEntry }) {
  const { t, i18n } = useTranslation('exchange')
  const { name, document, reason, examples, count: all } = entry
  const names = name === '' ? listed(examples, i18n.language) : name
  const more = name === '' && examples.length > 0 && all > examples.length ? '…' : ''
  return (
    <>
      {all > 1 ? `${count(all, i18n.language)} · ` : ''}
      {names === '' ? '' : <bdi>{`${names}${more}`}</bdi>}
      {document === '' || document === names ? '' : <bdi>{` · ${document}`}</bdi>}
      <span className="project-export__reason"> {t(`reasons.${reason as LossReason}`)}</span>
    </>
  )
}

function sumOf(entries: readonly LedgerEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.count, 0)
}
