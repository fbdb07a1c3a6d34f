import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBlock, writeBlock } from './clipboard.ts'

describe('parseBlock', () => {
  it.each([
    ['one cell', '居民', [['居民']]],
    ['cells of a row', 'a\tb\tc', [['a', 'b', 'c']]],
    [
      'rows by LF',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'rows by CRLF, as Excel writes them',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['rows by CR', 'a\rb\r', [['a'], ['b']]],
    [
      'empty cells',
      '\ta\t\r\n\t\t',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    ['an empty row in the middle', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['a line break in quotation marks', '"a\r\nb"\tc', [['a\nb', 'c']]],
    ['a tab in quotation marks', '"a\tb"\tc', [['a\tb', 'c']]],
    ['marks said twice', '"他说""好""。"\tx', [['他说"好"。', 'x']]],
    ['a quoted cell at the end of a row', 'a\t"b\nc"\nd', [['a', 'b\nc'], ['d']]],
    ['an empty quoted cell', '""\tb', [['', 'b']]],
    ['marks inside words', '5" pipe\tb', [['5" pipe', 'b']]],
    ['a mark without its pair', '"so\tb\nc', [['"so', 'b'], ['c']]],
    ['words behind the pair', '"so" he said\tb', [['"so" he said', 'b']]],
    [
      'characters beyond the first plane',
      '𠮷\t👨‍👩‍👧\nעברית\tＡ',
      [
        ['𠮷', '👨‍👩‍👧'],
        ['עברית', 'Ａ'],
      ],
    ],
    ['nothing', '', [['']]],
  ])('reads %s', (_, text, block) => {
    expect(parseBlock(text)).toEqual(block)
  })

  it('reads what writeBlock wrote, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('"', '\t', '\n', 'a', '社區', '𠮷')).map(words => words.join('')),
    )
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
      // A last row of one empty cell cannot be told from the line break at the end of the block.
      .filter(rows => rows.at(-1)?.join('') !== '')
    fc.assert(
      fc.property(block, rows => {
        const kept = rows.map(row => row.map(words => words.replace(/\r\n?/g, '\n')))
        expect(parseBlock(writeBlock(kept))).toEqual(kept)
        expect(parseBlock(writeBlock(kept).replaceAll('\n', '\r\n'))).toEqual(kept)
      }),
    )
  })
})
