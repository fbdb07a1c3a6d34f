import { expect, it } from 'vitest'
import { groupFlags, wordsAround } from './flag-groups.ts'

const text = '𠮷己經來了，己經走了。\n他說己经'

function flag(rule: string, from: number, to: number) {
  return { rule, from, to, suggestion: null }
}

it('puts places of one kind and one word together, as they come in the text', () => {
  const flags = [
    flag('misread-character', 2, 4),
    flag('lost-character', 4, 5),
    flag('misread-character', 7, 9),
    flag('script-words', 7, 9),
    flag('misread-character', 15, 17),
  ]
  expect(groupFlags(flags, text)).toEqual([
    {
      rule: 'misread-character',
      words: '己經',
      places: [
        { from: 2, to: 4 },
        { from: 7, to: 9 },
      ],
    },
    { rule: 'lost-character', words: '來', places: [{ from: 4, to: 5 }] },
    { rule: 'script-words', words: '己經', places: [{ from: 7, to: 9 }] },
    { rule: 'misread-character', words: '己经', places: [{ from: 15, to: 17 }] },
  ])
  expect(groupFlags([], text)).toEqual([])
})

it('shows a place with the words of its line around it', () => {
  expect(wordsAround(text, { from: 15, to: 17 })).toBe('他說己经')
  expect(wordsAround(text, { from: 2, to: 4 })).toBe('𠮷己經來了，己經走了。')
  expect(wordsAround(text, { from: 0, to: 2 })).toBe('𠮷己經來了，己經走了。'.slice(0, 12))
})

it('parts no character', () => {
  const long = `${'𠮷'.repeat(9)}a己經${'𠮷'.repeat(9)}`
  const shown = wordsAround(long, { from: 19, to: 21 })
  expect(shown).toBe(`${'𠮷'.repeat(4)}a己經${'𠮷'.repeat(5)}`)
  expect(shown.isWellFormed()).toBe(true)
})
