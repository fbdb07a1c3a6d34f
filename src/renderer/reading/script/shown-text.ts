import type { ScriptConverter, ScriptView } from '../../../core/script/index.ts'
import type { DocumentText } from '../../../ipc/documents.ts'
import type { ScriptText } from '../../editor/index.ts'

/** A text as it is shown; `text` may be in another script than the stored one, with every unit at its place. */
export interface ShownDocument extends DocumentText {
  /** Undefined for a text shown as it is stored. */
  readonly script?: ScriptText & { readonly view: ScriptView }
}

const shown = new WeakMap<DocumentText, Map<ScriptView, ShownDocument>>()

/** The text in a script; made once, as long as the stored text is kept. */
export function shownIn(stored: DocumentText, view: ScriptView, convert: ScriptConverter): ShownDocument {
  const known = shown.get(stored) ?? new Map<ScriptView, ShownDocument>()
  shown.set(stored, known)
  const made = known.get(view)
  if (made !== undefined) return made
  const { text, odd } = convert(stored.text)
  // What reads the same in both stays the text it is.
  const isSame = text === stored.text && odd.length === 0
  const result = isSame ? stored : { ...stored, text, script: { stored: stored.text, odd, view } }
  known.set(view, result)
  return result
}
