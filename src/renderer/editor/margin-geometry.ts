import type { EditorView } from '@codemirror/view'
import { codingField } from './coding-field.ts'
import type { PlacedCoding } from './coding-index.ts'
import type { MemoPlace } from './margin-elements.ts'
import { type MarginItem, separateInLanes } from './margin-layout.ts'
import { memoSigns } from './margin-look.ts'

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

/** Where signs of memos stand: at the first line of their words, memos on one line together. */
export function measureMemos(view: EditorView, measured: readonly MeasuredCoding[]): MemoPlace[] {
  const signs = view.state.field(memoSigns)
  if (signs.length === 0) return []
  const { scrollDOM, viewport } = view
  const origin = scrollDOM.getBoundingClientRect().top - scrollDOM.scrollTop
  const tops = new Map(measured.map(({ id, top, startsAbove }) => [id, startsAbove ? null : top]))
  const places: MemoPlace[] = []
  for (const { memoId, title, codingId, from } of signs) {
    const isInSight = from >= viewport.from && from <= viewport.to
    const passageTop = () => (isInSight ? (view.coordsAtPos(from, 1)?.top ?? null) : null)
    const at = codingId === null ? passageTop() : null
    const top = codingId === null ? (at === null ? null : at - origin) : (tops.get(codingId) ?? null)
    if (top === null) continue
    const near = places.findIndex(place => Math.abs(place.top - top) < MEMO_HEIGHT)
    const before = places[near]
    if (before === undefined) places.push({ id: memoId, top, title, count: 1 })
    else places[near] = { ...before, title: `${before.title}\n${title}`, count: before.count + 1 }
  }
  return places
}

const MEMO_HEIGHT = 16

/** In pixels of the window, also for text that is not drawn. */
function blockTop(view: EditorView, position: number): number {
  return view.documentTop + view.lineBlockAt(position).top
}
