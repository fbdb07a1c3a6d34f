export { findTerms, foldForSearch, holdsTerms, searchTerms } from './find-words.ts'
export { memoLabels } from './labels.ts'
export {
  findLinks,
  type LinkKind,
  type LinkTarget,
  linkStarts,
  linkWords,
  type MemoLink,
  targetKey,
  writeLink,
} from './link.ts'
export { type Memo, type MemoSubject, type MemoSubjectKind, memoSubjectKinds } from './memo.ts'
export { findPassage, passageWords } from './passage.ts'
export { type MemoFilter, memoName, selectMemos } from './select-memos.ts'
export { cleanTags, countTags, isSameTag, MAX_TAG_LENGTH } from './tags.ts'
