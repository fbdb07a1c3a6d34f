import { FileInput } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NameMatcher } from '../../core/codebook/match.ts'
import type { DocumentSummary } from '../../ipc/documents.ts'
import { localCommandFor, runCommand } from '../state/commands.ts'
import { textHolds } from '../state/match.ts'
import { useDocuments, useIsReadOnly } from '../state/queries.ts'
import { openDocument, readDocument, useUi } from '../state/ui-store.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterBox } from '../ui/FilterBox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Section } from '../ui/Section.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { DocumentMenu } from './DocumentMenu.tsx'
import { DocumentRow } from './DocumentRow.tsx'
import { askToRemove, startRenaming } from './panel-store.ts'
import { RemoveDocumentsDialog } from './RemoveDocumentsDialog.tsx'
import './documents.css'

/** The documents of the project: open, rename, mark, remove. */
export function DocumentsPanel() {
  const { t } = useTranslation('documents')
  const { data: documents = [] } = useDocuments()
  const readOnly = useIsReadOnly()
  const [filter, setFilter] = useState('')
  const shown = useMemo(() => answersTo(documents, filter), [documents, filter])
  return (
    <Section
      fold="documents"
      title={t('panel.title')}
      count={documents.length}
      tools={
        <IconButton
          label={t('panel.import')}
          isDisabled={readOnly}
          onPress={() => runCommand('documents.import')}
        >
          <FileInput size={16} aria-hidden />
        </IconButton>
      }
    >
      <div className="section__tools">
        <FilterBox
          label={t('panel.filter')}
          value={filter}
          onChange={setFilter}
          onKeyDown={event => {
            const [first] = shown
            if (event.key === 'Enter' && first !== undefined) readDocument(first.id)
          }}
        />
      </div>
      {shown.length === 0 ? (
        <Nothing filtered={documents.length > 0} />
      ) : (
        <DocumentList documents={shown} readOnly={readOnly} />
      )}
      <RemoveDocumentsDialog />
    </Section>
  )
}

/** Documents whose name or file answers the filter, in the project's order. */
function answersTo(documents: readonly DocumentSummary[], filter: string): readonly DocumentSummary[] {
  if (filter.trim() === '') return documents
  const found = new Set(new NameMatcher(documents).find(filter).map(({ item }) => item.id))
  return documents.filter(({ id, source }) => found.has(id) || textHolds(source, filter))
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTranslation('documents')
  return filtered ? (
    <EmptyState small title={t('panel.noMatch')} />
  ) : (
    <EmptyState small title={t('panel.empty')}>
      {t('panel.emptyText')}
    </EmptyState>
  )
}

interface DocumentListProps {
  readonly documents: readonly DocumentSummary[]
  readonly readOnly: boolean
}

interface MenuAt {
  readonly x: number
  readonly y: number
  readonly documents: readonly DocumentSummary[]
}

function DocumentList({ documents, readOnly }: DocumentListProps) {
  const { t } = useTranslation('documents')
  const open = useUi(ui => ui.documentId)
  const [active, setActive] = useState<string | null>(open)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const meant = (document: DocumentSummary) =>
    chosen.has(document.id) ? documents.filter(({ id }) => chosen.has(id)) : [document]
  const press = (event: KeyboardEvent, document: DocumentSummary | undefined) => {
    if (document === undefined || readOnly) return
    const command = localCommandFor(event, 'documents')
    if (command === 'documents.rename') startRenaming(document.id)
    else if (command === 'documents.remove') askToRemove(meant(document).map(({ id }) => id))
    else return
    event.preventDefault()
  }
  const openMenu = (event: MouseEvent, document: DocumentSummary) => {
    event.preventDefault()
    setActive(document.id)
    setMenu({ x: event.clientX, y: event.clientY, documents: meant(document) })
  }
  return (
    <>
      <VirtualList
        label={t('panel.title')}
        items={documents}
        keyOf={document => document.id}
        rowHeight={28}
        activeKey={active}
        onActiveChange={setActive}
        selectedKeys={chosen.size > 0 ? chosen : new Set(open === null ? [] : [open])}
        multiple
        onSelect={setChosen}
        onOpen={document => openDocument(document.id)}
        onKey={press}
        onContextMenu={openMenu}
      >
        {(document, state) => <DocumentRow document={document} {...state} />}
      </VirtualList>
      {menu === null ? null : <DocumentMenu {...menu} readOnly={readOnly} onClose={() => setMenu(null)} />}
    </>
  )
}
