import { EditorSelection, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view'
import type { TextSpan } from '../../core/text/index.ts'

const setFlash = StateEffect.define<TextSpan | null>()

const mark = Decoration.mark({ class: 'cm-flash' })

const flashField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(flash, transaction) {
    let next = flash.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(setFlash)) continue
      next =
        effect.value === null
          ? Decoration.none
          : Decoration.set(mark.range(effect.value.from, effect.value.to))
    }
    return next
  },
  provide: field => EditorView.decorations.from(field),
})

/** Takes the flash away when its animation is over. */
const endOfFlash = ViewPlugin.define(() => ({}), {
  eventHandlers: {
    animationend(event, view) {
      const flashed = event.target instanceof Element && event.target.classList.contains('cm-flash')
      if (flashed && view.state.field(flashField).size > 0) view.dispatch({ effects: setFlash.of(null) })
    },
  },
})

export const flash = [flashField, endOfFlash]

/** Scrolls to a passage, puts the caret at its start and flashes its words. */
export function flashSpan(view: EditorView, span: TextSpan): void {
  const from = Math.min(span.from, view.state.doc.length)
  const to = Math.min(span.to, view.state.doc.length)
  view.dispatch({
    selection: EditorSelection.cursor(from),
    effects: [EditorView.scrollIntoView(from, { y: 'center' }), setFlash.of(from < to ? { from, to } : null)],
  })
}
