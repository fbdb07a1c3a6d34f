import { expect, it } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import { sayIn } from './say.ts'

it.each([
  ['zh-CN', '说“不”的𠮷', '“说‘不’的𠮷”'],
  ['zh-TW', '說「不」的𠮷', '「說『不』的𠮷」'],
  ['en', 'those who say “no”', '“those who say ‘no’”'],
] as const)('gives a name with quotation marks inner ones in %s', (language, name, words) => {
  expect(sayIn(language).refusal(new Refusal('name-taken', '', { name }))).toContain(words)
})
