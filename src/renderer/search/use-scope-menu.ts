import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { useStructure } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import type { MenuGroup } from '../ui/Menu.tsx'
import { changeScope, useFind } from './find-store.ts'

/** Where to look: the open document, its speakers, passages of codes, headings or not. */
export function useScopeMenu(): readonly MenuGroup[] {
  const { t } = useTranslation('search')
  const scope = useFind(find => find.query.scope)
  const documentId = useUi(ui => ui.documentId)
  const speakers = useSpeakers(documentId)
  const isHere = documentId !== null && scope.documents?.includes(documentId) === true
  const places = [
    {
      id: 'everywhere',
      label: t('scope.everywhere'),
      checked: scope.documents === null,
      run: () => changeScope({ documents: null }),
    },
    {
      id: 'here',
      label: t('scope.here'),
      checked: isHere,
      disabled: documentId === null,
      run: () => changeScope({ documents: documentId === null || isHere ? null : [documentId] }),
    },
    {
      id: 'headings',
      label: t('scope.noHeadings'),
      checked: !scope.headings,
      run: () => changeScope({ headings: !scope.headings }),
    },
  ]
  const codes = (['inside', 'outside'] as const).map(side => ({
    id: side,
    label: t(`scope.choose.${side}`),
    checked: scope.codes?.side === side,
    run: () => useFind.setState({ choosing: side }),
  }))
  const turns = speakers.map(speaker => ({
    id: `speaker ${speaker}`,
    label: speaker,
    checked: scope.speakers.includes(speaker),
    run: () =>
      changeScope({
        speakers: scope.speakers.includes(speaker)
          ? scope.speakers.filter(other => other !== speaker)
          : [...scope.speakers, speaker],
      }),
  }))
  return [
    { id: 'places', entries: places },
    { id: 'codes', entries: codes },
    ...(turns.length === 0 ? [] : [{ id: 'speakers', title: t('scope.speakers'), entries: turns }]),
  ]
}

function useSpeakers(documentId: DocumentId | null): string[] {
  const { data } = useStructure(documentId)
  const names = (data?.marks ?? []).flatMap(mark => (mark.kind === 'turn' ? [mark.speaker] : []))
  return [...new Set(names)].slice(0, 40)
}
