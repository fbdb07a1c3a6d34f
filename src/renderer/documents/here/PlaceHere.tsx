import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../core/id.ts'
import { useStructure } from '../../state/queries.ts'
import { useCaretLater } from '../../state/use-caret-later.ts'
import { placeWords } from './place-words.ts'

/** Where the caret stands: page, time of the recording, speaker. For citing. */
export function PlaceHere({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation('documents')
  const { data: structure } = useStructure(documentId)
  const position = useCaretLater(documentId)
  const { page, time, speaker } = placeWords(structure?.marks ?? [], position)
  const words = [page === null ? null : t('here.page', { page }), time, speaker].filter(word => word !== null)
  return words.length === 0 ? null : <p className="document-here__place">{words.join(' · ')}</p>
}
