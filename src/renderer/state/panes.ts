import type { DocumentId } from '../../core/id.ts'

/** An open document. A preview gives way to the next document that is looked at. */
export interface Tab {
  readonly documentId: DocumentId
  readonly preview: boolean
}

/** One text of those side by side, with the documents open in it. */
export interface Pane {
  readonly id: PaneId
  readonly tabs: readonly Tab[]
  /** The document shown; null only while no tab is open. */
  readonly shown: DocumentId | null
}

export type PaneId = 'first' | 'second'

/** One text or two side by side, from left to right; whatever is opened or done goes to the focused one. */
export interface Panes {
  readonly panes: readonly Pane[]
  readonly focused: PaneId
}

export const onePane: Panes = {
  panes: [{ id: 'first', tabs: [], shown: null }],
  focused: 'first',
}

export function paneOf({ panes }: Panes, id: PaneId): Pane | undefined {
  return panes.find(pane => pane.id === id)
}

export function focusedPane(panes: Panes): Pane {
  return paneOf(panes, panes.focused) ?? (onePane.panes[0] as Pane)
}

/** The document commands act on; null while none is open. */
export function focusedDocument(panes: Panes): DocumentId | null {
  return focusedPane(panes).shown
}

/** Shows a document in the focused pane: in its tab, else in place of the preview, else in a new tab at the end. */
export function open(panes: Panes, documentId: DocumentId, { keep }: { readonly keep: boolean }): Panes {
  return changed(panes, panes.focused, pane => {
    const there = pane.tabs.some(tab => tab.documentId === documentId)
    const tabs = there
      ? pane.tabs.map(tab => (keep && tab.documentId === documentId ? { ...tab, preview: false } : tab))
      : withNewTab(pane, { documentId, preview: !keep })
    return { ...pane, tabs, shown: documentId }
  })
}

/** A preview takes the place of the one there is; a tab to keep stands after the one shown. */
function withNewTab({ tabs, shown }: Pane, tab: Tab): readonly Tab[] {
  const preview = tabs.findIndex(other => other.preview)
  if (tab.preview && preview >= 0) return tabs.with(preview, tab)
  return tabs.toSpliced(placeOf(tabs, shown) + 1, 0, tab)
}

/** Its tabs stay from now on, wherever the document is open. Gives the same panes when they stayed already. */
export function keep(panes: Panes, documentId: DocumentId): Panes {
  const isPreview = (tab: Tab) => tab.preview && tab.documentId === documentId
  if (!panes.panes.some(pane => pane.tabs.some(isPreview))) return panes
  return {
    ...panes,
    panes: panes.panes.map(pane => ({
      ...pane,
      tabs: pane.tabs.map(tab => (isPreview(tab) ? { ...tab, preview: false } : tab)),
    })),
  }
}

/** Closes a tab; its right neighbour is shown instead, else the left one. A second pane goes with its last tab. */
export function close(panes: Panes, id: PaneId, documentId: DocumentId): Panes {
  const closed = changed(panes, id, pane => {
    const at = placeOf(pane.tabs, documentId)
    if (at < 0) return pane
    const tabs = pane.tabs.toSpliced(at, 1)
    const next = tabs[Math.min(at, tabs.length - 1)]?.documentId ?? null
    return { ...pane, tabs, shown: pane.shown === documentId ? next : pane.shown }
  })
  return withoutEmpty(closed)
}

/** Closes all tabs of a pane but one. */
export function closeOthers(panes: Panes, id: PaneId, documentId: DocumentId): Panes {
  return changed(panes, id, pane => ({
    ...pane,
    tabs: pane.tabs.filter(tab => tab.documentId === documentId),
    shown: documentId,
  }))
}

/** Moves a tab within its pane to the place `to`, counted from 0; one moved by hand stays. */
export function moveTab(panes: Panes, id: PaneId, documentId: DocumentId, to: number): Panes {
  return changed(panes, id, pane => {
    const at = placeOf(pane.tabs, documentId)
    const tab = pane.tabs[at]
    if (tab === undefined) return pane
    const place = Math.max(0, Math.min(to, pane.tabs.length - 1))
    return { ...pane, tabs: pane.tabs.toSpliced(at, 1).toSpliced(place, 0, { ...tab, preview: false }) }
  })
}

/** The document `step` tabs further in the focused pane, round and round; null when there is no other. */
export function neighbour(panes: Panes, step: 1 | -1): DocumentId | null {
  const { tabs, shown } = focusedPane(panes)
  if (tabs.length < 2) return null
  const at = placeOf(tabs, shown)
  return tabs[(at + step + tabs.length) % tabs.length]?.documentId ?? null
}

/** Opens a second text at the right with the document, and gives it the focus; where there are two, goes there. */
export function splitWith(panes: Panes, documentId: DocumentId): Panes {
  const [left] = panes.panes
  if (left === undefined) return panes
  const right = panes.panes[1] ?? { id: left.id === 'first' ? 'second' : 'first', tabs: [], shown: null }
  return open({ panes: [left, right], focused: right.id }, documentId, { keep: true })
}

/** Brings the tabs of both texts into one; the document that had the focus is shown. */
export function join(panes: Panes): Panes {
  const [left, right] = panes.panes
  if (left === undefined || right === undefined) return panes
  const more = right.tabs.filter(tab => placeOf(left.tabs, tab.documentId) < 0)
  const tabs = [...left.tabs, ...more.map(tab => ({ ...tab, preview: false }))]
  return { panes: [{ ...left, tabs, shown: focusedDocument(panes) ?? left.shown }], focused: left.id }
}

export function focus(panes: Panes, id: PaneId): Panes {
  return panes.focused === id || paneOf(panes, id) === undefined ? panes : { ...panes, focused: id }
}

/** The pane that has not the focus; null where there is one text only. */
export function otherPane({ panes, focused }: Panes): PaneId | null {
  return panes.find(pane => pane.id !== focused)?.id ?? null
}

/** Without the documents that are gone. Gives the same panes when all are there. */
export function onlyExisting(panes: Panes, exists: (id: DocumentId) => boolean): Panes {
  const gone = panes.panes.flatMap(pane =>
    pane.tabs.filter(tab => !exists(tab.documentId)).map(tab => ({ pane: pane.id, id: tab.documentId })),
  )
  return gone.reduce((left, { pane, id }) => close(left, pane, id), panes)
}

function changed(panes: Panes, id: PaneId, change: (pane: Pane) => Pane): Panes {
  return { ...panes, panes: panes.panes.map(pane => (pane.id === id ? change(pane) : pane)) }
}

function withoutEmpty(panes: Panes): Panes {
  const [left, right] = panes.panes
  if (left === undefined || right === undefined) return panes
  const full = panes.panes.filter(pane => pane.tabs.length > 0)
  const rest = full.length === 0 ? [left] : full
  const focused = rest.some(pane => pane.id === panes.focused) ? panes.focused : (rest[0]?.id ?? left.id)
  return { panes: rest, focused }
}

function placeOf(tabs: readonly Tab[], documentId: DocumentId | null): number {
  return tabs.findIndex(tab => tab.documentId === documentId)
}
