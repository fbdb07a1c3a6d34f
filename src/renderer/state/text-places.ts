import type { DocumentId } from '../../core/id.ts'
import type { PaneId } from './panes.ts'

/** Where the text stands in its window: the first visible line starts at `position`, moved up by `offset` pixels. */
export interface ScrollPlace {
  readonly position: number
  readonly offset: number
}

/** Each pane has its own place in a document; so many are kept of each kind. */
const MOST = 200

const scrolls = new Map<string, ScrollPlace>()
const carets = new Map<string, number>()

const keyOf = (pane: PaneId, documentId: DocumentId) => `${pane} ${documentId}`

/** The place of the pane; where it never showed the document, that of the other one, or one kept for both. */
function placeIn<Value>(places: Map<string, Value>, pane: PaneId, documentId: DocumentId): Value | undefined {
  const other = pane === 'first' ? 'second' : 'first'
  return places.get(keyOf(pane, documentId)) ?? places.get(keyOf(other, documentId)) ?? places.get(documentId)
}

export function scrollPlaceOf(pane: PaneId, documentId: DocumentId): ScrollPlace | undefined {
  return placeIn(scrolls, pane, documentId)
}

export function rememberScroll(pane: PaneId, documentId: DocumentId, place: ScrollPlace): void {
  scrolls.set(keyOf(pane, documentId), place)
}

/** Where the caret stood last in the document, in that pane. */
export function caretOf(pane: PaneId, documentId: DocumentId): number {
  return placeIn(carets, pane, documentId) ?? 0
}

export function rememberCaret(pane: PaneId, documentId: DocumentId, position: number): void {
  carets.set(keyOf(pane, documentId), position)
}

/** All places, to be kept with the project. */
export interface TextPlaces {
  readonly scroll: readonly (readonly [string, ScrollPlace])[]
  readonly carets: readonly (readonly [string, number])[]
}

export function textPlaces(): TextPlaces {
  return { scroll: [...scrolls].slice(-MOST), carets: [...carets].slice(-MOST) }
}

/** These places and no others. */
export function resumeTextPlaces({ scroll = [], carets: standing = [] }: Partial<TextPlaces>): void {
  scrolls.clear()
  carets.clear()
  for (const [key, place] of scroll) scrolls.set(key, place)
  for (const [key, position] of standing) carets.set(key, position)
}
