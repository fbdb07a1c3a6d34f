import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedSearch, SearchQuery } from '../../ipc/search.ts'
import { client, useConnection } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { keys } from '../state/query-client.ts'
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx'
import { NameDialog } from '../ui/NameDialog.tsx'
import { changeQuery, useFind } from './find-store.ts'

interface Asking {
  readonly kind: 'save' | 'rename'
  readonly saved: SavedSearch | undefined
}

/** Searches that are kept: to run one, and to keep, rename and remove the one that is shown. */
export function SavedSearches({ children }: { readonly children: ReactElement }) {
  const { t } = useTranslation('search')
  const [asking, setAsking] = useState<Asking | null>(null)
  const groups = useSavedMenu(setAsking)
  return (
    <>
      <MenuButton label={t('saved.title')} groups={groups} placement="bottom end">
        {children}
      </MenuButton>
      {asking === null ? null : <NameSearch asking={asking} onClose={() => setAsking(null)} />}
    </>
  )
}

function useSavedMenu(ask: (asking: Asking) => void): readonly MenuGroup[] {
  const { t } = useTranslation('search')
  const readOnly = useIsReadOnly()
  const query = useFind(find => find.query)
  const isOpen = useConnection(connection => connection.state === 'open')
  const { data: all = [] } = useQuery({
    queryKey: keys.searches,
    queryFn: () => client.search.saved(),
    enabled: isOpen,
  })
  const shown = all.find(saved => isSame(saved.query, query))
  const runs = all.map(saved => ({
    id: saved.id,
    label: saved.name,
    checked: saved === shown,
    run: () => changeQuery(saved.query),
  }))
  const acts = [
    {
      id: 'save',
      label: t('saved.save'),
      disabled: readOnly || query.words === '' || shown !== undefined,
      run: () => ask({ kind: 'save', saved: undefined }),
    },
    ...(shown === undefined || readOnly
      ? []
      : [
          {
            id: 'rename',
            label: t('saved.rename', { name: shown.name }),
            run: () => ask({ kind: 'rename', saved: shown }),
          },
          {
            id: 'forget',
            label: t('saved.forget', { name: shown.name }),
            danger: true,
            run: () => attempt(() => client.search.forget({ id: shown.id })),
          },
        ]),
  ]
  return [...(runs.length === 0 ? [] : [{ id: 'runs', entries: runs }]), { id: 'acts', entries: acts }]
}

function NameSearch({ asking, onClose }: { readonly asking: Asking; readonly onClose: () => void }) {
  const { t } = useTranslation('search')
  const query = useFind(find => find.query)
  const { kind, saved } = asking
  const commit = (name: string) =>
    saved === undefined ? client.search.save({ name, query }) : client.search.rename({ id: saved.id, name })
  return (
    <NameDialog
      title={t(kind === 'save' ? 'saved.saveTitle' : 'saved.renameTitle')}
      label={t('saved.name')}
      value={saved?.name ?? ''}
      act={t(kind === 'save' ? 'saved.saveAct' : 'saved.renameAct')}
      onCommit={commit}
      onClose={onClose}
    />
  )
}

function isSame(one: SearchQuery, other: SearchQuery): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted({ scope, exact, ...rest }: SearchQuery): unknown {
  const { codes, ...places } = scope
  return [Object.entries(rest).sort(), [...exact].sort(), Object.entries(places).sort(), codes]
}
