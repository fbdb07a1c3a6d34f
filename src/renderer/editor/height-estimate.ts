import { StateField, type Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** So many characters, spread over the text, tell how wide its characters are. */
const SAMPLES = 4000

/** Another sample is taken only of a text that is longer or shorter by a tenth: each one styles all of the text anew. */
const sampled = StateField.define<{ readonly length: number; readonly wide: number }>({
  create: ({ doc }) => ({ length: doc.length, wide: shareOfWide(doc) }),
  update(sample, { newDoc: doc }) {
    const isAlike = Math.abs(doc.length - sample.length) <= sample.length / 10
    return isAlike ? sample : { length: doc.length, wide: shareOfWide(doc) }
  },
  provide: field =>
    EditorView.editorAttributes.from(field, ({ wide }) => ({
      style: `--sample-spacing: ${(wide * 0.5).toFixed(3)}em`,
    })),
})

/**
 * CodeMirror guesses the height of text it has not drawn from the width of a line of Latin letters, and so finds
 * Chinese, twice as wide, 30 % too short; the scroll bar then jumps. The sample line is told apart by its width
 * (`measureTextSize` in the view) and spaced out to the mean width of this text's characters; its height, which
 * stands for every wrapped line, must not hold the space between paragraphs.
 */
export const heightEstimate = [
  sampled,
  EditorView.baseTheme({
    '.cm-line[style*="99999px"]': { letterSpacing: 'var(--sample-spacing)', paddingBottom: '0 !important' },
  }),
]

/** How much of the text are characters as wide as they are high, from 0 to 1. */
function shareOfWide(doc: Text): number {
  const step = Math.max(1, Math.floor(doc.length / SAMPLES))
  let wide = 0
  let seen = 0
  const cursor = doc.iter()
  for (let start = 0; !cursor.next().done; start += cursor.value.length) {
    const first = (step - (start % step)) % step
    for (let at = first; at < cursor.value.length; at += step) {
      seen++
      if (isWide(cursor.value.charCodeAt(at))) wide++
    }
  }
  return seen === 0 ? 0 : wide / seen
}

/** From the CJK radicals on, Hangul and full-width forms included. */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code < 0xd800) ||
    (code >= 0xf900 && code < 0xfb00) ||
    (code >= 0xfe30 && code < 0xffe7)
  )
}
