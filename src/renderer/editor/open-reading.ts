import type { EditorView } from '@codemirror/view'
import type { DocumentId } from '../../core/id.ts'

/** A text that is open, for the parts of the window that act on it. */
export interface OpenReading {
  readonly documentId: DocumentId
  readonly view: EditorView
}

type KeyHandler = (event: KeyboardEvent, reading: OpenReading) => boolean

/** The texts side by side, by the name of their pane. */
const open = new Map<string, OpenReading>()
let focused = ''
let takeKey: KeyHandler | null = null
const watchers = new Set<() => void>()

/** The text of a pane; without one, of the pane that has the focus or had it last. */
export function openReading(pane = focused): OpenReading | null {
  return open.get(pane) ?? null
}

/** The text shown in a view; null when it is none of those. */
export function readingOf(view: EditorView | null): OpenReading | null {
  return [...open.values()].find(reading => reading.view === view) ?? null
}

/** The text an element is a part of, with its margin and its bar; null when it is outside of all. */
export function readingWith(element: Element): OpenReading | null {
  return [...open.values()].find(({ view }) => view.dom.contains(element)) ?? null
}

/** Told by a pane when it opens a text, and with null when it closes. */
export function setOpenReading(pane: string, reading: OpenReading | null): void {
  if (reading === null) open.delete(pane)
  else open.set(pane, reading)
  tellReading()
}

/** Told by the reading view when another pane has the focus. */
export function setFocusedReading(pane: string): void {
  if (focused === pane) return
  focused = pane
  tellReading()
}

/** Told by the reading view whenever something in the text, its codings or its selection changed. */
export function tellReading(): void {
  for (const watcher of [...watchers]) watcher()
}

/** Hears of every change of the open text's state. Returns a function that ends it. */
export function watchReading(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Offers keys pressed in the text to `handler`, which says true of those it takes. Returns a function that ends it. */
export function handleReadingKeys(handler: KeyHandler): () => void {
  takeKey = handler
  return () => {
    if (takeKey === handler) takeKey = null
  }
}

export function offerReadingKey(event: KeyboardEvent): boolean {
  const reading = openReading()
  // While the text is written in, letters are letters.
  if (reading === null || !reading.view.state.readOnly) return false
  return takeKey?.(event, reading) ?? false
}

const bars = new Map<string, HTMLElement>()

/** The element the coding bar of a pane, or of the focused one, is drawn into; the editor puts it at the selection. */
export function codingBarElement(pane = focused): HTMLElement {
  const known = bars.get(pane)
  if (known !== undefined) return known
  const bar = document.createElement('div')
  bar.className = 'coding-bar-host'
  bars.set(pane, bar)
  return bar
}
