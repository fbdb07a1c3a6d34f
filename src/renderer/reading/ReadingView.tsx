import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { errorWords } from '../state/notices.ts'
import { useDocuments } from '../state/queries.ts'
import { classNames } from '../ui/class-names.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ReadingHeader } from './ReadingHeader.tsx'
import { useReading } from './use-reading.ts'
import './reading.css'

/** One document, to be read and coded. Another document comes into the same editor. */
export function ReadingView({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation('reading')
  const { data: documents } = useDocuments()
  const document = documents?.find(candidate => candidate.id === documentId)
  const frame = useRef<HTMLDivElement>(null)
  const { isSuccess, error } = useReading(frame, documentId, document?.name ?? '')
  return (
    <section className="reading" aria-label={t('title')}>
      {document === undefined ? null : <ReadingHeader document={document} />}
      <div ref={frame} className={classNames('reading__text', !isSuccess && 'reading__text--waiting')} />
      {error === null ? null : (
        <div className="reading__failure">
          <EmptyState title={t('failed')}>{errorWords(error)}</EmptyState>
        </div>
      )}
    </section>
  )
}
