import { type Bookmark, bookmarkSpan } from '../../../core/bookmark/index.ts'
import type { TextSpan } from '../../../core/text/index.ts'
import { openReading, storedWords } from '../../editor/index.ts'
import { client } from '../../state/connection.ts'
import { known } from '../../state/queries.ts'
import { jumpTo } from '../../state/ui-store.ts'

/** Bookmarks of the open text that hold on to words, in reading order. */
function bookmarksHere(): readonly Bookmark[] {
  const documentId = openReading()?.documentId
  return (known.bookmarks() ?? []).filter(mark => mark.documentId === documentId && !mark.detached)
}

/** What a bookmark set now would hold on to: the selected words, else those at the caret. Null where there are none. */
function placeForBookmark(): TextSpan | null {
  const state = openReading()?.view.state
  if (state === undefined) return null
  const { from, to, empty, head } = state.selection.main
  return empty ? bookmarkSpan(storedWords(state, 0, state.doc.length), head) : { from, to }
}

/** The bookmark at the caret, or on exactly the selected words. */
function bookmarkHere(): Bookmark | undefined {
  const selection = openReading()?.view.state.selection.main
  if (selection === undefined) return undefined
  const { from, to, empty, head } = selection
  return bookmarksHere().find(({ span }) =>
    empty ? span.from <= head && head < span.to : span.from === from && span.to === to,
  )
}

export async function addBookmark(name: string): Promise<void> {
  const documentId = openReading()?.documentId
  const span = placeForBookmark()
  if (documentId !== undefined && span !== null) await client.bookmarks.add({ documentId, span, name })
}

/** Sets a bookmark where the caret is, or takes away the one there. */
export async function toggleBookmark(): Promise<void> {
  const there = bookmarkHere()
  if (there === undefined) await addBookmark('')
  else await client.bookmarks.remove({ ids: [there.id] })
}

export function hasBookmarks(): boolean {
  return bookmarksHere().length > 0
}

/** Goes to the next or the previous bookmark of the text, round and round. */
export function goToBookmark(step: 1 | -1): void {
  const reading = openReading()
  if (reading === null) return
  const { head } = reading.view.state.selection.main
  const place = neighbourOf(
    bookmarksHere().map(({ span }) => span),
    head,
    step,
  )
  if (place === null) return
  jumpTo({ documentId: reading.documentId, span: place })
  reading.view.focus()
}

/** The span that begins after or before the position; past the last comes the first. Null when there are none. */
export function neighbourOf(spans: readonly TextSpan[], position: number, step: 1 | -1): TextSpan | null {
  const next =
    step === 1
      ? (spans.find(span => span.from > position) ?? spans[0])
      : (spans.findLast(span => span.from < position) ?? spans.at(-1))
  return next ?? null
}
