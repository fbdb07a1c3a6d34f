import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { CodingId } from '../../core/id.ts'
import { codingsByLength } from './active-coding.ts'
import { codingField } from './coding-field.ts'

const HIGHLIGHT = 'coding-hover'

/**
 * The coding under the pointer. From the text, the margin lights its bracket; from the margin or a list, its words
 * are lit as well, by a CSS highlight, which needs neither elements nor transactions. (A reader whose pointer rests
 * on the text is left in peace.)
 */
export const codingHover = ViewPlugin.fromClass(
  class {
    hovered: CodingId | null = null
    readonly #view: EditorView
    readonly #listeners = new Set<(id: CodingId | null) => void>()
    #ranges: AbstractRange[] = []
    #lightsWords = false
    #frame = 0

    constructor(view: EditorView) {
      this.#view = view
    }

    update(update: ViewUpdate): void {
      const codingsChanged = update.startState.field(codingField) !== update.state.field(codingField)
      const gone = this.hovered !== null && update.state.field(codingField).get(this.hovered) === undefined
      if (gone) this.hover(null)
      else if (this.hovered !== null && (update.viewportChanged || update.docChanged || codingsChanged)) {
        this.#view.requestMeasure({ key: this, read: () => this.#light() })
      }
    }

    hover(id: CodingId | null, lightsWords = true): void {
      // The pointer may have left the text in the same frame in which it came here.
      cancelAnimationFrame(this.#frame)
      if (id === this.hovered && lightsWords === this.#lightsWords) return
      this.hovered = id
      this.#lightsWords = lightsWords
      for (const listener of this.#listeners) listener(id)
      this.#view.requestMeasure({ key: this, read: () => this.#light() })
    }

    /** Hovers what is at a place of the text, at most once a frame. */
    hoverPlace(place: { readonly x: number; readonly y: number } | null): void {
      cancelAnimationFrame(this.#frame)
      this.#frame = requestAnimationFrame(() => {
        const position = place === null ? null : this.#view.posAtCoords(place)
        const here = position === null ? [] : this.#view.state.field(codingField).around(position)
        this.hover(codingsByLength(here)[0]?.id ?? null, false)
      })
    }

    /** Returns a function that ends it. */
    subscribe(listener: (id: CodingId | null) => void): () => void {
      this.#listeners.add(listener)
      return () => this.#listeners.delete(listener)
    }

    destroy(): void {
      cancelAnimationFrame(this.#frame)
      for (const range of this.#ranges) sharedHighlight().delete(range)
    }

    #light(): void {
      const highlight = sharedHighlight()
      for (const range of this.#ranges) highlight.delete(range)
      const lit = this.#lightsWords ? this.hovered : null
      this.#ranges = lit === null ? [] : this.#visibleRanges(lit)
      for (const range of this.#ranges) highlight.add(range)
    }

    #visibleRanges(id: CodingId): AbstractRange[] {
      const coding = this.#view.state.field(codingField).get(id)
      if (coding === undefined) return []
      return this.#view.visibleRanges.flatMap(visible => {
        const from = Math.max(visible.from, coding.from)
        const to = Math.min(visible.to, coding.to)
        if (from >= to) return []
        const start = this.#view.domAtPos(from, 1)
        const end = this.#view.domAtPos(to, -1)
        return new StaticRange({
          startContainer: start.node,
          startOffset: start.offset,
          endContainer: end.node,
          endOffset: end.offset,
        })
      })
    }
  },
  {
    eventHandlers: {
      mousemove(event) {
        const overCoding = event.target instanceof Element && event.target.closest('.cm-coding') !== null
        this.hoverPlace(overCoding && event.buttons === 0 ? { x: event.clientX, y: event.clientY } : null)
      },
      mouseleave() {
        this.hoverPlace(null)
      },
    },
  },
)

/** One highlight for all views of the page; each view adds and takes away its own ranges. */
function sharedHighlight(): Highlight {
  const found = CSS.highlights.get(HIGHLIGHT)
  if (found !== undefined) return found
  const made = new Highlight()
  CSS.highlights.set(HIGHLIGHT, made)
  return made
}
