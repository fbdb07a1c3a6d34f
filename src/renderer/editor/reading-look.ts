import { Compartment, type Extension, Prec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

export const faces = ['serif', 'sans'] as const
export type Face = (typeof faces)[number]

/** How the text is set. */
export interface ReadingLook {
  readonly face: Face
  /** Of a character, in pixels. */
  readonly size: number
  /** In sizes. */
  readonly lineHeight: number
  /** The longest line, in sizes: so many Chinese characters. */
  readonly measure: number
  /** Numbers of paragraphs in the margin. */
  readonly numbers: boolean
}

const part = new Compartment()
const made = new Map<string, Extension>()

/** Sets the text so from the beginning. */
export function readingLook(look: ReadingLook): Extension {
  return part.of(themeOf(look))
}

/** Sets the text otherwise; a new theme makes CodeMirror measure anew, which a style alone would not. */
export function setReadingLook(view: EditorView, look: ReadingLook): void {
  if (part.get(view.state) !== undefined) view.dispatch({ effects: part.reconfigure(themeOf(look)) })
}

/** One for each look, as each leaves its rules in the page. */
function themeOf(look: ReadingLook): Extension {
  const key = JSON.stringify(look)
  const theme = made.get(key) ?? Prec.highest(EditorView.theme(rulesOf(look)))
  made.set(key, theme)
  return theme
}

function rulesOf({ face, size, lineHeight, measure, numbers }: ReadingLook) {
  const sans = { fontFamily: 'var(--font-ui, sans-serif)' }
  return {
    '&': {
      '--text-size': `${size}px`,
      '--text-line': String(lineHeight),
      '--text-measure': `${measure}em`,
      '--text-step': `${(size * lineHeight).toFixed(2)}px`,
    },
    ...(face === 'serif'
      ? {}
      : { '.cm-scroller': sans, '.cm-content:lang(zh-Hant)': sans, '.cm-content:not([lang])': sans }),
    ...(numbers ? {} : { '.cm-paragraph-numbers': { display: 'none' } }),
  }
}
