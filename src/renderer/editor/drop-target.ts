import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { TextSpan } from '../../core/text/index.ts'
import { selectedSpans } from './selected-spans.ts'
import { unitAt } from './text-units.ts'

const setDropTarget = StateEffect.define<readonly TextSpan[]>()

const mark = Decoration.mark({ class: 'cm-drop-target' })

/** The words that something dragged over the text would fall on. */
export const dropTarget = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { changes, effects }) {
    const spans = effects.findLast(effect => effect.is(setDropTarget))?.value
    return spans === undefined
      ? shown.map(changes)
      : Decoration.set(spans.map(({ from, to }) => mark.range(from, to)))
  },
  provide: field => EditorView.decorations.from(field),
})

/**
 * What lies under the pointer for something that is dropped: the selected passages when it is over one of them,
 * otherwise the paragraph. None beside the text and on blank lines.
 */
export function dropSpans(view: EditorView, at: { readonly x: number; readonly y: number }): TextSpan[] {
  const position = view.posAtCoords(at)
  if (position === null) return []
  const selected = selectedSpans(view.state)
  if (selected.some(({ from, to }) => from <= position && position <= to)) return selected
  const { from, to } = unitAt(view.state.doc, position, 'paragraph')
  return from < to ? [{ from, to }] : []
}

export function showDropTarget(view: EditorView, spans: readonly TextSpan[]): void {
  const shown = view.state.field(dropTarget, false)
  if (shown === undefined || (shown.size === 0 && spans.length === 0)) return
  view.dispatch({ effects: setDropTarget.of(spans) })
}
