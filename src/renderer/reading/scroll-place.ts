import { EditorView } from '@codemirror/view'
import type { ScrollPlace } from '../state/text-places.ts'

/** Where the text stands in its window, told by its own words, so that it holds at another width as well. */
export function scrollPlace(view: EditorView): ScrollPlace {
  const { top } = view.scrollDOM.getBoundingClientRect()
  const { left } = view.contentDOM.getBoundingClientRect()
  const position = view.posAtCoords({ x: left + 8, y: top + 1 }, false)
  const line = view.coordsAtPos(position, 1)
  return { position, offset: line === null ? 0 : Math.round(top - line.top) }
}

/** Puts the text where it stood. */
export function scrollTo(place: ScrollPlace, length: number) {
  const position = Math.min(place.position, length)
  return EditorView.scrollIntoView(position, { y: 'start', yMargin: -place.offset })
}
