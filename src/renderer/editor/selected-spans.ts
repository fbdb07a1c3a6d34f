import type { EditorState } from '@codemirror/state'
import type { TextSpan } from '../../core/text/index.ts'

/** The selected passages in the order of the text; none where only carets stand. */
export function selectedSpans({ selection }: EditorState): TextSpan[] {
  return selection.ranges.filter(range => !range.empty).map(({ from, to }) => ({ from, to }))
}
