import { expect, it } from 'vitest'
import { pseudonymiser, suggestNames } from './index.ts'

const entries = [
  { name: '𠮷田芳', pseudonym: '居民甲', variants: ['小芳', '吉田芳'] },
  { name: 'Mary Smith', pseudonym: 'Anna B.', variants: ['Mary'] },
  { name: '張國強', pseudonym: '居民乙', variants: [] },
]

it('puts one pseudonym in the place of every form of a name', () => {
  const text = '𠮷田芳（小芳）和张国强、張國強；ＭＡＲＹ and Mary Smith, not Maryland.'
  expect(pseudonymiser(entries)(text)).toBe(
    '居民甲（居民甲）和居民乙、居民乙；Anna B. and Anna B., not Maryland.',
  )
})

it('suggests what looks like names', () => {
  const names = suggestNames([
    '王主任说找小李。后来王主任来了。',
    'He met Mary Smith. Then Mary Smith left. It was Monday.',
  ])
  expect(names).toEqual([
    { name: '王主任', count: 2 },
    { name: 'Mary Smith', count: 2 },
    { name: '小李', count: 1 },
  ])
})
