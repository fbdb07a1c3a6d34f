import { expect, it } from 'vitest'
import { saidLines } from './said-lines.ts'

const code = '0f0e0d0c-0000-4000-8000-000000000001'

it('tells what a file said line by line, with names for identifiers and without what is empty', () => {
  const said = JSON.stringify({
    guid: code.toUpperCase(),
    name: '𠮷 👨‍👩‍👧\r\nשלום',
    texts: [],
    codings: [{ codes: [`{${code}}`, ''], at: 0, user: null }],
    marks: { inner: { empty: '' } },
    isCodable: false,
  })
  expect(saidLines(said, { [code]: '居民參與' })).toEqual({
    lines: [
      { level: 0, label: 'guid', words: code.toUpperCase() },
      { level: 0, label: 'name', words: '𠮷 👨‍👩‍👧\r\nשלום' },
      { level: 0, label: 'codings', words: '' },
      { level: 1, label: '1', words: '' },
      { level: 2, label: 'codes', words: '' },
      { level: 3, label: '1', words: '居民參與' },
      { level: 2, label: 'at', words: '0' },
      { level: 0, label: 'isCodable', words: 'false' },
    ],
    isWhole: true,
  })
})

it('stops after a thousand lines and says so, however many and deep they are', () => {
  const { lines, isWhole } = saidLines(JSON.stringify({ vertices: Array(100_000).fill('x') }), {})
  expect([lines.length, isWhole]).toEqual([1000, false])
  expect(saidLines('"字"', {})).toEqual({ lines: [{ level: 0, label: '', words: '字' }], isWhole: true })
})
