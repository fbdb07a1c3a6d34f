import { Facet, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import type { TextSpan } from '../../core/text/index.ts'

/** Something to be done at a place of the text, by one click. */
export interface PlaceOffer {
  /** Marked in the text; empty for what stands at a place between two characters. */
  readonly span: TextSpan
  readonly kind: 'doubtful' | 'removed'
  /** Shown behind the span. */
  readonly text: string
  /** Says what a click does, for the pointer and for screen readers. */
  readonly title: string
  /** `--tint` of the words shown; empty for none. */
  readonly tint: string
  /** Handed back when it is clicked; null where there is nothing to do but look. */
  readonly value: string | null
}

/** Replaces the offers of one kind. */
export const showOffers = StateEffect.define<{
  readonly kind: PlaceOffer['kind']
  readonly offers: readonly PlaceOffer[]
}>()

/** Told when an offer is taken. */
export const takeOffer = Facet.define<
  (kind: PlaceOffer['kind'], value: string) => void,
  (kind: PlaceOffer['kind'], value: string) => void
>({ combine: values => values[0] ?? (() => {}) })

const doubtful = Decoration.mark({ class: 'cm-doubtful' })

class OfferWidget extends WidgetType {
  constructor(readonly offer: PlaceOffer) {
    super()
  }

  override eq(other: OfferWidget): boolean {
    const { offer } = this
    return (
      offer.value === other.offer.value &&
      offer.text === other.offer.text &&
      offer.title === other.offer.title
    )
  }

  override toDOM(view: EditorView): HTMLElement {
    const { kind, text, title, tint, value } = this.offer
    const element = document.createElement(value === null ? 'span' : 'button')
    element.className = `cm-offer cm-offer--${kind}`
    element.textContent = text
    element.title = title
    element.setAttribute('aria-label', title)
    if (tint !== '') element.style.setProperty('--tint', tint)
    if (value !== null) {
      element.addEventListener('mousedown', event => event.preventDefault())
      element.addEventListener('click', event => {
        event.stopPropagation()
        view.state.facet(takeOffer)(kind, value)
      })
    }
    return element
  }

  override ignoreEvent(): boolean {
    return true
  }
}

type Shown = Readonly<Record<PlaceOffer['kind'], DecorationSet>>

/** Places that look damaged, each with what probably stood there; words that were taken out, where they stood. */
export const placeWidgets = StateField.define<Shown>({
  create: () => ({ doubtful: Decoration.none, removed: Decoration.none }),
  update(shown, { changes, effects, state }) {
    let next = changes.empty
      ? shown
      : { doubtful: shown.doubtful.map(changes), removed: shown.removed.map(changes) }
    for (const effect of effects) {
      if (!effect.is(showOffers)) continue
      const ranges = effect.value.offers.flatMap(offer => rangesOf(offer, state.doc.length))
      next = { ...next, [effect.value.kind]: Decoration.set(ranges, true) }
    }
    return next
  },
  provide: field => [
    EditorView.decorations.from(field, shown => shown.doubtful),
    EditorView.decorations.from(field, shown => shown.removed),
  ],
})

function rangesOf(offer: PlaceOffer, length: number): Range<Decoration>[] {
  const { from, to } = offer.span
  if (to > length) return []
  const mark = to > from ? [doubtful.range(from, to)] : []
  if (offer.text === '') return mark
  return [...mark, Decoration.widget({ widget: new OfferWidget(offer), side: 1 }).range(to)]
}
