import { expect, it } from 'vitest'
import { neighbourLine, shownCuts, toggledCut, usedCuts } from './cuts.ts'

const found = [
  { at: 10, label: '第一篇', used: true },
  { at: 50, label: '第二篇', used: true },
  { at: 90, label: 'Chapter 3', used: false },
]

it('splits where it was found, until somebody says otherwise', () => {
  expect(usedCuts(found, null)).toEqual([10, 50])
  expect(usedCuts(found, [90, 5])).toEqual([5, 90])
  expect(shownCuts(found, [5, 10]).map(cut => [cut.at, cut.label, cut.used])).toEqual([
    [5, '', true],
    [10, '第一篇', true],
    [50, '第二篇', false],
    [90, 'Chapter 3', false],
  ])
})

it('adds a place in order and takes it away again', () => {
  expect(toggledCut([10, 50], 20)).toEqual([10, 20, 50])
  expect(toggledCut([10, 20, 50], 20)).toEqual([10, 50])
})

it('moves by lines that hold words, to either end', () => {
  const text = '𠮷\n\n居民\n  \n网格员'
  const [second, third] = [text.indexOf('居'), text.indexOf('网')]
  expect(neighbourLine(text, 0, 1)).toBe(second)
  expect(neighbourLine(text, second, 1)).toBe(third)
  expect(neighbourLine(text, third, 1)).toBeNull()
  expect(neighbourLine(text, third, -1)).toBe(second)
  expect(neighbourLine(text, second, -1)).toBe(0)
  expect(neighbourLine(text, 0, -1)).toBeNull()
})
