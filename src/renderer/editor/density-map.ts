import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Matches } from '../../core/search/index.ts'
import { codeLooks, UNKNOWN_LOOK } from './code-looks.ts'
import { codingField } from './coding-field.ts'
import { type Density, densityOf } from './density.ts'
import { findHits, firstHitBehind } from './find-hits.ts'

/** Waits so long, in milliseconds, for a pause before it draws anew. */
const PAUSE = 120

/**
 * Where the whole text is coded, drawn beside the scroll bar: a row of pixels shows what the scroll bar reaches
 * there. A second way for the pointer; keys go from coding to coding.
 */
export const densityMap = ViewPlugin.fromClass(
  class {
    readonly #view: EditorView
    readonly #canvas = document.createElement('canvas')
    readonly #sizes = new ResizeObserver(() => this.#later())
    readonly #themes = new MutationObserver(() => this.#later())
    #timer: ReturnType<typeof setTimeout> | undefined

    constructor(view: EditorView) {
      this.#view = view
      this.#canvas.className = 'cm-density'
      this.#canvas.setAttribute('aria-hidden', 'true')
      this.#canvas.addEventListener('pointerdown', event => this.#press(event))
      this.#canvas.addEventListener('pointermove', event => {
        if (this.#canvas.hasPointerCapture(event.pointerId)) this.#goTo(event.offsetY)
      })
      view.dom.append(this.#canvas)
      this.#sizes.observe(this.#canvas)
      this.#themes.observe(document.documentElement, { attributeFilter: ['data-theme'] })
      this.#later()
    }

    update({ startState, state, docChanged, geometryChanged }: ViewUpdate): void {
      const isOther =
        startState.field(codingField) !== state.field(codingField) ||
        startState.field(codeLooks) !== state.field(codeLooks) ||
        startState.field(findHits) !== state.field(findHits)
      if (isOther || docChanged || geometryChanged) this.#later()
    }

    destroy(): void {
      clearTimeout(this.#timer)
      this.#sizes.disconnect()
      this.#themes.disconnect()
      this.#canvas.remove()
    }

    #later(): void {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#view.requestMeasure(this.#measure), PAUSE)
    }

    readonly #measure = {
      key: this,
      read: () => {
        // In pixels of the screen: rows must meet without gap, however the window is enlarged.
        const scale = window.devicePixelRatio
        const width = Math.round(this.#canvas.clientWidth * scale)
        const height = Math.round(this.#canvas.clientHeight * scale)
        if (width === 0 || height === 0) return null
        const { columns } = this.#view.state.field(codingField)
        const edges = edgesOf(this.#view, height)
        return {
          width,
          height,
          codes: columns.codes,
          density: densityOf(columns, edges),
          hitRows: rowsWithHits(this.#view.state.field(findHits), edges),
        }
      },
      write: (drawing: Drawing | null) => {
        if (drawing !== null) draw(this.#canvas, drawing, this.#view)
      },
    }

    #press(event: PointerEvent): void {
      if (event.button !== 0) return
      event.preventDefault()
      this.#canvas.setPointerCapture(event.pointerId)
      this.#goTo(event.offsetY)
    }

    #goTo(y: number): void {
      const { scrollDOM } = this.#view
      const share = y / Math.max(1, this.#canvas.clientHeight)
      scrollDOM.scrollTop = share * scrollDOM.scrollHeight - scrollDOM.clientHeight / 2
    }
  },
)

interface Drawing {
  readonly width: number
  readonly height: number
  readonly codes: readonly string[]
  readonly density: Density
  /** Rows of pixels in which hits of a search begin. */
  readonly hitRows: readonly number[]
}

/** Where the rows of pixels begin in the text, and where the last one ends. */
function edgesOf(view: EditorView, rows: number): Float64Array {
  const edges = new Float64Array(rows + 1)
  const { scrollHeight } = view.scrollDOM
  const { length } = view.state.doc
  const padding = view.documentPadding.top
  const end = view.contentHeight - padding - view.documentPadding.bottom
  for (let row = 1; row < rows; row++) {
    const y = (row / rows) * scrollHeight - padding
    const block = view.lineBlockAtHeight(Math.max(0, y))
    // Within a paragraph, as far down as in its words.
    const share = block.height === 0 ? 0 : Math.min(1, Math.max(0, (y - block.top) / block.height))
    const position = y >= end ? length : block.from + share * (block.to - block.from)
    edges[row] = Math.max(edges[row - 1] ?? 0, position)
  }
  edges[rows] = Math.max(length, edges[rows - 1] ?? 0)
  return edges
}

function draw(
  canvas: HTMLCanvasElement,
  { width, height, codes, density, hitRows }: Drawing,
  view: EditorView,
): void {
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) return
  const looks = new Map<string, { readonly color: string }>(view.state.field(codeLooks))
  const mixed = getComputedStyle(canvas).color
  const isDark = document.documentElement.dataset.theme === 'dark'
  const colors = codes.map(code => legible((looks.get(code) ?? UNKNOWN_LOOK).color, isDark))
  const left = Math.max(1, Math.round(width / 13))
  density.counts.forEach((count, row) => {
    if (count === 0) return
    pen.fillStyle = colors[density.codes[row] ?? -1] ?? mixed
    const share = Math.sqrt((count - 1) / Math.max(1, density.most - 1))
    pen.fillRect(left, row, left * 3 + (width - left * 4) * share, 1)
  })
  pen.fillStyle = isDark ? '#f0c060' : '#a86a00'
  for (const row of hitRows) pen.fillRect(Math.round(width / 2), row - 1, width, 3)
}

function rowsWithHits(hits: Matches, edges: Float64Array): number[] {
  const rows: number[] = []
  if (hits.length === 0) return rows
  for (let row = 0; row + 1 < edges.length; row++) {
    const first = hits[2 * firstHitBehind(hits, edges[row] ?? 0)]
    if (first !== undefined && first < (edges[row + 1] ?? 0)) rows.push(row)
  }
  return rows
}

/** The colour brought to a lightness the page sets off, as the marks of the text are. */
function legible(color: string, isDark: boolean): string {
  return isDark ? `oklch(from ${color} max(l, 0.68) c h)` : `oklch(from ${color} min(l, 0.6) c h)`
}
