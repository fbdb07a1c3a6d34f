import { EditorView } from '@codemirror/view'
import type { CodeId, CodingId } from '../../core/id.ts'
import { DRAGGED_CODING, dropSpans, readingOf, selectedSpans, showDropTarget } from '../editor/index.ts'
import { applyToPassages, type Passages } from '../state/apply-code.ts'
import { attempt } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { recode } from './coding-acts.ts'

/** What a code dragged out of the codebook carries. */
const CODE = 'postil-code'
/** Marks words dragged out of the text. */
const WORDS = 'postil-words'

/** The words being dragged; a drag tells what it carries only when it is dropped. */
let dragged: Passages | null = null
let over: EditorView | null = null
let row: HTMLElement | null = null

/**
 * Codes are dragged onto words, words onto codes, and names of the margin onto codes. Listens before all others, as
 * the codebook takes drags for moves of its own. Returns a function that ends it.
 */
export function followDrags(): () => void {
  const listeners = [
    ['dragstart', start],
    ['dragenter', move],
    ['dragover', move],
    ['drop', drop],
    ['dragend', clear],
  ] as const
  for (const [type, listener] of listeners) document.addEventListener(type, listener, true)
  return () => {
    for (const [type, listener] of listeners) document.removeEventListener(type, listener, true)
  }
}

function start({ target, dataTransfer }: DragEvent): void {
  dragged = null
  const reading = target instanceof Node ? readingOf(viewAround(target)) : null
  const spans = reading === null ? [] : selectedSpans(reading.view.state)
  if (reading === null || spans.length === 0 || dataTransfer?.types.includes(DRAGGED_CODING)) return
  dragged = { documentId: reading.documentId, spans }
  dataTransfer?.setData(WORDS, '1')
}

function move(event: DragEvent): void {
  const { dataTransfer } = event
  if (dataTransfer === null || isReadOnly()) return
  const view = dataTransfer.types.includes(CODE) ? viewAround(event.target) : null
  const spans = view === null ? [] : dropSpans(view, { x: event.clientX, y: event.clientY })
  if (over !== null && over !== view) showDropTarget(over, [])
  over = view
  if (view !== null) showDropTarget(view, spans)
  const onto = carriesPassages(dataTransfer) ? codeRowAround(event.target) : null
  if (row !== onto) {
    row?.removeAttribute('data-drop-words')
    onto?.setAttribute('data-drop-words', '')
    row = onto
  }
  if (spans.length === 0 && onto === null) return
  event.preventDefault()
  event.stopPropagation()
  dataTransfer.dropEffect = dataTransfer.types.includes(CODE) ? 'move' : 'copy'
}

function drop(event: DragEvent): void {
  const { dataTransfer } = event
  if (dataTransfer === null || isReadOnly()) return
  const reading = dataTransfer.types.includes(CODE) ? readingOf(viewAround(event.target)) : null
  const onto = carriesPassages(dataTransfer) ? codeRowAround(event.target) : null
  if (reading === null && onto === null) return
  event.preventDefault()
  event.stopPropagation()
  if (reading !== null) {
    const spans = dropSpans(reading.view, { x: event.clientX, y: event.clientY })
    const codeId = dataTransfer.getData(CODE) as CodeId
    attempt(() => applyToPassages({ documentId: reading.documentId, spans }, codeId))
  } else if (onto !== null) dropOnCode(onto.dataset.key as CodeId, dataTransfer)
  clear()
}

function dropOnCode(codeId: CodeId, dataTransfer: DataTransfer): void {
  const coding = dataTransfer.getData(DRAGGED_CODING)
  const words = dragged
  if (coding !== '') attempt(() => recode([coding as CodingId], codeId))
  else if (words !== null) attempt(() => applyToPassages(words, codeId))
}

function clear(): void {
  if (over !== null) showDropTarget(over, [])
  row?.removeAttribute('data-drop-words')
  over = null
  row = null
}

function carriesPassages({ types }: DataTransfer): boolean {
  return types.includes(DRAGGED_CODING) || (types.includes(WORDS) && dragged !== null)
}

function codeRowAround(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.code-tree [role=row]') : null
}

function viewAround(target: EventTarget | null): EditorView | null {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null
  const content = element?.closest<HTMLElement>('.cm-content') ?? null
  return content === null ? null : EditorView.findFromDOM(content)
}

function isReadOnly(): boolean {
  return known.project()?.readOnly !== null
}
