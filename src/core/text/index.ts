export { type Anchor, CONTEXT_LENGTH, holds, makeAnchor } from './anchor.ts'
export { beginning, ending } from './clip.ts'
export { startsCluster } from './cluster.ts'
export { type DiffPart, describeDiff } from './describe-diff.ts'
export { diffTexts } from './diff.ts'
export {
  changesNothing,
  editText,
  type Replacement,
  rebaseChange,
  replaceSpan,
  replaceWords,
  type TextChange,
  type TextEdit,
} from './edit.ts'
export { looseFinder } from './find-loosely.ts'
export { type FoundName, nameFinder } from './find-names.ts'
export { findQuotation, shorten } from './find-quotation.ts'
export { FINGERPRINT_LENGTH, FINGERPRINT_VERSION, fingerprintOf } from './fingerprint.ts'
export { type FoldedText, foldInPlace, foldText, unfoldSpan } from './folded-text.ts'
export { guessLanguage } from './language.ts'
export { likeness, type NearText, NearTexts } from './near-texts.ts'
export { paragraphAround, paragraphNumber, paragraphStarts, trimSpan } from './paragraphs.ts'
export { CERTAIN_ENOUGH, type Proposal, proposePlaces, type Reanchored, reanchor } from './reanchor.ts'
export { sentenceAround, sentencesOf } from './sentences.ts'
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
export { typedWords } from './typed-words.ts'
export { isWord, plainSegmenter, WordSegmenter } from './word-segmenter.ts'
export { isInWord } from './words.ts'
