import { EditorSelection, EditorState } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import type { DocumentId } from '../../core/id.ts'
import type { CodeSummary } from '../../ipc/codes.ts'
import type { DocumentText } from '../../ipc/documents.ts'
import type { CodingChanges } from '../../ipc/events.ts'
import {
  type CodeLooks,
  codingBarElement,
  nextCodingAt,
  offerReadingKey,
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
import { rememberScroll, scrollPlaceOf, setCursor, setSelection, useUi } from '../state/ui-store.ts'
import { scrollPlace, scrollTo } from './scroll-place.ts'
import { chineseScriptOf } from './text-language.ts'
import { takeOfferIn } from './use-extras.ts'

export interface ReadingState {
  readonly words: ReadingWords
  /** False where nothing may be coded; then no coding bar comes. */
  readonly canCode: boolean
}

/** Shows another text, or another revision of the same one, where it was left. */
export function showText(view: EditorView, text: DocumentText, { words, canCode }: ReadingState): void {
  view.setState(
    EditorState.create({
      doc: text.text,
      selection: keptSelection(text),
      extensions: readingExtensions({
        words,
        language: chineseScriptOf(text.text),
        // Letters are commands here; the text is where F6 goes in this part of the window.
        attributes: { 'data-keys': 'commands', 'data-part-focus': '', tabindex: '0' },
        bar: canCode ? codingBarElement() : undefined,
        onKey: event => offerReadingKey(event),
        onClick: takeCodingAt,
        onOffer: (kind, value) => takeOfferIn(text, kind, value),
        onUpdate: update => noteUpdate(update, text.id),
      }),
    }),
  )
  setCursor(text.id, view.state.selection.main.head)
  const place = scrollPlaceOf(text.id)
  if (place !== undefined) view.dispatch({ effects: scrollTo(place, text.text.length) })
  else view.scrollDOM.scrollTop = 0
}

export function showAllCodings(view: EditorView, { columns, changes }: KnownCodings): void {
  view.dispatch({ effects: [showCodings.of(columns), ...changes.flatMap(effectsOf)] })
}

export function showCodingChanges(view: EditorView, changes: CodingChanges): void {
  view.dispatch({ effects: effectsOf(changes) })
}

function effectsOf({ upserted, removed }: CodingChanges) {
  return [removeCodings.of(removed), upsertCodings.of(upserted)]
}

export function showLooks(view: EditorView, codes: readonly CodeSummary[]): void {
  view.dispatch({ effects: showCodes.of(looksOf(codes)) })
}

/** Remembers where the text stands whenever it was scrolled. Returns a function that ends it. */
export function followScroll(view: EditorView, documentId: DocumentId): () => void {
  let frame = 0
  const remember = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => rememberScroll(documentId, scrollPlace(view)))
  }
  view.scrollDOM.addEventListener('scroll', remember, { passive: true })
  return () => {
    cancelAnimationFrame(frame)
    view.scrollDOM.removeEventListener('scroll', remember)
  }
}

function looksOf(codes: readonly CodeSummary[]): CodeLooks {
  return new Map(codes.map(({ id, name, color }) => [id, { name, color }]))
}

function keptSelection({ id, text }: DocumentText): EditorSelection {
  const { selection, cursor } = useUi.getState()
  if (selection?.documentId === id && selection.span.to <= text.length) {
    return EditorSelection.single(selection.span.from, selection.span.to)
  }
  return EditorSelection.single(cursor?.documentId === id ? Math.min(cursor.position, text.length) : 0)
}

function noteUpdate({ state, selectionSet }: ViewUpdate, documentId: DocumentId): void {
  if (selectionSet) {
    const { from, to, head, empty } = state.selection.main
    setSelection(empty ? null : { documentId, span: { from, to } })
    setCursor(documentId, head)
  }
  tellReading()
}

/** A click on coded words takes the shortest coding there, the next click the next one. */
function takeCodingAt(position: number, view: EditorView): void {
  const coding = nextCodingAt(view.state, position)
  view.dispatch({ effects: setActiveCoding.of(coding?.id ?? null) })
}
