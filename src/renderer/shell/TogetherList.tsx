import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TogetherPlace } from '../../ipc/matrix-results.ts'
import { goToCase } from '../state/case-place.ts'
import { useCases, useDocuments } from '../state/queries.ts'
import { jumpTo, readDocument, showPassages } from '../state/ui-store.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { textLanguage } from '../ui/text-language.ts'
import { VirtualList } from '../ui/VirtualList.tsx'

interface TogetherListProps {
  readonly places: readonly TogetherPlace[]
  /** Where Escape leads, beside closing the list. */
  readonly onLeave: () => void
}

interface Listed extends TogetherPlace {
  readonly key: string
}

/** Where two codes stand together: the words both have, or the document, case, paragraph or turn. */
export function TogetherList({ places, onLeave }: TogetherListProps) {
  const { t } = useTranslation('shell')
  const [active, setActive] = useState<string | null>(null)
  const items = useMemo(() => places.map((place, at): Listed => ({ ...place, key: String(at) })), [places])
  const nameOf = usePlaceNames()
  if (items.length === 0) return <EmptyState small title={t('passages.none')} />
  return (
    <VirtualList
      label={t('passages.together')}
      items={items}
      keyOf={({ key }) => key}
      rowHeight={56}
      measured
      activeKey={active}
      onActiveChange={setActive}
      selectedKeys={new Set()}
      onOpen={goTo}
      onKey={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        showPassages(null)
        onLeave()
      }}
    >
      {(place, state) => (
        <div className={state.active ? 'passage passage--active' : 'passage'}>
          <div className="passage__main">
            <p className="passage__where">
              <span className="clip">{nameOf(place)}</span>
            </p>
            {place.span === null ? null : (
              <p className="passage__words" lang={textLanguage(place.quotation)}>
                <mark className="passage__quotation">{place.quotation}</mark>
                {place.quotation.length < place.span.to - place.span.from ? '…' : null}
              </p>
            )}
          </div>
        </div>
      )}
    </VirtualList>
  )
}

function usePlaceNames(): (place: TogetherPlace) => string {
  const { data: documents = [] } = useDocuments()
  const { data: cases = [] } = useCases()
  return useMemo(() => {
    const names = new Map<string, string>([...documents, ...cases].map(({ id, name }) => [id, name]))
    return ({ documentId, caseId }) => names.get(documentId ?? caseId ?? '') ?? ''
  }, [documents, cases])
}

function goTo({ documentId, caseId, span }: TogetherPlace): void {
  if (documentId !== null && span !== null) jumpTo({ documentId, span })
  else if (documentId !== null) readDocument(documentId)
  else if (caseId !== null) goToCase(caseId)
}
