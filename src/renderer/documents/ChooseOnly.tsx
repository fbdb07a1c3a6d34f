import { Files, Folder, Layers } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NameMatcher } from '../../core/codebook/match.ts'
import { groupsInOrder } from '../../core/document/index.ts'
import { useDocumentGroups, useDocumentSets } from '../state/queries.ts'
import { Palette, type PaletteItem } from '../ui/Palette.tsx'
import { setPanel, useDocumentsPanel } from './panel-store.ts'

const LONGEST = 60

/** Which group or set the panel shows alone. */
export function ChooseOnly({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('documents')
  const { data: groups = [] } = useDocumentGroups()
  const { data: sets = [] } = useDocumentSets()
  const only = useDocumentsPanel(panel => panel.only)
  const matcher = useMemo(
    () =>
      new NameMatcher([
        ...groupsInOrder(groups).map(({ group: { id, name }, path }) => {
          return { kind: 'group' as const, id, name, detail: path.slice(0, -1).join(' › ') }
        }),
        ...sets.map(({ id, name }) => ({ kind: 'set' as const, id, name, detail: t('sets.one') })),
      ]),
    [groups, sets, t],
  )
  const find = (words: string): readonly PaletteItem[] => {
    const items = matcher.find(words).map(
      ({ item }): PaletteItem => ({
        id: item.id,
        title: item.name,
        detail: item.detail,
        icon: item.kind === 'group' ? <Folder size={14} /> : <Layers size={14} />,
        run: () =>
          setPanel({
            only: item.kind === 'group' ? { kind: 'group', id: item.id } : { kind: 'set', id: item.id },
            filter: '',
          }),
      }),
    )
    const all = {
      id: 'all',
      title: t('only.all'),
      icon: <Files size={14} />,
      run: () => setPanel({ only: null }),
    }
    return [...(only !== null && words.trim() === '' ? [all] : []), ...items.slice(0, LONGEST)]
  }
  return (
    <Palette
      label={t('only.choose')}
      placeholder={t('only.choose')}
      nothing={t('only.noMatch')}
      find={find}
      onClose={onClose}
    />
  )
}
