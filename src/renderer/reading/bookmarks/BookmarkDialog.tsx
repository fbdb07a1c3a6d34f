import { useTranslation } from 'react-i18next'
import { client } from '../../state/connection.ts'
import { NameDialog } from '../../ui/NameDialog.tsx'
import { addBookmark } from './bookmark-acts.ts'
import { askForName, type Naming, useNaming } from './bookmark-store.ts'

/** Asks for the name of a bookmark. */
export function BookmarkDialog() {
  const { t } = useTranslation('reading')
  const naming = useNaming(store => store.naming)
  if (naming === null) return null
  const isNew = naming.kind === 'add'
  return (
    <NameDialog
      title={t(isNew ? 'bookmarks.add' : 'bookmarks.rename')}
      label={t('bookmarks.name')}
      value={isNew ? '' : naming.bookmark.name}
      act={t(isNew ? 'bookmarks.set' : 'bookmarks.rename')}
      onCommit={name => commit(naming, name)}
      onClose={() => askForName(null)}
    />
  )
}

async function commit(naming: Naming, name: string): Promise<void> {
  if (naming.kind === 'add') await addBookmark(name)
  else await client.bookmarks.rename({ id: naming.bookmark.id, name })
}
