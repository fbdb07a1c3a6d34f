import type { CleaningRule } from '../rule.ts'
import { brokenGloss } from './broken-gloss.ts'
import { brokenHeading } from './broken-heading.ts'
import { brokenLine } from './broken-line.ts'
import { byteShift } from './byte-shift.ts'
import { classificationLine } from './classification-line.ts'
import { collection } from './collection.ts'
import { editorLine } from './editor-line.ts'
import { emptySection } from './empty-section.ts'
import { gluedParagraph } from './glued-paragraph.ts'
import { inlinedNote } from './inlined-note.ts'
import { linkFarm } from './link-farm.ts'
import { lostCharacter } from './lost-character.ts'
import { misreadCharacter } from './misread-character.ts'
import { missingPart } from './missing-part.ts'
import { orphanNoteMark } from './orphan-note-mark.ts'
import { pinyinGloss } from './pinyin-gloss.ts'
import { previewPage } from './preview-page.ts'
import { quoteNoise } from './quote-noise.ts'
import { relatedArticles } from './related-articles.ts'
import { repeatedTitle } from './repeated-title.ts'
import { runningHead } from './running-head.ts'
import { segmentNumber } from './segment-number.ts'
import { siteFurniture } from './site-furniture.ts'
import { siteMetadata } from './site-metadata.ts'
import { spamTitle } from './spam-title.ts'
import { unbalancedQuote } from './unbalanced-quote.ts'

/**
 * All rules, in the order in which they run: each sees the text as the ones before it leave it. Glosses first,
 * since they hide words from the word lists; numbers of segments before running heads, which they cut; running
 * heads before notes, which stand behind them; joins last, then the rules that only mark.
 */
export const rules: readonly CleaningRule[] = [
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
  emptySection,
  gluedParagraph,
  brokenHeading,
  brokenLine,
  byteShift,
  orphanNoteMark,
  unbalancedQuote,
  misreadCharacter,
  lostCharacter,
  missingPart,
]
