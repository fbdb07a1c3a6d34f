import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editText, type Replacement, replaceWords } from './edit.ts'

const text = '王芳在𠮷祥社區說：王芳來了。'

const all = (words: string, insert: string): Replacement[] => {
  const places: Replacement[] = []
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1))
    places.push({ from, to: from + words.length, insert })
  return places
}

it('takes the new words for the old ones: what covered a name covers the pseudonym', () => {
  const { change, edit } = replaceWords(text, all('王芳', '受访者𠮷'))
  expect(edit.text).toBe('受访者𠮷在𠮷祥社區說：受访者𠮷來了。')
  expect(editText(text, change).text).toBe(edit.text)
  const covered = (from: number, to: number) => {
    const span = edit.mapSpan({ from, to })
    return span && edit.text.slice(span.from, span.to)
  }
  expect(covered(0, 2)).toBe('受访者𠮷')
  expect(covered(1, 3)).toBe('受访者𠮷在')
  expect(covered(2, 6)).toBe('在𠮷祥')
  const second = text.lastIndexOf('王芳')
  expect(covered(0, second)).toBe('受访者𠮷在𠮷祥社區說：')
  expect(covered(2, second + 1)).toBe('在𠮷祥社區說：受访者𠮷')
})

it('keeps every span that is apart from the names on its words', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const replacements = all('王芳', 'P1')
      const isApart = replacements.every(each => each.to <= from || each.from >= to)
      const { edit } = replaceWords(text, replacements)
      const span = edit.mapSpan({ from, to })
      if (from === to) expect(span).toBeNull()
      else if (isApart) expect(span && edit.text.slice(span.from, span.to)).toBe(text.slice(from, to))
      else expect(span).not.toBeNull()
    }),
  )
})

it('refuses replacements that are not in order', () => {
  const twice = [...all('王芳', 'x'), ...all('王芳', 'x')]
  expect(() => replaceWords(text, twice)).toThrow('not behind')
})
