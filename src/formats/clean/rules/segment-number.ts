import { countCharacters, countSentenceMarks, endsSentence } from '../characters.ts'
import type { Line, Page } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const marker = /^(\d{1,4})、/
const FEWEST = 5
const SHORTEST_SEGMENT = 80

interface Segment {
  readonly line: Line
  /** End of the marker in the text. */
  readonly end: number
}

/**
 * Text previews cut a text every so many characters and number the pieces: `1、… 2、…` in the middle of sentences.
 * Number and break go. Numbered headings and lists differ: their paragraphs end, and are of any length.
 */
export const segmentNumber: CleaningRule = {
  id: 'segment-number',
  kinds: ['D1'],
  act: 'join',
  class: 'safe',
  scope: 'document',
  find(page) {
    const segments = findSegments(page)
    return segments.length >= FEWEST && isCutByLength(page, segments)
      ? segments.map((segment, at) => finding(page, segment, at))
      : []
  },
}

/** The numbered lines that count 1, 2, 3… to the end of the text. */
function findSegments(page: Page): Segment[] {
  const segments: Segment[] = []
  for (const line of page.lines) {
    const match = marker.exec(line.text)
    if (match && Number(match[1]) === segments.length + 1)
      segments.push({ line, end: line.from + match[0].length })
  }
  return segments
}

function isCutByLength(page: Page, segments: readonly Segment[]): boolean {
  const texts = segments
    .slice(0, -1)
    .map((segment, at) => page.text.slice(segment.end, segments[at + 1]?.line.start).trim())
  const lengths = texts.map(countCharacters)
  const usual = mode(lengths)
  if (usual < SHORTEST_SEGMENT) return false
  const unfinished = texts.filter(text => !endsSentence(text)).length
  if (unfinished < texts.length * 0.6) return false
  const equal = lengths.filter(length => Math.abs(length - usual) <= 2).length
  if (equal >= texts.length * 0.7) return true
  const long = texts.filter(text => text.length >= 150 && countSentenceMarks(text) >= 1).length
  return long >= texts.length * 0.8
}

function finding(page: Page, { line, end }: Segment, at: number): Finding {
  const shown = { from: line.from, to: end }
  const before = page.lines[line.index - 1]
  // The first number opens the text: the break before it is a real one.
  if (at === 0 || !before) return { from: line.from, to: end, shown }
  // A blank between Latin words stays.
  const blank = /[!-~]$/.test(before.text) && page.text[before.to] === ' ' ? 1 : 0
  return { from: before.to + blank, to: end, shown }
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
