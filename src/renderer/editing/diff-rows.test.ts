import { expect, it } from 'vitest'
import { describeDiff } from '../../core/text/index.ts'
import { diffLines, diffRows, plainRows } from './diff-rows.ts'

const lines = Array.from({ length: 20 }, (_, at) => `第 ${at} 行 𠮷`)
const before = lines.join('\n')
const after = before.replace('第 10 行', '第十行')

it('folds what is far from any change, and opens it on demand', () => {
  const cut = diffLines(describeDiff(before, after))
  const rows = diffRows(cut, new Set())
  expect(rows.map(row => (row.kind === 'folded' ? row.to - row.from : row.isChanged))).toEqual([
    8,
    false,
    false,
    true,
    false,
    false,
    7,
  ])
  expect(diffRows(cut, new Set([0]))).toHaveLength(8 + 5 + 1)
})

it('gives the text before and the text after, line by line', () => {
  const cut = diffLines(describeDiff(before, after))
  const side = (other: 'added' | 'removed') =>
    cut
      .map(({ pieces }) => pieces.flatMap(({ kind, text }) => (kind === other ? [] : text)).join(''))
      .join('\n')
  expect(side('added')).toBe(before)
  expect(side('removed')).toBe(after)
})

it('cuts a text without line ends into lines that can be drawn, through no character', () => {
  const rows = plainRows(diffLines([{ kind: 'same', text: '𠮷'.repeat(2_000) }]))
  expect(rows.length).toBe(4)
  for (const row of rows) {
    if (row.kind === 'line') expect(row.pieces.every(({ text }) => text.isWellFormed())).toBe(true)
  }
})
