import { endsSentence } from '../characters.ts'
import type { Line, Page } from '../page.ts'
import { parseNumber } from './numbers.ts'

const LONGEST = 60
/** Parts shorter than this on average, in UTF-16 code units, are headings of one text. */
const SHORTEST_PART = 300

const chinese =
  /^第\s*([零〇一二三四五六七八九十百两兩\d]{1,5})\s*(篇|章|回|卷|部分|部|辑|輯|编|編|讲|講)(?=$|[\s:：、,，.．—–\-《（(【])/
const english =
  /^(chapter|part|book|essay|paper|lecture|interview)\s+([ivxlc]{1,7}|\d{1,3}|[a-z]{3,9})(?=$|[\s:.,—–-])/i
/** A line of a table of contents leads to a page. */
const contents = /[.…·]{2,}|[\s\t]\d{1,4}$/

interface Heading {
  readonly line: Line
  readonly unit: string
  readonly number: number
}

/** The lines that number the parts of a book: `第一章 …`, `Chapter 2`. Each kind counts 1, 2, 3… through the text. */
export function numberedParts(page: Page): Line[] {
  const byUnit = new Map<string, Heading[]>()
  for (const line of page.lines) {
    const heading = readHeading(line)
    if (!heading) continue
    const found = byUnit.get(heading.unit)
    if (found) found.push(heading)
    else byUnit.set(heading.unit, [heading])
  }
  return [...byUnit.values()]
    .flatMap(headings => lastSeries(headings, page.text.length))
    .map(({ line }) => line)
}

function readHeading(line: Line): Heading | null {
  const { text } = line
  if (text.length > LONGEST || !/^[第cpbeli]/i.test(text)) return null
  const match = chinese.exec(text)
  const [unit, number] = match ? [match[2] ?? '', match[1] ?? ''] : englishParts(text)
  if (!number || contents.test(text) || (endsSentence(text) && !/[？?]$/.test(text))) return null
  const value = parseNumber(number)
  return value === null ? null : { line, unit: unit.toLowerCase(), number: value }
}

function englishParts(text: string): readonly [string, string] {
  const match = english.exec(text)
  return [match?.[1] ?? '', match?.[2] ?? '']
}

/** The last run 1, 2, 3…: an earlier one is a table of contents. Empty when the parts are too short for texts. */
function lastSeries(headings: readonly Heading[], end: number): readonly Heading[] {
  let best: Heading[] = []
  let series: Heading[] = []
  for (const heading of headings) {
    if (heading.number === 1) series = [heading]
    else if (heading.number === series.length + 1) series.push(heading)
    if (series.length >= Math.max(2, best.length)) best = series
  }
  const start = best[0]?.line.start ?? end
  return best.length >= 2 && end - start >= best.length * SHORTEST_PART ? best : []
}
