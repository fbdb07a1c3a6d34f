import { FileInput, FolderPlus, X } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { runCommand, useShortcut } from '../state/commands.ts'
import { useDocumentGroups, useDocumentSets, useDocuments, useIsReadOnly } from '../state/queries.ts'
import { readDocument } from '../state/ui-store.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterBox } from '../ui/FilterBox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Section } from '../ui/Section.tsx'
import { AskDialogs } from './AskDialogs.tsx'
import { DocumentSets } from './DocumentSets.tsx'
import { DocumentTree } from './DocumentTree.tsx'
import { panelRows } from './panel-rows.ts'
import { setPanel, useDocumentsPanel } from './panel-store.ts'
import { RemoveDocumentsDialog } from './RemoveDocumentsDialog.tsx'
import { answersTo, nameOfOnly, shownAlone } from './shown-documents.ts'
import './documents.css'

/** The documents of the project in their groups: open, rename, mark, arrange, remove. */
export function DocumentsPanel() {
  const { t } = useTranslation('documents')
  const { data: documents = [] } = useDocuments()
  const readOnly = useIsReadOnly()
  const filter = useDocumentsPanel(panel => panel.filter)
  const rows = useRows()
  const importKey = useShortcut('documents.import')
  const groupKey = useShortcut('documents.newGroup')
  return (
    <Section
      fold="documents"
      title={t('panel.title')}
      count={documents.length}
      tools={
        <>
          <IconButton
            label={t('panel.newGroup')}
            shortcut={groupKey}
            isDisabled={readOnly}
            onPress={() => runCommand('documents.newGroup')}
          >
            <FolderPlus size={16} aria-hidden />
          </IconButton>
          <IconButton
            label={t('panel.import')}
            shortcut={importKey}
            isDisabled={readOnly}
            onPress={() => runCommand('documents.import')}
          >
            <FileInput size={16} aria-hidden />
          </IconButton>
        </>
      }
    >
      <div className="section__tools">
        <FilterBox
          label={t('panel.filter')}
          value={filter}
          onChange={typed => setPanel({ filter: typed })}
          onKeyDown={event => {
            const first = rows.find(row => row.kind === 'document')
            if (event.key === 'Enter' && first?.kind === 'document') readDocument(first.document.id)
          }}
        />
      </div>
      <OnlyLine />
      {rows.length === 0 ? (
        <Nothing filtered={documents.length > 0} />
      ) : (
        <DocumentTree rows={rows} readOnly={readOnly} />
      )}
      <DocumentSets readOnly={readOnly} />
      <RemoveDocumentsDialog />
      <AskDialogs />
    </Section>
  )
}

function useRows() {
  const { data: documents = [] } = useDocuments()
  const { data: groups = [] } = useDocumentGroups()
  const { data: sets = [] } = useDocumentSets()
  const { filter, only, folded } = useDocumentsPanel()
  return useMemo(() => {
    const alone = shownAlone(only, { groups, sets })
    const found = answersTo({ documents, groups }, filter, alone.documents)
    return panelRows(groups, documents, { folded, found, root: alone.root })
  }, [documents, groups, sets, filter, only, folded])
}

/** Says that the panel shows a part of the documents, and shows all again. */
function OnlyLine() {
  const { t } = useTranslation('documents')
  const { data: groups = [] } = useDocumentGroups()
  const { data: sets = [] } = useDocumentSets()
  const only = useDocumentsPanel(panel => panel.only)
  const name = nameOfOnly(only, { groups, sets })
  if (only === null || name === null) return null
  return (
    <p className="only-line" role="status">
      <span className="clip" title={name}>
        {only.kind === 'group' ? t('only.group', { name }) : t('only.set', { name })}
      </span>
      <Button className="only-line__end" aria-label={t('only.all')} onPress={() => setPanel({ only: null })}>
        <X size={13} aria-hidden />
      </Button>
    </p>
  )
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTranslation('documents')
  const narrowed = useDocumentsPanel(panel => panel.only !== null && panel.filter.trim() === '')
  if (narrowed && filtered) return <EmptyState small title={t('only.none')} />
  return filtered ? (
    <EmptyState small title={t('panel.noMatch')} />
  ) : (
    <EmptyState small title={t('panel.empty')}>
      {t('panel.emptyText')}
    </EmptyState>
  )
}
