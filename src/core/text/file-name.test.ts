import { describe, expect, it } from 'vitest'
import { fileNameFor, withEnding } from './file-name.ts'

describe('a file name made from words', () => {
  it.each([
    ['社区治理 研究', '社区治理 研究.qdpx'],
    ['a/b\\c: "d" <e>|f?*', 'a b c d e f.qdpx'],
    ['line\nbreak\tand\u0000nul', 'line break and nul.qdpx'],
    ['...hidden', 'hidden.qdpx'],
    ['ends. . ', 'ends.qdpx'],
    ['', 'Untitled.qdpx'],
    ['???', 'Untitled.qdpx'],
    ['CON', 'Untitled.qdpx'],
    ['עברית', 'עברית.qdpx'],
  ])('of %j is %j', (words, name) => {
    expect(fileNameFor(words, 'qdpx', 'Untitled')).toBe(name)
  })

  it('is short enough for any file system and never ends in half a character', () => {
    const name = fileNameFor(`${'字'.repeat(59)}𠮷𠮷`, 'postil', 'x')
    expect(name).toBe(`${'字'.repeat(59)}.postil`)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
  })
})

it.each([
  ['/a/b', '/a/b.qdc'],
  ['/a/b.QDC', '/a/b.QDC'],
  ['/a/b.txt', '/a/b.txt.qdc'],
])('%s gets the ending it needs', (path, expected) => {
  expect(withEnding(path, 'qdc')).toBe(expected)
})
