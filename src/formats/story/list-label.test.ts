import { describe, expect, it } from 'vitest'
import { listLabel } from './list-label.ts'

describe('listLabel', () => {
  it.each([
    ['1.', true, '1. '],
    ['1.', false, '1. '],
    ['•', false, '• '],
    ['1.1', false, '1.1 '],
    ['（一）', true, '（一）'],
    ['一、', true, '一、'],
    ['①', true, '①'],
    ['甲．', true, '甲．'],
    ['第一条', true, '第一条 '],
    ['第一条', false, '第一条'],
    ['第一章 ', false, '第一章 '],
    ['  a\t) ', true, 'a ) '],
    ['', true, ''],
    [' ', true, ''],
  ])('parts %j (%s) as %j', (words, isParted, label) => {
    expect(listLabel(words, isParted)).toBe(label)
  })
})
