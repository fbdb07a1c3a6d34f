export { type Anchor, CONTEXT_LENGTH, holds, makeAnchor } from './anchor.ts'
export { editText, replaceSpan, type TextChange, type TextEdit } from './edit.ts'
export { findQuotation, shorten } from './find-quotation.ts'
export { checkSpan, coveredLength, overlaps, splitsCharacter, type TextSpan } from './span.ts'
export {
  byPlace,
  type CommentMark,
  type FurnitureMark,
  type HeadingMark,
  type Mark,
  mapMarks,
  type NoteMark,
  type PageMark,
  type TimeMark,
  type TurnMark,
} from './structure.ts'
