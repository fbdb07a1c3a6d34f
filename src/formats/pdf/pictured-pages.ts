import { Refusal } from '../../core/refusal.ts'
import type { ReadingWarning } from '../extracted.ts'
import type { PageLayout } from './layout/page-layout.ts'
import type { ReadPage } from './model.ts'

/** Fewer letters on a page that is a picture are a stamp or a page number. */
const FEW_LETTERS = 25
/** How much of a page a picture covers that may be a scan. */
const LARGE_PICTURE = 0.4
/** Letters a page by which a file of pictures still counts as one with text. */
const LEAST_LETTERS = 10

/** Whether there is a single letter on the pages. */
export function hasText(layouts: readonly PageLayout[]): boolean {
  return layouts.some(layout => countLetters(layout) > 0)
}

/**
 * Which pages are pictures without text, as a warning. Refuses: file-without-text, when there is no text on any page
 * or next to none beside the pictures.
 */
export function checkPictures(pages: readonly ReadPage[], layouts: readonly PageLayout[]): ReadingWarning[] {
  const letters = layouts.map(countLetters)
  const all = letters.reduce((sum, count) => sum + count, 0)
  const pictured = pages.filter((page, index) => {
    return page.pictured >= LARGE_PICTURE && (letters[index] ?? 0) < FEW_LETTERS
  })
  const isScan = pictured.length > 0 && all < LEAST_LETTERS * pages.length
  if (all === 0 || isScan) {
    throw new Refusal(
      'file-without-text',
      `${all} letters, ${pictured.length} of ${pages.length} pages are pictures`,
    )
  }
  if (pictured.length === 0) return []
  const numbers = pictured.map(page => page.index + 1)
  return [{ code: 'pages-without-text', values: { count: numbers.length, pages: writeRanges(numbers) } }]
}

function countLetters(layout: PageLayout): number {
  let count = 0
  const add = (text: string) => {
    count += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  }
  for (const region of layout.regions) {
    for (const item of region.items) {
      if (item.kind === 'line') add(item.line.text)
      else for (const line of item.rows.flat(2)) add(line.text)
    }
  }
  for (const line of layout.asides) add(line.text)
  return count
}

/** `3, 7–9` */
export function writeRanges(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last !== undefined && last.to === number - 1) last.to = number
    else ranges.push({ from: number, to: number })
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
