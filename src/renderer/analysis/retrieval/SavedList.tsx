import { Ellipsis, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedQuery } from '../../../ipc/queries.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { NameDialog } from '../../ui/NameDialog.tsx'
import { openSaved, useRetrieval } from './query-store.ts'

/** The queries that are kept. Each counts like a code in tables and in other queries. */
export function SavedList({ all }: { readonly all: readonly ListedQuery[] }) {
  const { t } = useTranslation('retrieval')
  const [renaming, setRenaming] = useState<ListedQuery | null>(null)
  if (all.length === 0) {
    return (
      <EmptyState small title={t('saved.none')}>
        {t('saved.noneText')}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="saved" aria-label={t('saved.title')}>
        {all.map(saved => (
          <SavedLine key={saved.id} saved={saved} all={all} onRename={() => setRenaming(saved)} />
        ))}
      </ul>
      {renaming === null ? null : (
        <NameDialog
          title={t('saved.renameTitle')}
          label={t('saved.name')}
          value={renaming.name}
          act={t('saved.rename')}
          onCommit={name => client.queries.rename({ id: renaming.id, name })}
          onClose={() => setRenaming(null)}
        />
      )}
    </>
  )
}

interface SavedLineProps {
  readonly saved: ListedQuery
  readonly all: readonly ListedQuery[]
  readonly onRename: () => void
}

function SavedLine({ saved, all, onRename }: SavedLineProps) {
  const { t } = useTranslation('retrieval')
  const readOnly = useIsReadOnly()
  const isOpen = useRetrieval(state => state.savedId === saved.id)
  const { id, name, query, missing } = saved
  const lacks = missing.length === 0 ? null : t('saved.missing', { count: missing.length })
  const duplicate = () =>
    attempt(() =>
      client.queries.save({ name: freeName(name, all, n => t('saved.copy', { name, n })), query }),
    )
  return (
    <li className={classNames('saved__row', isOpen && 'saved__row--open')}>
      <button type="button" className="saved__open" onClick={() => attempt(() => openSaved(id, query))}>
        <span className="saved__name clip">{name}</span>
        {lacks === null ? null : (
          <span className="saved__missing" title={lacks}>
            <TriangleAlert size={12} aria-hidden />
            <span className="clip">{lacks}</span>
          </span>
        )}
      </button>
      {readOnly ? null : (
        <MenuButton
          label={t('saved.acts', { name })}
          placement="bottom end"
          groups={[
            {
              id: 'acts',
              entries: [
                { id: 'rename', label: t('saved.renameMenu'), run: onRename },
                { id: 'duplicate', label: t('saved.duplicate'), run: duplicate },
              ],
            },
            {
              id: 'remove',
              entries: [
                {
                  id: 'remove',
                  label: t('saved.remove'),
                  danger: true,
                  run: () => attempt(() => client.queries.remove({ id })),
                },
              ],
            },
          ]}
        >
          <IconButton label={t('saved.acts', { name })}>
            <Ellipsis size={14} aria-hidden />
          </IconButton>
        </MenuButton>
      )}
    </li>
  )
}

/** A name that no saved query has yet. */
function freeName(
  name: string,
  all: readonly { readonly name: string }[],
  nth: (n: number) => string,
): string {
  for (let n = 2; ; n++) {
    const wanted = nth(n)
    if (wanted !== name && !all.some(other => other.name === wanted)) return wanted
  }
}
