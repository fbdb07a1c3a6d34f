import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { codingSigns } from '../../core/coding/index.ts'
import type { CodingId } from '../../core/id.ts'
import { activeCoding, selectCoding } from './active-coding.ts'
import { codeLooks, UNKNOWN_LOOK } from './code-looks.ts'
import { codingField } from './coding-field.ts'
import { codingHover } from './coding-hover.ts'
import { codingRequests } from './coding-requests.ts'
import { type CodingLook, MarginElements, type MemoPlace } from './margin-elements.ts'
import { type MeasuredCoding, measureCodings, measureMemos } from './margin-geometry.ts'
import { layoutLabels, type MarginLabel } from './margin-layout.ts'
import { colorOf, marginLook, memoSigns } from './margin-look.ts'

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
  readonly memos: readonly MemoPlace[]
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
        openMemo: id => codingRequests()?.openMemo(id),
        widen: by => codingRequests()?.setMarginWidth(view.state.field(marginLook).width + by),
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
      const memos = measureMemos(this.#view, measured)
      return { measured, memos, labels: layoutLabels(measured, LABEL_SIZES) }
    }

    #draw({ measured, labels, memos }: Plan): void {
      const { state } = this.#view
      const looks = state.field(codeLooks)
      const codings = new Map(measured.map(({ coding }) => [coding.id, coding]))
      const lookOf = (id: CodingId): CodingLook => {
        const coding = codings.get(id)
        if (coding === undefined) return { ...UNKNOWN_LOOK, uncertain: false }
        const { name } = looks.get(coding.codeId) ?? UNKNOWN_LOOK
        return {
          name,
          color: colorOf(state, coding),
          uncertain: (coding.signs & codingSigns.uncertain) !== 0,
        }
      }
      this.#elements.draw({
        brackets: measured.filter(({ lane }) => lane < MAX_LANES),
        labels,
        memos,
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
    startState.field(activeCoding) !== state.field(activeCoding) ||
    startState.field(marginLook) !== state.field(marginLook) ||
    startState.field(memoSigns) !== state.field(memoSigns)
  )
}
