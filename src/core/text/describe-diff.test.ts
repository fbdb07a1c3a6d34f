import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeDiff } from './describe-diff.ts'

/** As `=same`, `-removed`, `+added`. */
function told(before: string, after: string): string[] {
  const signs = { same: '=', removed: '-', added: '+' }
  return describeDiff(before, after).map(({ kind, text }) => signs[kind] + text)
}

describe('a difference to be read', () => {
  it.each([
    [
      'words as a whole',
      'The colour of the cat',
      'The color of a cat',
      ['=The ', '-colour', '+color', '= of ', '-the', '+a', '= cat'],
    ],
    ['words with accents', 'une élève', 'une élevée', ['=une ', '-élève', '+élevée']],
    ['words in other scripts', 'זה שלום לך', 'זה שלומית לך', ['=זה ', '-שלום', '+שלומית', '= לך']],
    ['Chinese by characters', '我们去社区', '我们去𠮷祥社区', ['=我们去', '+𠮷祥', '=社区']],
    ['Chinese beside letters', '用Word写', '用Words写', ['=用', '-Word', '+Words', '=写']],
    ['a blank alone', 'in to', 'into', ['=in', '- ', '=to']],
    [
      'neighbouring words as one',
      'a big cat sat',
      'a bug cut sat',
      ['=a ', '-big', '+bug', '= ', '-cat', '+cut', '= sat'],
    ],
    ['nothing', '同', '同', ['=同']],
    ['all', '', '新', ['+新']],
  ])('shows %s', (_, before, after, parts) => {
    expect(told(before, after)).toEqual(parts)
  })

  it('holds both texts', () => {
    const text = fc
      .array(fc.constantFrom('word', 'wor', 'd', ' ', '社', '區', '𠮷', '👨‍👩‍👧', 'é', 'ש', '，', '\n'), {
        maxLength: 50,
      })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = describeDiff(before, after)
        const without = (kind: string) =>
          parts
            .filter(part => part.kind !== kind)
            .map(part => part.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
        expect(parts.every(part => part.text !== '')).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('has few parts where there are many changes, and keeps the longest stretches apart', () => {
    const before = Array.from({ length: 4_000 }, (_, index) => `第${index}行有些字没有变`).join('\n')
    const after = before.replaceAll('行', '列').replaceAll('没有', '未曾')
    const parts = describeDiff(before, after)
    expect(parts.length).toBeLessThanOrEqual(3_001)
    expect(parts.length).toBeGreaterThan(2_000)
    expect(
      parts
        .filter(part => part.kind !== 'added')
        .map(part => part.text)
        .join(''),
    ).toBe(before)
  })
})
