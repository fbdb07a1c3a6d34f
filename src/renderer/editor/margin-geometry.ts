import type { EditorView } from '@codemirror/view'
import { codingField } from './coding-field.ts'
import type { PlacedCoding } from './coding-index.ts'
import { type MarginItem, separateInLanes } from './margin-layout.ts'

export interface MeasuredCoding extends MarginItem {
  readonly coding: PlacedCoding
}

/**
 * Where the codings of the drawn text stand, in pixels from the top of the scrolled text. The drawn text reaches
 * beyond the visible part on both sides, so scrolling uncovers no bare margin. Reads the layout.
 */
export function measureCodings(view: EditorView): MeasuredCoding[] {
  const { scrollDOM, viewport, state } = view
  const origin = scrollDOM.getBoundingClientRect().top - scrollDOM.scrollTop
  const topOf = (position: number) => view.coordsAtPos(position, 1)?.top ?? blockTop(view, position)
  const bottomOf = (position: number) => view.coordsAtPos(position, -1)?.bottom ?? blockTop(view, position)
  const viewportTop = blockTop(view, viewport.from) - origin
  const measured = state
    .field(codingField)
    .overlapping(viewport.from, viewport.to)
    .map(coding => {
      const startsAbove = coding.from < viewport.from
      const top = startsAbove ? viewportTop : topOf(coding.from) - origin
      const bottom = bottomOf(Math.min(coding.to, viewport.to)) - origin
      return { coding, id: coding.id, lane: coding.lane, top, bottom, startsAbove }
    })
  return separateInLanes(measured)
}

/** In pixels of the window, also for text that is not drawn. */
function blockTop(view: EditorView, position: number): number {
  return view.documentTop + view.lineBlockAt(position).top
}
