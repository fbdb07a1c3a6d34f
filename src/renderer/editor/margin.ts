import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { CodingId } from '../../core/id.ts'
import { activeCoding, selectCoding } from './active-coding.ts'
import { type CodeLook, codeLooks, UNKNOWN_LOOK } from './code-looks.ts'
import { codingField } from './coding-field.ts'
import { codingHover } from './coding-hover.ts'
import { MarginElements } from './margin-elements.ts'
import { type MeasuredCoding, measureCodings } from './margin-geometry.ts'
import { layoutLabels, type MarginLabel } from './margin-layout.ts'

/** Brackets beyond the last lane are left out; the `+n` of a label counts their codings. */
const MAX_LANES = 10
const LABEL_HEIGHT = 20
const LABEL_SIZES = {
  labelHeight: LABEL_HEIGHT,
  maxShift: 3 * LABEL_HEIGHT,
  stickyLanes: 5,
  stickyHeight: 8 * LABEL_HEIGHT,
}

interface Plan {
  readonly measured: readonly MeasuredCoding[]
  readonly labels: readonly MarginLabel[]
}

/**
 * Brackets and names of the codings beside the text. They are elements in the scrolled text, so they scroll with
 * it by themselves; the names of codings that began above stay at the top by CSS alone.
 */
export const codingMargin = ViewPlugin.fromClass(
  class {
    readonly #view: EditorView
    readonly #elements: MarginElements
    readonly #stopHover: (() => void) | undefined
    readonly #measure = {
      key: this,
      read: () => this.#plan(),
      write: (plan: Plan) => this.#draw(plan),
    }

    constructor(view: EditorView) {
      this.#view = view
      this.#elements = new MarginElements(LABEL_HEIGHT, {
        hover: id => view.plugin(codingHover)?.hover(id),
        select: id => {
          selectCoding(view, id)
          view.focus()
        },
      })
      view.scrollDOM.append(this.#elements.dom)
      this.#stopHover = view.plugin(codingHover)?.subscribe(id => this.#elements.light(id))
      view.requestMeasure(this.#measure)
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged || update.geometryChanged || isRedrawn(update)) {
        this.#view.requestMeasure(this.#measure)
      }
    }

    destroy(): void {
      this.#stopHover?.()
      this.#elements.dom.remove()
    }

    #plan(): Plan {
      const measured = measureCodings(this.#view)
      return { measured, labels: layoutLabels(measured, LABEL_SIZES) }
    }

    #draw({ measured, labels }: Plan): void {
      const { state } = this.#view
      const looks = state.field(codeLooks)
      const codings = new Map(measured.map(({ coding }) => [coding.id, coding]))
      const lookOf = (id: CodingId): CodeLook => {
        const coding = codings.get(id)
        return (coding === undefined ? undefined : looks.get(coding.codeId)) ?? UNKNOWN_LOOK
      }
      this.#elements.draw({
        brackets: measured.filter(({ lane }) => lane < MAX_LANES),
        labels,
        lanes: Math.min(MAX_LANES, state.field(codingField).laneCount),
        lookOf,
        active: state.field(activeCoding),
      })
    }
  },
)

function isRedrawn({ startState, state }: ViewUpdate): boolean {
  return (
    startState.field(codingField) !== state.field(codingField) ||
    startState.field(codeLooks) !== state.field(codeLooks) ||
    startState.field(activeCoding) !== state.field(activeCoding)
  )
}
