import { expect, it } from 'vitest'
import { decimals, probability } from './numbers.ts'

it('writes numbers as the language does', () => {
  expect(decimals(1234.56, 1, 'en')).toBe('1,234.6')
  expect(decimals(0.1239, 3, 'zh-CN')).toBe('0.124')
})

it('says that a small probability is small, not that it is 0', () => {
  expect(probability(0.0004, 'en')).toBe('< 0.001')
  expect(probability(0.0486, 'en')).toBe('= 0.049')
})
