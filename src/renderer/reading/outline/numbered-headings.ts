import type { HeadingMark } from '../../../core/text/index.ts'

/** A longer paragraph is no heading, whatever it begins with. In UTF-16 code units. */
const LONGEST = 48

const numeral = '[〇零一二三四五六七八九十百]+'
/** From the widest part of a text to the narrowest, as articles in Chinese number them. */
const numberings = [
  new RegExp(`^第${numeral}(?:部分|[编編章节節])`, 'u'),
  new RegExp(`^${numeral}、`, 'u'),
  new RegExp(`^[（(]${numeral}[）)]`, 'u'),
  // Not an amount: 2.1亿元
  /^\d{1,2}(?:[.．]\d{1,2}){1,3}(?!\s*[亿億万萬千百元倍])\s*\p{sc=Han}/u,
]

/**
 * Headings of a text whose file marks none, as texts taken from web pages: short paragraphs that begin with a number of
 * a part (第一章, 一、, （一）, 2.1) and do not end as sentences do.
 */
export function numberedHeadings(text: string): HeadingMark[] {
  const headings: HeadingMark[] = []
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd < 0 ? text.length : lineEnd
    const heading = end - start > 2 * LONGEST ? null : headingIn(text.slice(start, end), start)
    if (heading !== null) headings.push(heading)
    start = end + 1
  }
  return headings
}

function headingIn(line: string, start: number): HeadingMark | null {
  const words = line.trim()
  if (words.length > LONGEST || /[。，；：、,;:]$/u.test(words)) return null
  const level = numberings.findIndex(numbering => numbering.test(words)) + 1
  if (level === 0) return null
  const from = start + line.indexOf(words)
  return { kind: 'heading', level, from, to: from + words.length }
}
