import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { errorWords } from '../state/notices.ts'
import type { PaneId } from '../state/panes.ts'
import { useDocuments } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { classNames } from '../ui/class-names.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { EditingBanner } from './EditingMark.tsx'
import { FindBar } from './find/FindBar.tsx'
import { ReadingHeader } from './ReadingHeader.tsx'
import { tabId } from './TabStrip.tsx'
import { useReading } from './use-reading.ts'
import './reading.css'
import './tabs.css'

interface ReadingViewProps {
  readonly pane: PaneId
  readonly documentId: DocumentId
}

/** One document, to be read and coded. Another document comes into the same editor. */
export function ReadingView({ pane, documentId }: ReadingViewProps) {
  const { t } = useTranslation('reading')
  const { data: documents } = useDocuments()
  const document = documents?.find(candidate => candidate.id === documentId)
  const clean = useUi(ui => ui.cleanRead)
  const frame = useRef<HTMLDivElement>(null)
  const { text, view } = useReading(frame, pane, documentId, document?.name ?? '')
  return (
    <section
      id={`text-${pane}`}
      className={classNames('reading', clean && 'reading--clean')}
      role="tabpanel"
      {...(clean ? { 'aria-label': t('title') } : { 'aria-labelledby': tabId(pane, documentId) })}
    >
      {document === undefined || clean ? null : <ReadingHeader pane={pane} document={document} />}
      <EditingBanner documentId={documentId} />
      <FindBar pane={pane} view={view} text={text.data} />
      <div ref={frame} className={classNames('reading__text', !text.isSuccess && 'reading__text--waiting')} />
      {text.error === null ? null : (
        <div className="reading__failure">
          <EmptyState title={t('failed')}>{errorWords(text.error)}</EmptyState>
        </div>
      )}
    </section>
  )
}
