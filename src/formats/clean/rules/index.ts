import type { CleaningRule } from '../rule.ts'
import { brokenGloss } from './broken-gloss.ts'
import { brokenHeading } from './broken-heading.ts'
import { brokenLine } from './broken-line.ts'
import { byteShift } from './byte-shift.ts'
import { classificationLine } from './classification-line.ts'
import { collection } from './collection.ts'
import { doubledWord } from './doubled-word.ts'
import { editorLine } from './editor-line.ts'
import { emptySection } from './empty-section.ts'
import { foreignAbstract } from './foreign-abstract.ts'
import { gluedParagraph } from './glued-paragraph.ts'
import { halfWidthMark } from './half-width-mark.ts'
import { inlinedNote } from './inlined-note.ts'
import { layoutBlank } from './layout-blank.ts'
import { linkFarm } from './link-farm.ts'
import { lostCharacter } from './lost-character.ts'
import { machineScript } from './machine-script.ts'
import { misreadCharacter } from './misread-character.ts'
import { missingPart } from './missing-part.ts'
import { missingReference } from './missing-reference.ts'
import { orphanNoteMark } from './orphan-note-mark.ts'
import { pageFurniture } from './page-furniture.ts'
import { pinyinGloss } from './pinyin-gloss.ts'
import { previewPage } from './preview-page.ts'
import { quoteNoise } from './quote-noise.ts'
import { relatedArticles } from './related-articles.ts'
import { repeatedTitle } from './repeated-title.ts'
import { runningHead } from './running-head.ts'
import { segmentNumber } from './segment-number.ts'
import { sentenceParagraph } from './sentence-paragraph.ts'
import { siteFurniture } from './site-furniture.ts'
import { siteMetadata } from './site-metadata.ts'
import { spamTitle } from './spam-title.ts'
import { unbalancedQuote } from './unbalanced-quote.ts'
import { wordFilter } from './word-filter.ts'

/**
 * All rules, in the order in which they run: each sees the text as the ones before it leave it. What a reader of
 * pages found first, since its places are those of the untouched text; then glosses, since they hide words from the
 * word lists; numbers of segments before running heads, which they cut; running heads before notes, which stand
 * behind them; joins last, then the rules that only mark.
 */
export const rules: readonly CleaningRule[] = [
  pageFurniture,
  pinyinGloss,
  brokenGloss,
  spamTitle,
  linkFarm,
  previewPage,
  siteFurniture,
  relatedArticles,
  siteMetadata,
  repeatedTitle,
  collection,
  quoteNoise,
  segmentNumber,
  runningHead,
  inlinedNote,
  classificationLine,
  editorLine,
  foreignAbstract,
  emptySection,
  gluedParagraph,
  brokenHeading,
  brokenLine,
  sentenceParagraph,
  halfWidthMark,
  layoutBlank,
  byteShift,
  orphanNoteMark,
  unbalancedQuote,
  misreadCharacter,
  lostCharacter,
  wordFilter,
  doubledWord,
  machineScript,
  missingReference,
  missingPart,
]
