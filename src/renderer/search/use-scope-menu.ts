import { useTranslation } from 'react-i18next'
import { useDocumentGroups, useDocumentSets } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import type { MenuGroup } from '../ui/Menu.tsx'
import { changeScope, placeKinds, useFind } from './find-store.ts'

/** Where to look: the open document, groups, sets, speakers, passages of codes, headings or not. */
export function useScopeMenu(): readonly MenuGroup[] {
  const { t } = useTranslation('search')
  const scope = useFind(find => find.query.scope)
  const documentId = useUi(ui => ui.documentId)
  const { data: groups = [] } = useDocumentGroups()
  const { data: sets = [] } = useDocumentSets()
  const isHere = documentId !== null && scope.documents?.includes(documentId) === true
  const places = [
    {
      id: 'everywhere',
      label: t('scope.everywhere'),
      checked: scope.documents === null && scope.groups.length + scope.sets.length === 0,
      run: () => changeScope({ documents: null, groups: [], sets: [] }),
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
  const chosen = { group: scope.groups, set: scope.sets, speaker: scope.speakers }
  const there = { group: groups.length > 0, set: sets.length > 0, speaker: true }
  const lists = placeKinds.map(kind => ({
    id: kind,
    label: t(`scope.choose.${kind}`),
    checked: chosen[kind].length > 0,
    disabled: !there[kind],
    run: () => useFind.setState({ scoping: kind }),
  }))
  return [
    { id: 'places', entries: places },
    { id: 'lists', entries: lists },
    { id: 'codes', entries: codes },
  ]
}
