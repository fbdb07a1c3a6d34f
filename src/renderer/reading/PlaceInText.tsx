import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageMark } from '../../core/text/index.ts'
import { useStructure } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { useReadingPlace } from './place-store.ts'

/** Page and paragraph of the place where somebody reads, for citing; for the status line. */
export function PlaceInText() {
  const { t } = useTranslation('reading')
  const documentId = useUi(ui => (ui.desk === 'reading' ? ui.documentId : null))
  const { data: structure } = useStructure(documentId)
  const pages = useMemo(() => structure?.marks.filter(mark => mark.kind === 'page') ?? [], [structure])
  // Drawn anew for another paragraph or page only, not with each key.
  const paragraph = useReadingPlace(place => (place.documentId === documentId ? place.paragraph : null))
  const page = useReadingPlace(place => pageAt(pages, place.position))
  if (documentId === null || paragraph === null) return null
  return (
    <span>
      {page === null ? null : `${t('place.page', { page })} · `}
      {t('place.paragraph', { paragraph })}
    </span>
  )
}

function pageAt(pages: readonly PageMark[], position: number): string | null {
  return pages.find(page => page.from <= position && position < page.to)?.label ?? null
}
