export {
  activeCoding,
  codingsByLength,
  nextCodingAt,
  selectCoding,
  setActiveCoding,
} from './active-coding.ts'
export { type BookmarkSign, showBookmarks } from './bookmark-signs.ts'
export { type CodeLook, type CodeLooks, showCodes } from './code-looks.ts'
export { isBarOpen, setBarOpen } from './coding-bar-place.ts'
export {
  chooseEdge,
  type Edge,
  leaveEdge,
  moveEdge,
  movingEdge,
  storeEdge,
} from './coding-edges.ts'
export { codingField, removeCodings, showCodings, upsertCodings } from './coding-field.ts'
export { codingHover } from './coding-hover.ts'
export type { PlacedCoding } from './coding-index.ts'
export { codesNearby, neighbourCoding } from './coding-neighbours.ts'
export { answerCodingRequests } from './coding-requests.ts'
export type { CodingWords } from './coding-words.ts'
export { dropSpans, showDropTarget } from './drop-target.ts'
export { findHits, firstHitBehind, showHits } from './find-hits.ts'
export { flashSpan } from './flash.ts'
export { showKnownWords } from './known-words.ts'
export { codingIn, DRAGGED_CODING } from './margin-elements.ts'
export { type MarginLook, type MemoSign, setMarginLook, showMemoSigns } from './margin-look.ts'
export {
  codingBarElement,
  handleReadingKeys,
  type OpenReading,
  offerReadingKey,
  openReading,
  readingOf,
  readingWith,
  setFocusedReading,
  setOpenReading,
  tellReading,
  watchReading,
} from './open-reading.ts'
export { paragraphNumberAt } from './paragraph-numbers.ts'
export { placeInSight } from './place-in-sight.ts'
export { type PlaceOffer, showOffers } from './place-widgets.ts'
export {
  type ReadingOptions,
  type ReadingWords,
  readingExtensions,
  setReadingWords,
} from './reading-extensions.ts'
export { type Face, faces, type ReadingLook, setReadingLook } from './reading-look.ts'
export { isAsStored, type ScriptText, seenWords, storedWords } from './script-text.ts'
export { selectedSpans } from './selected-spans.ts'
export { aheadField, fromStore, setAhead } from './stored-text.ts'
export { showStructure } from './structure-marks.ts'
export type { Unit } from './text-units.ts'
export { selectUnit, selectWords } from './word-selection.ts'
export { isWriting, startWriting, stopWriting, type Writer } from './writing.ts'
