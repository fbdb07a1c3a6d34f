import { Folder, FolderOutput, FolderPlus } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NameMatcher } from '../../core/codebook/match.ts'
import { groupsInOrder } from '../../core/document/index.ts'
import { withAllBelow } from '../../core/nested.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useDocumentGroups } from '../state/queries.ts'
import { Palette, type PaletteItem } from '../ui/Palette.tsx'
import { putInto } from './group-acts.ts'
import type { Things } from './meant-things.ts'

/** No more than this are shown; a longer list is typed into. */
const LONGEST = 60

interface ChooseGroupProps {
  readonly things: Things
  readonly onClose: () => void
}

/** Where documents or groups go: a group found by its name, outside of all, or a new one of the typed name. */
export function ChooseGroup({ things, onClose }: ChooseGroupProps) {
  const { t } = useTranslation('documents')
  const { data: groups = [] } = useDocumentGroups()
  const matcher = useMemo(() => {
    const below = new Set(things.groupIds.flatMap(id => [...withAllBelow(groups, id)]))
    const possible = groupsInOrder(groups).filter(({ group }) => !below.has(group.id))
    return new NameMatcher(possible.map(({ group, path }) => ({ ...group, path })))
  }, [groups, things])
  const put = (groupId: (typeof groups)[number]['id'] | null) =>
    attempt(() => putInto(things, { groupId, index: null }))
  const create = async (name: string) => {
    const { id } = await client.documentGroups.create({ name, documentIds: [...things.documentIds] })
    if (things.groupIds.length > 0) await putInto(things, { groupId: id, index: null })
  }
  const find = (words: string): readonly PaletteItem[] => {
    const name = words.trim()
    const found = matcher.find(words).map(({ item }) => item)
    const items = found.slice(0, LONGEST).map(
      (group): PaletteItem => ({
        id: group.id,
        title: group.name,
        detail: group.path.slice(0, -1).join(' › '),
        icon: <Folder size={14} />,
        run: () => put(group.id),
      }),
    )
    const top = { id: 'top', title: t('groups.none'), icon: <FolderOutput size={14} />, run: () => put(null) }
    if (name === '') return [...items, top]
    if (found.some(group => group.name === name && group.parentId === null)) return items
    const title = t('groups.newNamed', { name })
    const run = () => attempt(() => create(name))
    return [...items, { id: 'create', title, icon: <FolderPlus size={14} />, run }]
  }
  const count = things.documentIds.length
  return (
    <Palette
      label={
        count > 0
          ? t('groups.chooseFor', { count })
          : t('groups.chooseForGroups', { count: things.groupIds.length })
      }
      placeholder={
        count > 0
          ? t('groups.chooseFor', { count })
          : t('groups.chooseForGroups', { count: things.groupIds.length })
      }
      nothing={t('groups.noMatch')}
      find={find}
      onClose={onClose}
    />
  )
}
