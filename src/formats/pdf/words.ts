import type { TextSpan } from '../../core/text/index.ts'
import { composeAccents, overAccent } from './accents.ts'
import { isRightToLeft, isSharedPunctuation, isWide } from './characters.ts'
import type { Glyph } from './model.ts'
import { median } from './numbers.ts'
import { readingOrder } from './visual-order.ts'

/** Gaps in parts of the font size. Text without blanks sets words 0.2 to 0.5 apart, letters hardly at all. */
export const WORD_GAP = 0.12
/** The same between the ink of letters, which stands apart anyhow. */
const INK_GAP = 0.22
/** The same in text that has blanks of its own, which then stand wherever one is meant. */
const INK_GAP_BESIDE_BLANKS = 0.35
/** Least gap by which a blank beside a hanzi is one, and not what is left of it in justified text. */
const BLANK_BESIDE_HAN = 0.12
/**
 * Gap beside a hanzi that is one although no blank is drawn, beyond those between hanzi; Word sets Latin words a
 * quarter apart by itself.
 */
const MIXED_GAP = 0.45
/** Pairs of hanzi needed to see that a line has a blank between all of them. */
const FEWEST_PAIRS = 4
/** Between the label of a list item and its words, and what a piece so far is when it is a label. */
const LABEL_GAP = 0.2
const label = /^(?:[•◦▪■□●○◆❖➢✓–-]|[(（]?\d{1,3}[.)）])$/
const F_OVERHANG = 0.08
const SOFT_HYPHEN = '\u00ad'

export interface Words {
  readonly text: string
  /** Where each glyph's characters are, in the order of `glyphs`. Glyphs that left nothing are not listed. */
  readonly places: readonly { readonly glyph: Glyph; readonly span: TextSpan }[]
}

interface Step {
  readonly before: Glyph
  readonly after: Glyph
  /** The blank drawn between them, if any. */
  readonly blank: string
  /** In parts of the font size. */
  readonly gap: number
}

/**
 * The text of glyphs that stand on one line without a wide gap, with a blank wherever words are set apart.
 * `isPageToLeft`: most of the page's letters run from right to left.
 */
export function readWords(glyphs: readonly Glyph[], isPageToLeft = false): Words {
  const ordered = readingOrder(fromLeft(glyphs), isPageToLeft)
  const steps = stepsOf(ordered)
  const needs = blankRule(steps)
  let text = ''
  const places: { glyph: Glyph; span: TextSpan }[] = []
  const inks = ordered.filter(isInk)
  for (const [index, glyph] of inks.entries()) {
    const step = steps[index - 1]
    // a place where a word may be broken; only the one at a line's end was used
    if (glyph.text === SOFT_HYPHEN && index < inks.length - 1) continue
    if (step !== undefined && (needs(step) || (step.gap > LABEL_GAP && label.test(text)))) {
      text += step.blank === '\u3000' ? step.blank : ' '
    }
    const own = composeAccents(glyph.text)
    const joined = step !== undefined && step.gap < -0.2 ? overAccent(text, own) : null
    const from = joined === null ? text.length : joined.length - 1
    text = joined ?? text + own
    places.push({ glyph, span: { from: Math.min(from, text.length), to: text.length } })
  }
  return { text, places }
}

function isInk(glyph: Glyph): boolean {
  return glyph.text.trim() !== ''
}

/** Sorted by place, and without characters drawn twice over each other to look bold. */
function fromLeft(glyphs: readonly Glyph[]): readonly Glyph[] {
  const isSorted = glyphs.every(
    (glyph, index) => (glyphs[index - 1]?.left ?? Number.NEGATIVE_INFINITY) <= glyph.left,
  )
  const sorted = isSorted ? glyphs : [...glyphs].sort((a, b) => a.left - b.left)
  return sorted.filter((glyph, index) => {
    const last = sorted[index - 1]
    return last === undefined || last.text !== glyph.text || glyph.left - last.left > 0.12 * glyph.style.size
  })
}

function stepsOf(ordered: readonly Glyph[]): Step[] {
  const steps: Step[] = []
  let before: Glyph | null = null
  let blank = ''
  for (const after of ordered) {
    if (!isInk(after)) {
      blank = blank === '\u3000' ? blank : after.text
      continue
    }
    if (before !== null) {
      const size = Math.max(before.style.size, after.style.size, 1)
      const distance = Math.max(after.left - before.right, before.left - after.right)
      // the head of an f hangs over what follows
      const overhang = before.text.endsWith('f') && !before.isInk ? F_OVERHANG : 0
      // where the direction changes, the glyphs do not stand beside each other
      const turns = isRightToLeft(before.text) !== isRightToLeft(after.text)
      const gap = turns ? Number(blank !== '') : distance / size + overhang
      steps.push({ before, after, blank, gap })
    }
    before = after
    blank = ''
  }
  return steps
}

/** Which steps of a line need a blank: by the blanks drawn, and by the gaps where a font has none. */
function blankRule(steps: readonly Step[]): (step: Step) => boolean {
  const narrow: number[] = []
  const wide: number[] = []
  let narrowBlanks = 0
  let pairs = 0
  let pairBlanks = 0
  for (const { before, after, blank, gap } of steps) {
    const isPair = isWideBeside(before, after) && isWideBeside(after, before)
    if (isPair) {
      pairs += 1
      if (blank !== '') pairBlanks += 1
      else wide.push(gap)
    } else if (!isWide(before.text) && !isWide(after.text)) {
      if (blank !== '') narrowBlanks += 1
      else if (isLetter(before.text) && isLetter(after.text)) narrow.push(gap)
    }
  }
  // letters spread over a line, as headings often are, have larger gaps throughout
  const spread = narrow.length < 4 ? 0 : Math.max(0, median(narrow))
  const isInk = steps.filter(step => step.before.isInk).length * 5 > steps.length
  const wordGap = spread + (isInk ? (narrowBlanks > 0 ? INK_GAP_BESIDE_BLANKS : INK_GAP) : WORD_GAP)
  const mixedGap = median(wide) + MIXED_GAP
  const areHanSpread = pairs >= FEWEST_PAIRS && pairBlanks * 2 > pairs
  return ({ before, after, blank, gap }) => {
    const isBeforeWide = isWideBeside(before, after)
    const isAfterWide = isWideBeside(after, before)
    if (isBeforeWide && isAfterWide) return blank !== '' && !areHanSpread && gap > BLANK_BESIDE_HAN
    if (isBeforeWide || isAfterWide) return gap > (blank === '' ? mixedGap : BLANK_BESIDE_HAN)
    return blank === '' ? gap > wordGap : gap > 0.02
  }
}

/** Not the dots that lead to page numbers. */
function isLetter(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text)
}

/** Wide, or punctuation that is wide because its neighbour is. */
function isWideBeside(glyph: Glyph, neighbour: Glyph): boolean {
  return isWide(glyph.text) || (isSharedPunctuation(glyph.text) && isWide(neighbour.text))
}
