import { type EditorState, type Extension, Facet } from '@codemirror/state'
import { Decoration, EditorView, WidgetType } from '@codemirror/view'
import type { OddCharacter } from '../../core/script/index.ts'

/** What the text shown is in truth, where it is shown in another script. */
export interface ScriptText {
  /** The words as they are stored. Every unit stands where it stands in the text shown. */
  readonly stored: string
  /** Characters of the text shown that are drawn as others. */
  readonly odd: readonly OddCharacter[]
}

const scriptText = Facet.define<ScriptText, ScriptText | null>({ combine: values => values[0] ?? null })

/** Tells that the text is shown in another script, and draws what has another length there. */
export function shownInScript(text: ScriptText): Extension {
  const odd = text.odd.map(({ from, to, shown }) => characterFor(shown).range(from, to))
  return [
    scriptText.of(text),
    odd.length === 0 ? [] : EditorView.decorations.of(Decoration.set(odd)),
    EditorView.clipboardOutputFilter.of((words, state) => (odd.length === 0 ? words : copied(state))),
  ]
}

/** True while the words shown are those that are stored. */
export function isAsStored(state: EditorState): boolean {
  return state.facet(scriptText) === null
}

/** Words as they are stored, whatever script they are shown in. */
export function storedWords(state: EditorState, from: number, to: number): string {
  return state.facet(scriptText)?.stored.slice(from, to) ?? state.sliceDoc(from, to)
}

/** Words as somebody sees them. */
export function seenWords(state: EditorState, from: number, to: number): string {
  let words = ''
  let at = from
  for (const character of state.facet(scriptText)?.odd ?? []) {
    if (character.from < at || character.to > to) continue
    words += state.sliceDoc(at, character.from) + character.shown
    at = character.to
  }
  return words + state.sliceDoc(at, to)
}

function copied(state: EditorState): string {
  const { ranges } = state.selection
  return ranges
    .filter(range => !range.empty)
    .map(({ from, to }) => seenWords(state, from, to))
    .join(state.lineBreak)
}

class Character extends WidgetType {
  constructor(readonly shown: string) {
    super()
  }

  override eq(other: Character): boolean {
    return other.shown === this.shown
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'cm-odd-character'
    element.textContent = this.shown
    return element
  }

  override ignoreEvent(): boolean {
    return false
  }
}

const drawn = new Map<string, Decoration>()

function characterFor(shown: string): Decoration {
  const known = drawn.get(shown) ?? Decoration.replace({ widget: new Character(shown) })
  drawn.set(shown, known)
  return known
}
