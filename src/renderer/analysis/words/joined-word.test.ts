import { expect, it } from 'vitest'
import { joinedWord } from './joined-word.ts'

it.each([
  ['网格 员', '网格员'],
  ['社區 治 理', '社區治理'],
  ['𠮷 祥 路', '𠮷祥路'],
  ['public space', 'public space'],
  ['WeChat 群 里', 'WeChat群里'],
  ['שלום עולם', 'שלום עולם'],
  ['👨‍👩‍👧 家', '👨‍👩‍👧家'],
])('makes one word of %s', (row, word) => {
  expect(joinedWord(row)).toBe(word)
})
