import type { StateEffect } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

const waiting = new WeakMap<EditorView, StateEffect<unknown>[]>()

/**
 * Shows something in a text together with what else is to be shown in it at this moment: an opened text gets its
 * codings, colours, signs and words from as many parts of the window, and each showing for itself costs a drawing.
 */
export function showLater(view: EditorView, ...effects: readonly StateEffect<unknown>[]): void {
  const others = waiting.get(view)
  if (others !== undefined) {
    others.push(...effects)
    return
  }
  waiting.set(view, [...effects])
  queueMicrotask(() => {
    const together = waiting.get(view) ?? []
    waiting.delete(view)
    if (together.length > 0) view.dispatch({ effects: together })
  })
}

/** What was to be shown in the text before belongs to that one. */
export function forgetLater(view: EditorView): void {
  waiting.get(view)?.splice(0)
}
