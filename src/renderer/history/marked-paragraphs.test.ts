import { expect, it } from 'vitest'
import { paragraphsWithCodings } from './marked-paragraphs.ts'

it('cuts lines where codings begin and end, also those that cross lines', () => {
  const text = '𠮷祥社區。\n\nשלום 👨‍👩‍👧 x'
  const codings = [
    { from: 0, to: 5, code: '甲', color: '#111111' },
    { from: 3, to: 12, code: '乙', color: '#222222' },
  ]
  const shown = paragraphsWithCodings(text, codings)
  expect(shown.map(({ pieces }) => pieces.map(({ words }) => words).join('')).join('\n')).toBe(text)
  expect(shown.map(({ pieces }) => pieces.map(({ words, codes }) => [words, codes.join()]))).toEqual([
    [
      ['𠮷祥', '甲'],
      ['社區', '甲,乙'],
      ['。', '乙'],
    ],
    [],
    [
      ['שלום', '乙'],
      [' 👨‍👩‍👧 x', ''],
    ],
  ])
})
