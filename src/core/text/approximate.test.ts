import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NearPattern } from './approximate.ts'

const text = fc
  .array(fc.constantFrom('社', '区', 'a', 'b', '𠮷'), { maxLength: 120 })
  .map(parts => parts.join(''))

/** The fewest errors with which the pattern stands anywhere in the text, by filling the whole table. */
function fewestErrors(pattern: string, text: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, index) => index)
  let fewest = pattern.length
  for (let at = 0; at < text.length; at++) {
    const next = [0]
    for (let index = 0; index < pattern.length; index++) {
      const changed = (column[index] ?? 0) + (pattern[index] === text[at] ? 0 : 1)
      next.push(Math.min(changed, (column[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    column = next
    fewest = Math.min(fewest, next.at(-1) ?? 0)
  }
  return fewest
}

it('finds the nearest stretch, with as many errors as there are', () => {
  fc.assert(
    fc.property(text, text, (pattern, text) => {
      const match = new NearPattern(pattern).nearestIn(text)
      if (pattern === '') expect(match).toBeNull()
      else {
        expect(match?.errors).toBe(fewestErrors(pattern, text))
        expect(fewestErrors(pattern, text.slice(match?.from, match?.to))).toBe(match?.errors)
      }
    }),
    { numRuns: 1_000 },
  )
})

it('finds the very words where they stand', () => {
  fc.assert(
    fc.property(text, text, text, (before, pattern, behind) => {
      fc.pre(pattern !== '')
      const match = new NearPattern(pattern).nearestIn(before + pattern + behind)
      expect(match?.errors).toBe(0)
      expect((before + pattern + behind).slice(match?.from, match?.to)).toBe(pattern)
    }),
  )
})

it.each([
  ['equal words', '社区信任', '社区信任', 1],
  ['words among others', '社区', '在社区里', 1],
  ['one of four changed', '社区信任', '社區信任', 0.75],
  ['none', '社区', '𠮷祥', 0],
  ['nothing to compare with', '社区', '', 0],
  ['no pattern', '', '社区', 1],
])('tells how like are %s', (_, pattern, text, likeness) => {
  expect(new NearPattern(pattern).likenessIn(text)).toBe(likeness)
})
