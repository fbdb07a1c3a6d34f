import { ChevronDown, X } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { useShortcut } from '../state/commands.ts'
import { keep, moveTab, open, type Pane, type PaneId } from '../state/panes.ts'
import { useDocuments } from '../state/queries.ts'
import { openDocument, setPanes, useUi } from '../state/ui-store.ts'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { showOpenTabs } from './OpenTabs.tsx'
import { closeTab, focusPane } from './tab-acts.ts'

/** Names the tab to the text it belongs to. */
export function tabId(pane: PaneId, documentId: DocumentId): string {
  return `tab-${pane}-${documentId}`
}

/** What a tab that is dragged carries. */
const TAB_TYPE = 'application/x-postil-tab'

/** The documents open in a pane. Arrows go from one to the next, Delete closes. */
export function TabStrip({ pane }: { readonly pane: Pane }) {
  const { t } = useTranslation('reading')
  const { data: documents = [] } = useDocuments()
  const names = new Map(documents.map(({ id, name }) => [id, name]))
  const strip = useRef<HTMLDivElement>(null)
  const { shown, tabs } = pane
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of tabs moves the one shown
  useEffect(() => {
    const tab = shown === null ? null : document.getElementById(tabId(pane.id, shown))
    const show = () => tab?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (strip.current === null) return
    // Told at once, and again whenever the strip is made narrower.
    const sizes = new ResizeObserver(show)
    sizes.observe(strip.current)
    return () => sizes.disconnect()
  }, [pane.id, shown, tabs.length])
  const listKey = useShortcut('reading.openTabs')
  return (
    <div className="tabs-row">
      <div
        ref={strip}
        className="tabs"
        role="tablist"
        aria-label={t('tabs.label')}
        onKeyDown={event => pressKey(event, pane)}
        onWheel={event => strip.current?.scrollBy({ left: event.deltaY })}
      >
        {tabs.map(({ documentId, preview }, index) => (
          <TabButton
            key={documentId}
            pane={pane.id}
            documentId={documentId}
            name={names.get(documentId) ?? '…'}
            index={index}
            preview={preview}
            selected={documentId === shown}
          />
        ))}
      </div>
      <IconButton label={t('tabs.all')} shortcut={listKey} onPress={() => showOpenTabs(true)}>
        <ChevronDown size={15} aria-hidden />
      </IconButton>
    </div>
  )
}

interface TabButtonProps {
  readonly pane: PaneId
  readonly documentId: DocumentId
  readonly name: string
  readonly index: number
  readonly preview: boolean
  readonly selected: boolean
}

function TabButton({ pane, documentId, name, index, preview, selected }: TabButtonProps) {
  const { t } = useTranslation('reading')
  const drop = useDrop(pane, index)
  const show = () => {
    focusPane(pane)
    openDocument(documentId)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the button in it hears the keys
    <div
      className={classNames(
        'tab',
        selected && 'tab--selected',
        preview && 'tab--preview',
        drop.over && 'tab--over',
      )}
      role="presentation"
      draggable
      onDragStart={event => {
        event.dataTransfer.setData(TAB_TYPE, JSON.stringify({ pane, documentId }))
        event.dataTransfer.effectAllowed = 'move'
      }}
      {...drop.listeners}
      onAuxClick={event => {
        if (event.button === 1) closeTab(pane, documentId)
      }}
    >
      <button
        type="button"
        id={tabId(pane, documentId)}
        role="tab"
        className="tab__name clip"
        title={preview ? `${name}\n${t('tabs.preview')}` : name}
        aria-selected={selected}
        aria-controls={`text-${pane}`}
        tabIndex={selected ? 0 : -1}
        onClick={show}
        onDoubleClick={() => setPanes(keep(useUi.getState().panes, documentId))}
      >
        {name}
      </button>
      <button
        type="button"
        className="tab__close"
        tabIndex={-1}
        aria-hidden
        title={t('tabs.close')}
        onClick={(event: MouseEvent) => {
          event.stopPropagation()
          closeTab(pane, documentId)
        }}
      >
        <X size={13} />
      </button>
    </div>
  )
}

/** Takes a tab that is dropped on this one: it comes to stand in its place, from the other text too. */
function useDrop(pane: PaneId, index: number) {
  const [over, setOver] = useState(false)
  const isTab = (event: DragEvent) => event.dataTransfer.types.includes(TAB_TYPE)
  return {
    over,
    listeners: {
      onDragOver(event: DragEvent) {
        if (!isTab(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        setOver(false)
        if (!isTab(event)) return
        event.preventDefault()
        const dragged = JSON.parse(event.dataTransfer.getData(TAB_TYPE)) as DraggedTab
        dropTab(dragged, pane, index)
      },
    },
  }
}

interface DraggedTab {
  readonly pane: PaneId
  readonly documentId: DocumentId
}

function dropTab(dragged: DraggedTab, pane: PaneId, index: number): void {
  const { documentId } = dragged
  if (dragged.pane !== pane) {
    focusPane(pane)
    setPanes(open(useUi.getState().panes, documentId, { keep: true }))
  }
  setPanes(moveTab(useUi.getState().panes, pane, documentId, index))
  if (dragged.pane !== pane) closeTab(dragged.pane, documentId)
}

function pressKey(event: KeyboardEvent, { id, tabs, shown }: Pane): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const at = tabs.findIndex(tab => tab.documentId === shown)
  const steps: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: tabs.length - 1,
  }
  const to = tabs[steps[event.key] ?? -1]?.documentId
  if (event.key === 'Delete' && shown !== null) {
    event.preventDefault()
    closeTab(id, shown)
    focusTab(id)
  } else if (to !== undefined) {
    event.preventDefault()
    openDocument(to)
    focusTab(id)
  }
}

/** Once the strip is drawn anew. */
function focusTab(pane: PaneId): void {
  requestAnimationFrame(() => {
    const { documentId } = useUi.getState()
    if (documentId !== null) document.getElementById(tabId(pane, documentId))?.focus()
  })
}
