import { EditorSelection, EditorState } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import type { Code } from '../../core/codebook/index.ts'
import type { DocumentId } from '../../core/id.ts'
import type { DocumentText } from '../../ipc/documents.ts'
import type { CodingChanges } from '../../ipc/events.ts'
import {
  type CodeLooks,
  codingBarElement,
  nextCodingAt,
  offerReadingKey,
  paragraphNumberAt,
  placeInSight,
  type ReadingLook,
  type ReadingWords,
  readingExtensions,
  removeCodings,
  setActiveCoding,
  showCodes,
  showCodings,
  tellReading,
  upsertCodings,
} from '../editor/index.ts'
import type { KnownCodings } from '../state/codings.ts'
import type { PaneId } from '../state/panes.ts'
import { caretOf, rememberScroll, scrollPlaceOf } from '../state/text-places.ts'
import { setCursor, setSelection, useUi } from '../state/ui-store.ts'
import { setReadingPlace } from './place-store.ts'
import type { ShownDocument } from './script/shown-text.ts'
import { scrollPlace, scrollTo } from './scroll-place.ts'
import { forgetLater, showLater } from './show-later.ts'
import { languageOf } from './text-language.ts'
import { takeOfferIn } from './use-extras.ts'

export interface ReadingState {
  readonly words: ReadingWords
  /** False where nothing may be coded; then no coding bar comes. */
  readonly canCode: boolean
  readonly look: ReadingLook
  readonly pane: PaneId
}

/** Shows another text, or another revision of the same one, where it was left. */
export function showText(
  view: EditorView,
  text: ShownDocument,
  { words, canCode, look, pane }: ReadingState,
): void {
  // The same words in another script stay where they are.
  const isSame = isShownIn(view, text)
  const place = isSame ? scrollPlace(view) : scrollPlaceOf(pane, text.id)
  forgetLater(view)
  view.setState(
    EditorState.create({
      doc: text.text,
      selection: isSame ? view.state.selection : keptSelection(text, pane),
      extensions: readingExtensions({
        words,
        look,
        language: languageOf(text),
        script: text.script,
        // Letters are commands here; the text is where F6 goes in this part of the window.
        attributes: { 'data-keys': 'commands', 'data-part-focus': '', tabindex: '0' },
        bar: canCode ? codingBarElement(pane) : undefined,
        onKey: event => offerReadingKey(event),
        onClick: takeCodingAt,
        onOffer: (kind, value) => takeOfferIn(text, kind, value),
        onUpdate: update => noteUpdate(update, text.id, pane),
      }),
    }),
  )
  shownIn.set(view, { id: text.id, revision: text.revision })
  reportPlace(view, text.id, pane)
  if (place !== undefined) view.dispatch({ effects: scrollTo(place, text.text.length) })
  else view.scrollDOM.scrollTop = 0
}

/** Which text an editor shows. */
const shownIn = new WeakMap<EditorView, { readonly id: DocumentId; readonly revision: number }>()

function isShownIn(view: EditorView, { id, revision }: DocumentText): boolean {
  const shown = shownIn.get(view)
  return shown?.id === id && shown.revision === revision
}

export function showAllCodings(view: EditorView, { columns, changes }: KnownCodings): void {
  showLater(view, showCodings.of(columns), ...changes.flatMap(effectsOf))
}

export function showCodingChanges(view: EditorView, changes: CodingChanges): void {
  view.dispatch({ effects: effectsOf(changes) })
}

function effectsOf({ upserted, removed }: CodingChanges) {
  return [removeCodings.of(removed), upsertCodings.of(upserted)]
}

export function showLooks(view: EditorView, codes: readonly Code[]): void {
  showLater(view, showCodes.of(looksOf(codes)))
}

/** How long, in milliseconds, before the place is told again while a text is scrolled: frames are for the text. */
const SCROLLING = 100

/** Remembers where the text stands whenever it was scrolled. Returns a function that ends it. */
export function followScroll(view: EditorView, documentId: DocumentId, pane: PaneId): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const remember = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      rememberScroll(pane, documentId, scrollPlace(view))
      notePlace(view, documentId, pane)
    }, SCROLLING)
  }
  view.scrollDOM.addEventListener('scroll', remember, { passive: true })
  return () => {
    clearTimeout(timer)
    view.scrollDOM.removeEventListener('scroll', remember)
  }
}

function looksOf(codes: readonly Code[]): CodeLooks {
  return new Map(codes.map(({ id, name, color }) => [id, { name, color }]))
}

/** The words that were selected, while the text is the one people are at; else the caret where it stood last. */
function keptSelection({ id, text }: DocumentText, pane: PaneId): EditorSelection {
  const { selection, panes } = useUi.getState()
  if (panes.focused === pane && selection?.documentId === id && selection.span.to <= text.length) {
    return EditorSelection.single(selection.span.from, selection.span.to)
  }
  return EditorSelection.single(Math.min(caretOf(pane, id), text.length))
}

/** Tells what is selected and where the caret stands, if the text is the one people are at. */
export function reportPlace({ state }: EditorView, documentId: DocumentId, pane: PaneId): void {
  if (useUi.getState().panes.focused !== pane) return
  const { from, to, head, empty } = state.selection.main
  const selected = state.selection.ranges.reduce((sum, range) => sum + range.to - range.from, 0)
  setSelection(empty ? null : { documentId, span: { from, to } }, selected)
  setCursor(documentId, head)
  tellPlace(state, documentId, head)
}

/** Tells where somebody reads after scrolling. */
function notePlace(view: EditorView, documentId: DocumentId, pane: PaneId): void {
  if (useUi.getState().panes.focused === pane) tellPlace(view.state, documentId, placeInSight(view))
}

function tellPlace(state: EditorState, documentId: DocumentId, position: number): void {
  setReadingPlace({ documentId, position, paragraph: paragraphNumberAt(state, position) })
}

function noteUpdate(update: ViewUpdate, documentId: DocumentId, pane: PaneId): void {
  if (update.selectionSet) reportPlace(update.view, documentId, pane)
  tellReading()
}

/** A click on coded words takes the shortest coding there, the next click the next one. */
function takeCodingAt(position: number, view: EditorView): void {
  const coding = nextCodingAt(view.state, position)
  view.dispatch({ effects: setActiveCoding.of(coding?.id ?? null) })
}
