import { ChevronRight, Folder, FolderOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { classNames } from '../ui/class-names.ts'
import { count } from '../ui/format.ts'
import { InlineEdit } from '../ui/InlineEdit.tsx'
import type { RowOfGroup } from './panel-rows.ts'
import { startRenaming, useDocumentsPanel } from './panel-store.ts'
import { indent } from './row-indent.ts'
import { useRowDrag } from './use-row-drag.ts'

interface GroupRowProps {
  readonly row: RowOfGroup
  readonly selected: boolean
}

export function GroupRow({ row, selected }: GroupRowProps) {
  const { t, i18n } = useTranslation('documents')
  const { group, isOpen, documents, level } = row
  const renaming = useDocumentsPanel(panel => panel.renaming === group.id)
  const drag = useRowDrag(row)
  const Icon = isOpen ? FolderOpen : Folder
  return (
    <div
      className={classNames('document document--group', selected && 'document--selected')}
      style={indent(level)}
      title={group.name}
      {...drag}
    >
      <ChevronRight
        size={13}
        className={classNames('document__chevron', isOpen && 'document__chevron--open')}
        aria-hidden
      />
      <Icon size={14} className="document__folder" aria-hidden />
      {renaming ? (
        <InlineEdit
          label={t('groups.name')}
          value={group.name}
          onCommit={name => attempt(() => client.documentGroups.rename({ id: group.id, name }))}
          onEnd={() => startRenaming(null)}
        />
      ) : (
        <span className="document__name clip">{group.name}</span>
      )}
      <span className="document__count">
        <span aria-hidden>{count(documents, i18n.language)}</span>
        <span className="visually-hidden">{t('groups.documents', { count: documents })}</span>
      </span>
    </div>
  )
}
