import { expect, it } from 'vitest'
import { editText, replaceSpan, splitsCharacter, type TextSpan } from '../text/index.ts'
import { rebaseAnchor } from './coding.ts'

const EDITS = 10_000
const CODINGS = 2000
const LENGTH = 8000

const pieces = [
  '社区',
  '治理',
  '居民參與',
  '𠮷',
  '👨‍👩‍👧',
  'trust ',
  'é',
  '。',
  '\n',
  'ｆｕｌｌ',
  'שלום',
  ' ',
  '',
]

/** The same numbers from 0 to below 1 each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The rule of anchors said again, without change sets: `a`–`b` of the text gives way to `inserted` code units. */
function naiveSpan({ from, to }: TextSpan, a: number, b: number, inserted: number): TextSpan | null {
  const shift = inserted - (b - a)
  // Typed exactly at an edge: outside. In the place of words at the edge: inside.
  const start = from < a || (from === a && b > a) ? from : from < b ? a + inserted : from + shift
  const end = to <= a ? to : to < b ? a : to + shift
  return start < end ? { from: start, to: end } : null
}

it('10,000 random edits carry 2,000 codings as a plain reckoning does', { timeout: 60_000 }, () => {
  const random = seeded(5)
  const below = (limit: number) => Math.floor(random() * limit)
  let text = ''
  while (text.length < LENGTH) text += pieces[below(pieces.length)] ?? ''
  const wholeBefore = (position: number) => (splitsCharacter(text, position) ? position - 1 : position)
  const wholeAfter = (position: number) => (splitsCharacter(text, position) ? position + 1 : position)

  const naive: (TextSpan | null)[] = Array.from({ length: CODINGS }, () => {
    const from = wholeBefore(below(text.length - 60))
    return { from, to: wholeAfter(from + 1 + below(50)) }
  })
  const none = { quotation: '', prefix: '', suffix: '' }
  let spans = naive.slice()

  for (let edit = 0; edit < EDITS; edit++) {
    const from = wholeBefore(below(text.length))
    const grows = text.length < LENGTH
    const to = wholeAfter(Math.min(text.length, from + (grows ? below(4) : below(16))))
    const insert = below(3) === 0 && !grows ? '' : (pieces[below(pieces.length)] ?? '')
    const after = editText(text, replaceSpan(text.length, { from, to }, insert))
    expect(after.text).toBe(text.slice(0, from) + insert + text.slice(to))
    spans = spans.map(span => span && after.mapSpan(span))
    naive.forEach((span, n) => {
      naive[n] = span && naiveSpan(span, from, to, insert.length)
    })
    text = after.text
  }

  expect(spans).toEqual(naive)
  const left = spans.filter(span => span !== null)
  expect(left.length).toBeGreaterThan(0)
  expect(left.length).toBeLessThan(CODINGS)
  const same = editText(text, replaceSpan(text.length, { from: 0, to: 0 }, ''))
  for (const span of left) {
    const anchor = rebaseAnchor({ span, ...none, detached: false }, same)
    expect(anchor.detached).toBe(false)
    expect(anchor.quotation).toBe(text.slice(span.from, span.to))
    expect(anchor.quotation.isWellFormed()).toBe(true)
  }
})
