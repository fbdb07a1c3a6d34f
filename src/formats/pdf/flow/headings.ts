import type { BodyType } from '../body-type.ts'
import { isWide } from '../characters.ts'
import type { Line } from '../lines.ts'
import type { Block, TextBlock } from './blocks.ts'
import { type LineLabel, lineLabel } from './line-labels.ts'
import { leadsToNumber } from './same-paragraph.ts'

/** Sizes in parts of the text's: alone enough, and enough together with another sign. */
const LARGE = 1.28
const LARGER = 1.1
const MOST_LINES = 4
/** In Latin letters; a hanzi counts two. */
const LONGEST = 160
const MOST_LEVELS = 9
/** More of all paragraphs than this are no headings, however they are set. */
const MOST_HEADINGS = 0.34

const caption =
  /^(?:[图圖表]\s*[\d一二三四五六七八九十]|(?:fig(?:ure)?|table|abb(?:ildung)?|tab(?:elle)?)\.?\s*\d)/i
/** Lines of program code. */
const monospaced = /mono|courier|typewriter|cmtt|consol|menlo|\btt\b/i
const usual =
  /^(?:摘\s*要|关\s*键\s*词|關\s*鍵\s*詞|参\s*考\s*文\s*献|參\s*考\s*文\s*獻|目\s*[录錄]|引\s*言|结\s*[语论]|結\s*[語論]|附\s*[录錄]|致\s*[谢謝]|abstract|keywords|references|bibliography|contents|introduction|conclusions?|appendix|acknowledge?ments)$/i

/** The bookmarks of a file: titles of headings by the page they lie on. */
export type Outline = ReadonlyMap<number, readonly string[]>

/** Which blocks are headings, and of which level. */
export function findHeadings(
  blocks: readonly Block[],
  body: BodyType,
  outline: Outline,
): Map<TextBlock, number> {
  const found = blocks.flatMap(block => {
    if (block.kind === 'table') return []
    const style = headingStyle(block, body, outline)
    return style === null ? [] : [{ block, ...style }]
  })
  const kept = dropCommonStyles(found, blocks)
  return rankHeadings(kept)
}

interface Heading {
  readonly block: TextBlock
  readonly size: number
  readonly isBold: boolean
  readonly label: LineLabel | null
  /** Whether the file's own bookmarks name it. */
  readonly isBookmarked: boolean
}

function headingStyle(block: TextBlock, body: BodyType, outline: Outline): Omit<Heading, 'block'> | null {
  const [first] = block.lines
  if (first === undefined || block.lines.length > MOST_LINES) return null
  const text = block.lines.map(line => line.text).join(' ')
  if (lengthOf(text) > LONGEST || leadsToNumber(text) || caption.test(text) || !/\p{L}/u.test(text))
    return null
  const label = lineLabel(first.text) ?? bareNumber(first.text)
  const style = { size: first.size, isBold: isBoldBlock(block, body), label }
  const isBookmarked = (outline.get(first.page) ?? []).some(title => sameWords(title, text))
  if (isBookmarked) return { ...style, isBookmarked }
  if (label?.kind === 'bullet' || /[。；;，,：:]$/.test(text) || (/\.$/.test(text) && lengthOf(text) > 60))
    return null
  return stands(first, text, style, body) ? { ...style, isBookmarked } : null
}

/** `1 Introduction`: in headings a number needs no dot. */
function bareNumber(text: string): LineLabel | null {
  const match = /^(\d{1,2})[\s\u3000]+(?=[\p{Lu}\p{Script=Han}“])/u.exec(text)
  return match === null
    ? null
    : { kind: 'number', value: Number(match[1]), length: match[0].length, depth: 1 }
}

/** Whether a line is set so that it stands out as headings do. */
function stands(
  first: Line,
  text: string,
  { size, isBold, label }: { size: number; isBold: boolean; label: LineLabel | null },
  body: BodyType,
): boolean {
  const ratio = size / body.size
  if (ratio < 0.97) return ratio > 0.8 && isBold && usual.test(text)
  const isNumbered =
    label !== null && label.kind !== 'letter' && label.kind !== 'circled' && label.kind !== 'bracketed'
  const isOtherFont = first.font !== body.font
  if (ratio < LARGE && monospaced.test(first.font) && !monospaced.test(body.font)) return false
  if (ratio >= LARGE) return true
  if (ratio >= LARGER && (isBold || isNumbered || usual.test(text))) return true
  // a whole bold question is what an interviewer said
  if (isBold) return !/[?？]$/.test(text) || lengthOf(text) < 40
  return (isNumbered || usual.test(text)) && isOtherFont
}

function isBoldBlock({ lines }: TextBlock, body: BodyType): boolean {
  return !body.isBold && lines.every(line => line.isBold)
}

function lengthOf(text: string): number {
  let length = 0
  for (const character of text) length += isWide(character) ? 2 : 1
  return length
}

function sameWords(title: string, text: string): boolean {
  const [a, b] = [bareWords(title), bareWords(text)]
  return a !== '' && (a === b || (b.endsWith(a) && b.length - a.length <= 8))
}

function bareWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
}

/** Bold lines may be half of a conversation; then bold is no sign of a heading. */
function dropCommonStyles(found: readonly Heading[], blocks: readonly Block[]): Heading[] {
  const counts = new Map<string, number>()
  for (const heading of found) counts.set(styleKey(heading), (counts.get(styleKey(heading)) ?? 0) + 1)
  const most = Math.max(3, MOST_HEADINGS * blocks.length)
  return found.filter(heading => heading.isBookmarked || (counts.get(styleKey(heading)) ?? 0) <= most)
}

function styleKey({ size, isBold }: Pick<Heading, 'size' | 'isBold'>): string {
  return `${Math.round(size)} ${isBold ? 'bold' : ''}`
}

/** Levels by size, bold before plain, and inside one style by how deep its numbering goes. */
function rankHeadings(headings: readonly Heading[]): Map<TextBlock, number> {
  const styles = new Map<string, Heading[]>()
  for (const heading of headings) {
    const key = styleKey(heading)
    styles.set(key, [...(styles.get(key) ?? []), heading])
  }
  const ordered = [...styles.values()].sort(
    ([a], [b]) =>
      Math.round(b?.size ?? 0) - Math.round(a?.size ?? 0) ||
      Number(b?.isBold ?? false) - Number(a?.isBold ?? false),
  )
  const levels = new Map<TextBlock, number>()
  let level = 1
  for (const style of ordered) {
    const depths = [...new Set(style.map(({ label }) => depthOf(label)).filter(depth => depth > 0))].sort(
      (a, b) => a - b,
    )
    for (const { block, label } of style) {
      const deeper = Math.max(0, depths.indexOf(depthOf(label)))
      levels.set(block, Math.min(MOST_LEVELS, level + deeper))
    }
    level += Math.max(1, depths.length)
  }
  return levels
}

/** Chapter, section, 一、 （一） 1. 1.1 …; 0 without a number. */
function depthOf(label: LineLabel | null): number {
  switch (label?.kind) {
    case 'section':
      return label.depth > 1 ? 4 + label.depth : 1
    case 'chinese':
      return 2
    case 'chinese-bracketed':
      return 3
    case 'number':
    case 'bracketed':
    case 'letter':
    case 'circled':
      return 4
    default:
      return 0
  }
}
