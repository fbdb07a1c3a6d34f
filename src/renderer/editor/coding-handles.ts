import { type EditorView, type Rect, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { activeCoding } from './active-coding.ts'
import { type Edge, movingEdge, placeEdge, storeEdge } from './coding-edges.ts'
import { codingField } from './coding-field.ts'

interface Places {
  readonly from: Rect | null
  readonly to: Rect | null
  readonly origin: { readonly left: number; readonly top: number }
}

/** Handles at both ends of the active coding, to be dragged. Keys reach the same ends with [ and ]. */
export const codingHandles = ViewPlugin.fromClass(
  class {
    readonly #view: EditorView
    readonly #handles: Record<Edge, HTMLElement>
    readonly #measure = {
      key: this,
      read: () => this.#read(),
      write: (places: Places) => this.#write(places),
    }

    constructor(view: EditorView) {
      this.#view = view
      this.#handles = { from: this.#make('from'), to: this.#make('to') }
      view.scrollDOM.append(this.#handles.from, this.#handles.to)
    }

    update({ startState, state, docChanged, viewportChanged, geometryChanged }: ViewUpdate): void {
      const changed =
        startState.field(activeCoding) !== state.field(activeCoding) ||
        startState.field(movingEdge) !== state.field(movingEdge) ||
        startState.field(codingField) !== state.field(codingField)
      const active = state.field(activeCoding) !== null
      if (changed || (active && (docChanged || viewportChanged || geometryChanged))) {
        this.#view.requestMeasure(this.#measure)
      }
    }

    destroy(): void {
      this.#handles.from.remove()
      this.#handles.to.remove()
    }

    #read(): Places {
      const { state, viewport, scrollDOM } = this.#view
      const id = state.field(activeCoding)
      const span = state.field(movingEdge) ?? (id === null ? undefined : state.field(codingField).get(id))
      const { left, top } = scrollDOM.getBoundingClientRect()
      const origin = { left: left - scrollDOM.scrollLeft, top: top - scrollDOM.scrollTop }
      const coords = (position: number, side: -1 | 1) =>
        position < viewport.from || position > viewport.to ? null : this.#view.coordsAtPos(position, side)
      if (span === undefined || state.readOnly === false) return { from: null, to: null, origin }
      return { from: coords(span.from, 1), to: coords(span.to, -1), origin }
    }

    #write({ origin, ...rects }: Places): void {
      const chosen = this.#view.state.field(movingEdge)?.edge
      for (const edge of ['from', 'to'] as const) {
        const handle = this.#handles[edge]
        const rect = rects[edge]
        handle.toggleAttribute('data-shown', rect !== null)
        handle.toggleAttribute('data-chosen', chosen === edge)
        if (rect === null) continue
        handle.style.left = `${Math.round(rect.left - origin.left)}px`
        handle.style.top = `${Math.round(rect.top - origin.top)}px`
        handle.style.height = `${Math.round(rect.bottom - rect.top)}px`
      }
    }

    #make(edge: Edge): HTMLElement {
      const handle = document.createElement('div')
      handle.className = `cm-coding-handle cm-coding-handle--${edge}`
      handle.setAttribute('aria-hidden', 'true')
      handle.addEventListener('pointerdown', event => {
        if (event.button !== 0) return
        event.preventDefault()
        event.stopPropagation()
        handle.setPointerCapture(event.pointerId)
        handle.dataset.dragging = 'true'
      })
      handle.addEventListener('pointermove', event => {
        if (handle.dataset.dragging === undefined) return
        const position = this.#view.posAtCoords({ x: event.clientX, y: event.clientY }, false)
        placeEdge(this.#view, edge, position)
      })
      const end = () => {
        if (handle.dataset.dragging === undefined) return
        delete handle.dataset.dragging
        storeEdge(this.#view, 'leave')
      }
      handle.addEventListener('pointerup', end)
      handle.addEventListener('pointercancel', end)
      // A text takes a press for the beginning of a selection.
      handle.addEventListener('mousedown', event => event.preventDefault())
      return handle
    }
  },
)
