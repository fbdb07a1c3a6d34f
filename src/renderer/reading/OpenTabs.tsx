import { FileText } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { NameMatcher } from '../../core/codebook/match.ts'
import type { DocumentId } from '../../core/id.ts'
import type { PaneId } from '../state/panes.ts'
import { useDocuments } from '../state/queries.ts'
import { readDocument, useUi } from '../state/ui-store.ts'
import { Palette, type PaletteItem } from '../ui/Palette.tsx'
import { focusPane } from './tab-acts.ts'

const useOpenTabs = create<{ readonly shown: boolean }>()(() => ({ shown: false }))

export function showOpenTabs(shown: boolean): void {
  useOpenTabs.setState({ shown })
}

/** All open tabs by name, in the order of the tabs: typing finds one, Enter goes there. */
export function OpenTabs() {
  const shown = useOpenTabs(state => state.shown)
  return shown ? <List /> : null
}

function List() {
  const { t } = useTranslation('reading')
  const items = useItems()
  const matcher = useMemo(() => new NameMatcher(items.map(item => ({ name: item.title, item }))), [items])
  return (
    <Palette
      label={t('tabs.all')}
      placeholder={t('tabs.find')}
      nothing={t('tabs.none')}
      find={words => (words.trim() === '' ? items : matcher.find(words).map(({ item }) => item.item))}
      onClose={() => showOpenTabs(false)}
    />
  )
}

function useItems(): readonly PaletteItem[] {
  const { t } = useTranslation('reading')
  const { panes, focused } = useUi(ui => ui.panes)
  const { data: documents } = useDocuments()
  return useMemo(() => {
    const names = new Map(documents?.map(({ id, name }) => [id, name]))
    return panes.flatMap(({ id: pane, tabs, shown }, index) =>
      tabs.map(({ documentId }) => ({
        id: `${pane} ${documentId}`,
        title: names.get(documentId) ?? '…',
        detail: [
          panes.length > 1 ? t(index === 0 ? 'tabs.left' : 'tabs.right') : '',
          pane === focused && documentId === shown ? t('tabs.here') : '',
        ]
          .filter(Boolean)
          .join(' · '),
        icon: <FileText size={14} aria-hidden />,
        run: () => goTo(pane, documentId),
      })),
    )
  }, [panes, focused, documents, t])
}

function goTo(pane: PaneId, documentId: DocumentId): void {
  focusPane(pane)
  readDocument(documentId)
}
