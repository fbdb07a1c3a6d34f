import { expect, it } from 'vitest'
import { startsCluster } from './cluster.ts'

/** The text cut where characters begin. */
function clusters(text: string): string[] {
  const starts = Array.from({ length: text.length }, (_, at) => at).filter(at => startsCluster(text, at))
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}

it.each([
  ['letters and hanzi', 'a社𠮷b', ['a', '社', '𠮷', 'b']],
  ['accents', 'e\u0301a\u0302\u0323b', ['e\u0301', 'a\u0302\u0323', 'b']],
  ['vowel points', 'שָׁלוֹם', ['שָׁ', 'ל', 'וֹ', 'ם']],
  ['emoji families', '👨‍👩‍👧👩🏽‍💻a', ['👨‍👩‍👧', '👩🏽‍💻', 'a']],
  ['a heart in an emoji', '👩‍❤️‍👨x', ['👩‍❤️‍👨', 'x']],
  ['variation selectors', '葛\u{e0100}城☀️', ['葛\u{e0100}', '城', '☀️']],
  ['Hangul in parts', '\u1112\u1161\u11ab글', ['\u1112\u1161\u11ab', '글']],
  ['flags, as one', '🇨🇳🇩🇪a', ['🇨🇳🇩🇪', 'a']],
  ['line ends', 'a\n\nb', ['a', '\n', '\n', 'b']],
])('keeps together %s', (_, text, expected) => {
  expect(clusters(text)).toEqual(expected)
})

it('takes both ends of a text as starts', () => {
  expect(startsCluster('a\u0301', 0)).toBe(true)
  expect(startsCluster('a\u0301', 2)).toBe(true)
  expect(startsCluster('\u0301', 0)).toBe(true)
})
