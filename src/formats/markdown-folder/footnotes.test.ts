import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitsCharacter } from '../../core/text/index.ts'
import { footnoted, withoutFootnotes } from './footnotes.ts'

const piece = fc.constantFrom(
  ...[
    '社区𠮷祥',
    '👨‍👩‍👧',
    'שלום',
    '\n',
    '\n\n',
    ' ',
    '[^c1]',
    '[^',
    '[^cc2]: ',
    ']',
    ': ',
    '---\n',
    '# a',
    '\\',
  ],
  '\n<!-- postil -->\n\n',
)
const annotated = fc.array(piece, { maxLength: 30 }).chain(parts => {
  const text = parts.join('')
  const place = fc.nat(text.length).map(at => (splitsCharacter(text, at) ? at + 1 : at))
  const span = fc.tuple(place, place).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  return fc.tuple(fc.constant(text), fc.array(span, { maxLength: 12 }))
})

it('give a text back to the character when they are taken out', () => {
  fc.assert(
    fc.property(annotated, ([text, spans]) => {
      const notes = spans.map(span => ({ span, says: () => `“${text.replace(/\s+/g, ' ')}”` }))
      expect(withoutFootnotes(footnoted(text, notes))).toBe(text)
    }),
    { numRuns: 500 },
  )
})

it('stand behind the last word, in the order of their numbers where they end together', () => {
  const notes = [
    { span: { from: 0, to: 5 }, says: (label: string) => `${label} one` },
    { span: { from: 2, to: 4 }, says: () => 'two' },
    { span: { from: 0, to: 4 }, says: () => 'three' },
  ]
  expect(footnoted('社区治理\n\n后来\n', notes)).toBe(
    '社区治理[^c1][^c2][^c3]\n\n后来\n\n<!-- postil -->\n\n[^c1]: c1 one\n\n[^c2]: two\n\n[^c3]: three\n',
  )
})
