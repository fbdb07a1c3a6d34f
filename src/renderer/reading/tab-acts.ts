import type { DocumentId } from '../../core/id.ts'
import { openReading } from '../editor/index.ts'
import { subscribe } from '../state/connection.ts'
import {
  close,
  focus,
  focusedPane,
  join,
  keep,
  moveTab,
  neighbour,
  otherPane,
  type PaneId,
} from '../state/panes.ts'
import { openBeside, openDocument, readDocument, setPanes, useUi } from '../state/ui-store.ts'

/** Documents whose tabs were closed, the last one last; for opening them again. */
const closed: DocumentId[] = []
const MOST_CLOSED = 20

const panesNow = () => useUi.getState().panes

export function closeTab(pane: PaneId, documentId: DocumentId): void {
  closed.push(documentId)
  if (closed.length > MOST_CLOSED) closed.shift()
  const hadFocus = openReading(pane)?.view.hasFocus === true
  setPanes(close(panesNow(), pane, documentId))
  const next = useUi.getState().documentId
  // The keys stay in the text, also when the one they were in is gone.
  if (hadFocus && next !== null) readDocument(next)
}

export function closeShownTab(): void {
  const { id, shown } = focusedPane(panesNow())
  if (shown !== null) closeTab(id, shown)
}

export function canReopenTab(): boolean {
  return closed.length > 0
}

export function reopenTab(): void {
  const documentId = closed.pop()
  if (documentId !== undefined) openDocument(documentId, { keep: true })
}

export function stepTab(step: 1 | -1): void {
  const next = neighbour(panesNow(), step)
  if (next !== null) openDocument(next)
}

export function moveShownTab(step: 1 | -1): void {
  const { id, tabs, shown } = focusedPane(panesNow())
  const at = tabs.findIndex(tab => tab.documentId === shown)
  if (shown !== null) setPanes(moveTab(panesNow(), id, shown, at + step))
}

export function keepShownTab(): void {
  const { documentId } = useUi.getState()
  if (documentId !== null) setPanes(keep(panesNow(), documentId))
}

/** The document in a second text at the right. */
export function splitRight(documentId: DocumentId): void {
  openBeside(documentId)
  readDocument(documentId)
}

export function joinTexts(): void {
  setPanes(join(panesNow()))
}

export function focusPane(pane: PaneId): void {
  const panes = focus(panesNow(), pane)
  if (panes !== panesNow()) setPanes(panes)
}

export function goToOtherText(): void {
  const other = otherPane(panesNow())
  if (other === null) return
  focusPane(other)
  openReading(other)?.view.focus()
}

/** Keeps the tab of a document that is worked in. Returns a function that ends it. */
export function keepTabsWorkedIn(): () => void {
  return subscribe(({ codings, texts }) => {
    const ids = [...texts, ...(codings ?? []).map(({ documentId }) => documentId)]
    const panes = ids.reduce(keep, panesNow())
    if (panes !== panesNow()) setPanes(panes)
  })
}
