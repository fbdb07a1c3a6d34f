import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { groupPaths } from '../../core/document/index.ts'
import type { DocumentGroupId } from '../../core/id.ts'
import { useCodes, useDocumentGroups, useDocumentSets, useDocuments } from '../state/queries.ts'
import { listed } from '../ui/format.ts'
import { changeScope, togglePlace, useFind } from './find-store.ts'

export interface Chip {
  readonly id: string
  readonly label: string
  readonly remove: () => void
}

/** What narrows the search, in words. */
export function useScopeChips(): readonly Chip[] {
  const { t, i18n } = useTranslation('search')
  const scope = useFind(find => find.query.scope)
  const { data: documents = [] } = useDocuments()
  const { data: codes = [] } = useCodes()
  const { data: groups = [] } = useDocumentGroups()
  const { data: sets = [] } = useDocumentSets()
  const paths = useMemo(() => groupPaths(groups), [groups])
  const chips: Chip[] = []
  if (scope.documents !== null) {
    const names = documents.filter(({ id }) => scope.documents?.includes(id)).map(({ name }) => name)
    chips.push({
      id: 'documents',
      label: t('scope.only', { what: listed(names, i18n.language) }),
      remove: () => changeScope({ documents: null }),
    })
  }
  if (scope.codes !== null) {
    const { ids, side } = scope.codes
    const names = codes.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
    chips.push({
      id: 'codes',
      label: t(`scope.${side}`, { what: listed(names, i18n.language) }),
      remove: () => changeScope({ codes: null }),
    })
  }
  for (const id of scope.groups) {
    const what = paths.get(id as DocumentGroupId)?.join(' › ') ?? t('scope.gone')
    chips.push({
      id: `group ${id}`,
      label: t('scope.inGroup', { what }),
      remove: () => togglePlace('group', id),
    })
  }
  for (const id of scope.sets) {
    const what = sets.find(set => set.id === id)?.name ?? t('scope.gone')
    chips.push({ id: `set ${id}`, label: t('scope.inSet', { what }), remove: () => togglePlace('set', id) })
  }
  for (const speaker of scope.speakers) {
    chips.push({
      id: `speaker ${speaker}`,
      label: t('scope.turns', { what: speaker }),
      remove: () => togglePlace('speaker', speaker),
    })
  }
  if (!scope.headings) {
    chips.push({
      id: 'headings',
      label: t('scope.noHeadings'),
      remove: () => changeScope({ headings: true }),
    })
  }
  return chips
}
