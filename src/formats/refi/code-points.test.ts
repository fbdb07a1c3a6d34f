import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { codePointsOf } from './code-points.ts'

const pieces = [
  'a',
  '社区',
  '𠮷',
  '👨‍👩‍👧',
  '\r\n',
  '\n',
  '\uFEFF',
  'ｆｕｌｌ',
  'עברית',
  'العربية',
  '繁體',
  '\uD842',
  '\uDFB7',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join(''))

/** Every place between two characters, found by walking: [UTF-16 offset, code point position]. */
function boundaries(of: string): [number, number][] {
  const found: [number, number][] = [[0, 0]]
  let offset = 0
  for (const character of of) {
    offset += character.length
    found.push([offset, found.length])
  }
  return found
}

describe('code points', () => {
  it('agree with walking through the text, both ways, at every boundary', () => {
    fc.assert(
      fc.property(text, sample => {
        const codePoints = codePointsOf(sample)
        for (const [offset, position] of boundaries(sample)) {
          expect(codePoints.fromUtf16(offset)).toBe(position)
          expect(codePoints.toUtf16(position)).toBe(offset)
        }
        expect(codePoints.length).toBe([...sample].length)
      }),
      { numRuns: 500 },
    )
  })

  it('refuse every offset inside a surrogate pair', () => {
    fc.assert(
      fc.property(text, sample => {
        const codePoints = codePointsOf(sample)
        const known = new Set(boundaries(sample).map(([offset]) => offset))
        for (let offset = 0; offset <= sample.length; offset++) {
          if (!known.has(offset))
            expect(refusalOf(() => codePoints.fromUtf16(offset))).toBe('span-splits-character')
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['plain', '社区治理', true],
    ['line ends and a byte-order mark', '\uFEFF一\r\n二', true],
    ['half a pair alone', 'a\uD842b', true],
    ['a rare character', '居民𠮷', false],
  ])('are the same as code units in a text with %s: %s → %s', (_, sample, same) => {
    expect(codePointsOf(sample).isIdentity).toBe(same)
  })

  it.each([[-1], [6], [0.5], [Number.NaN]])('refuse position %s of a text of 4 code points', position => {
    const codePoints = codePointsOf('𠮷a𠮷')
    expect(refusalOf(() => codePoints.fromUtf16(position))).toBe('span-outside-document')
    expect(refusalOf(() => codePoints.toUtf16(position))).toBe('span-outside-document')
  })
})

function refusalOf(run: () => unknown): string | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return undefined
}
