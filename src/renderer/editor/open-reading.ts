import type { EditorView } from '@codemirror/view'
import type { DocumentId } from '../../core/id.ts'

/** The text that is open, for the parts of the window that act on it. */
export interface OpenReading {
  readonly documentId: DocumentId
  readonly view: EditorView
}

type KeyHandler = (event: KeyboardEvent, reading: OpenReading) => boolean

let open: OpenReading | null = null
let takeKey: KeyHandler | null = null
const watchers = new Set<() => void>()

export function openReading(): OpenReading | null {
  return open
}

/** Told by the reading view when it opens a text, and with null when it closes. */
export function setOpenReading(reading: OpenReading | null): void {
  open = reading
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
  return open === null ? false : (takeKey?.(event, open) ?? false)
}

let bar: HTMLElement | undefined

/** The element the coding bar is drawn into; the editor puts it beside the selection. */
export function codingBarElement(): HTMLElement {
  if (bar === undefined) {
    bar = document.createElement('div')
    bar.className = 'coding-bar-host'
  }
  return bar
}
