export { type Anchor, CONTEXT_LENGTH, holds, makeAnchor } from './anchor.ts'
export { editText, replaceSpan, type TextChange, type TextEdit } from './edit.ts'
export { findQuotation, shorten } from './find-quotation.ts'
export { checkSpan, coveredLength, overlaps, splitsCharacter, type TextSpan } from './span.ts'
