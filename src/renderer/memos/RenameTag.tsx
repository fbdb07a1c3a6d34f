import { useTranslation } from 'react-i18next'
import { client } from '../state/connection.ts'
import { useMemoChoice } from '../state/memo-choice.ts'
import { NameDialog } from '../ui/NameDialog.tsx'
import { setRenaming, useDesk } from './desk-store.ts'

/** Asks for another name of a tag; a name that is in use already makes one tag of two. */
export function RenameTag() {
  const { t } = useTranslation(['memos', 'shell'])
  const tag = useDesk(desk => desk.renaming)
  if (tag === null) return null
  return (
    <NameDialog
      title={t('memos:tags.rename', { tag })}
      label={t('memos:tags.name')}
      hint={t('memos:tags.hint')}
      value={tag}
      act={t('shell:ui.rename')}
      onCommit={async name => {
        await client.memos.renameTag({ tag, name })
        useMemoChoice.setState({ tag: name })
      }}
      onClose={() => setRenaming(null)}
    />
  )
}
