import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../state/queries.ts'
import { useUi } from '../../state/ui-store.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Section } from '../../ui/Section.tsx'
import { AttributesHere } from './AttributesHere.tsx'
import { CasesHere } from './CasesHere.tsx'
import { FileHere } from './FileHere.tsx'
import { PlaceHere } from './PlaceHere.tsx'
import { SpeakersHere } from './SpeakersHere.tsx'
import { TextHere } from './TextHere.tsx'
import './document-here.css'

/** What is known of the document that is open, and what can be done with its text. */
export function DocumentHere() {
  const { t } = useTranslation('documents')
  const documentId = useUi(ui => ui.documentId)
  const { data: documents } = useDocuments()
  const document = documents?.find(candidate => candidate.id === documentId)
  return (
    <Section fold="document" title={t('here.title')}>
      {document === undefined ? (
        <EmptyState small title={t('here.none')} />
      ) : (
        // Fields keep what is being typed; another document begins with its own.
        <div className="document-here" key={document.id}>
          <PlaceHere documentId={document.id} />
          <CasesHere documentId={document.id} />
          <AttributesHere documentId={document.id} />
          <SpeakersHere documentId={document.id} />
          <TextHere document={document} />
          <FileHere document={document} />
        </div>
      )}
    </Section>
  )
}
