import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import type { Act, DocumentThen as Then } from '../../ipc/history.ts'
import { errorWords } from '../state/notices.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { count, moment } from '../ui/format.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { MomentDialog } from './MomentDialog.tsx'
import { paragraphsWithCodings } from './marked-paragraphs.ts'
import { useDocumentThen } from './queries.ts'

interface DocumentThenProps {
  readonly act: Act
  readonly documentId: DocumentId
}

export function DocumentThen({ act, documentId }: DocumentThenProps) {
  const { t, i18n } = useTranslation('history')
  const { data: now } = useDocumentThen(act.number, documentId)
  const at = moment(act.at, i18n.language)
  return (
    <MomentDialog title={t('then.document', { at, name: now?.name ?? '…' })} act={act}>
      {number => <Shown number={number} documentId={documentId} />}
    </MomentDialog>
  )
}

function Shown({ number, documentId }: { readonly number: number; readonly documentId: DocumentId }) {
  const { t } = useTranslation('history')
  const { data: then, error } = useDocumentThen(number, documentId)
  if (error !== null) return <EmptyState small title={errorWords(error)} />
  if (then === undefined) return <ProgressBar label={t('then.loading')} progress={null} />
  return (
    <>
      <Summary then={then} />
      <Text then={then} />
    </>
  )
}

function Summary({ then }: { readonly then: Then }) {
  const { t, i18n } = useTranslation('history')
  const values = (value: number) => ({ count: value, number: count(value, i18n.language) })
  const parts = [
    t('then.codings', values(then.codings.length)),
    then.codingsAdded > 0 ? t('then.codingsAdded', values(then.codingsAdded)) : null,
    then.codingsRemoved > 0 ? t('then.codingsRemoved', values(then.codingsRemoved)) : null,
    then.textChanged ? t('then.textChanged') : null,
  ].filter(part => part !== null)
  return (
    <p className="then__summary">{parts.join(' · ') + (parts.length === 1 ? ` · ${t('then.same')}` : '')}</p>
  )
}

function Text({ then }: { readonly then: Then }) {
  const paragraphs = useMemo(() => paragraphsWithCodings(then.text, then.codings), [then])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it
    <div className="then__text" tabIndex={0} role="document" aria-label={then.name}>
      {paragraphs.map(({ from, pieces }) => (
        <p key={from}>
          {pieces.map(piece =>
            piece.codes.length === 0 ? (
              piece.words
            ) : (
              <mark
                key={piece.from}
                style={{ textDecorationColor: piece.color }}
                title={piece.codes.join('\n')}
                data-codes={piece.codes.join(', ')}
              >
                {piece.words}
              </mark>
            ),
          )}
        </p>
      ))}
    </div>
  )
}
