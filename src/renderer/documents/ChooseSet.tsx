import { Layers, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NameMatcher } from '../../core/codebook/match.ts'
import type { DocumentId } from '../../core/id.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useDocumentSets } from '../state/queries.ts'
import { Palette, type PaletteItem } from '../ui/Palette.tsx'
import { changeSet } from './group-acts.ts'
import { ask } from './panel-store.ts'

const LONGEST = 60

interface ChooseSetProps {
  readonly documentIds: readonly DocumentId[]
  readonly onClose: () => void
}

/** Into which set documents come: one found by its name, or a new one. */
export function ChooseSet({ documentIds, onClose }: ChooseSetProps) {
  const { t } = useTranslation('documents')
  const { data: sets = [] } = useDocumentSets()
  const matcher = useMemo(() => new NameMatcher(sets), [sets])
  const label = t('sets.chooseFor', { count: documentIds.length })
  const find = (words: string): readonly PaletteItem[] => {
    const name = words.trim()
    const found = matcher.find(words).map(({ item }) => item)
    const items = found.slice(0, LONGEST).map(
      (set): PaletteItem => ({
        id: set.id,
        title: set.name,
        detail: t('groups.documents', { count: set.documentIds.length }),
        icon: <Layers size={14} />,
        run: () => attempt(() => changeSet(set.id, { add: documentIds })),
      }),
    )
    if (found.some(set => set.name === name)) return items
    const run = () =>
      name === ''
        ? ask({ kind: 'new-set', documentIds })
        : attempt(() => client.documentSets.create({ name, documentIds: [...documentIds] }))
    const title = name === '' ? t('sets.newOne') : t('sets.newNamed', { name })
    return [...items, { id: 'create', title, icon: <Plus size={14} />, run }]
  }
  return (
    <Palette label={label} placeholder={label} nothing={t('sets.noMatch')} find={find} onClose={onClose} />
  )
}
