import { useTranslation } from 'react-i18next'
import type { Mark } from '../../core/text/index.ts'
import { useStructure } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { useReadingPlace } from './place-store.ts'

/** Page and paragraph of the place where somebody reads, for citing; for the status line. */
export function PlaceInText() {
  const { t } = useTranslation('reading')
  const documentId = useUi(ui => (ui.desk === 'reading' ? ui.documentId : null))
  const place = useReadingPlace()
  const { data: structure } = useStructure(documentId)
  if (documentId === null || place.documentId !== documentId) return null
  const page = pageAt(structure?.marks ?? [], place.position)
  return (
    <span>
      {page === null ? null : `${t('place.page', { page })} · `}
      {t('place.paragraph', { paragraph: place.paragraph })}
    </span>
  )
}

function pageAt(marks: readonly Mark[], position: number): string | null {
  const page = marks.find(mark => mark.kind === 'page' && mark.from <= position && position < mark.to)
  return page?.kind === 'page' ? page.label : null
}
