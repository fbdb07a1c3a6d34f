import { Layers } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSet } from '../../ipc/document-sets.ts'
import { localCommandFor } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useDocumentSets } from '../state/queries.ts'
import { classNames } from '../ui/class-names.ts'
import { count } from '../ui/format.ts'
import { InlineEdit } from '../ui/InlineEdit.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { ask, setPanel, startRenaming, useDocumentsPanel } from './panel-store.ts'
import { SetMenu } from './SetMenu.tsx'
import { useSetDrop } from './use-row-drag.ts'

const ROW = 26

/** The sets of documents, below them: one can be shown alone, and documents are dropped on them. */
export function DocumentSets({ readOnly }: { readonly readOnly: boolean }) {
  const { t } = useTranslation('documents')
  const { data: sets = [] } = useDocumentSets()
  const only = useDocumentsPanel(panel => panel.only)
  const [active, setActive] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ x: number; y: number; set: DocumentSet } | null>(null)
  if (sets.length === 0) return null
  const press = (event: KeyboardEvent, set: DocumentSet | undefined) => {
    if (set === undefined) return
    const command = localCommandFor(event, 'documents')
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const { left, top } = event.currentTarget.getBoundingClientRect()
      setMenu({ x: left + 24, y: top + ROW, set })
    } else if (command === 'documents.rename' && !readOnly) startRenaming(set.id)
    else if (command === 'documents.remove' && !readOnly) ask({ kind: 'remove-set', id: set.id })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const openMenu = (event: MouseEvent, set: DocumentSet) => {
    event.preventDefault()
    setActive(set.id)
    setMenu({ x: event.clientX, y: event.clientY, set })
  }
  return (
    <div className="document-sets">
      <h3 className="document-sets__title">{t('sets.title')}</h3>
      <div className="document-sets__rows" style={{ flexBasis: sets.length * ROW }}>
        <VirtualList
          label={t('sets.title')}
          items={sets}
          keyOf={set => set.id}
          rowHeight={ROW}
          activeKey={active}
          onActiveChange={setActive}
          selectedKeys={new Set(only?.kind === 'set' ? [only.id] : [])}
          onOpen={({ id }) => setPanel({ only: only?.id === id ? null : { kind: 'set', id }, filter: '' })}
          onKey={press}
          onContextMenu={openMenu}
        >
          {(set, { selected }) => <SetRow set={set} selected={selected} />}
        </VirtualList>
      </div>
      {menu === null ? null : <SetMenu {...menu} readOnly={readOnly} onClose={() => setMenu(null)} />}
    </div>
  )
}

function SetRow({ set, selected }: { readonly set: DocumentSet; readonly selected: boolean }) {
  const { t, i18n } = useTranslation('documents')
  const { id, name, documentIds } = set
  const renaming = useDocumentsPanel(panel => panel.renaming === id)
  const drop = useSetDrop(id)
  return (
    <div
      className={classNames('document document--set', selected && 'document--selected')}
      title={name}
      {...drop}
    >
      <Layers size={13} className="document__folder" aria-hidden />
      {renaming ? (
        <InlineEdit
          label={t('sets.name')}
          value={name}
          onCommit={typed => attempt(() => client.documentSets.rename({ id, name: typed }))}
          onEnd={() => startRenaming(null)}
        />
      ) : (
        <span className="document__name clip">{name}</span>
      )}
      <span className="document__count">
        <span aria-hidden>{count(documentIds.length, i18n.language)}</span>
        <span className="visually-hidden">{t('groups.documents', { count: documentIds.length })}</span>
      </span>
    </div>
  )
}
