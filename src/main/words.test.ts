import { expect, it } from 'vitest'
import { languages } from '../ipc/constants.ts'
import { fill, wordsIn } from './words.ts'

const flat = (value: object, path = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' ? [[path + key, part]] : flat(part, `${path}${key}.`),
  )

it.each(languages)('the menu in %s has every word, each filled with the same holes', language => {
  const holes = (text: string) => text.match(/\{\{\w+\}\}/g) ?? []
  const shape = (words: object) => flat(words).map(([key, text]) => [key, holes(text)])
  expect(shape(wordsIn(language))).toEqual(shape(wordsIn('en')))
  expect(flat(wordsIn(language)).filter(([, text]) => text.trim() === '')).toEqual([])
})

it('fills the holes it knows, whatever the words hold', () => {
  expect(fill('“{{name}}” {{other}}', { name: '$& {{other}}' })).toBe('“$& {{other}}” {{other}}')
})
