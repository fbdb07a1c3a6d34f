import fc from 'fast-check'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvRows } from './csv-rows.ts'
import { readTable, type Table, type TableFormat, type TableOptions } from './index.ts'

function read(text: string, options: TableOptions = {}, format: TableFormat = 'csv'): Promise<Table> {
  return readTable(Buffer.from(text), format, {}, options)
}

/** Header and rows together. */
async function cellsOf(text: string, format: TableFormat = 'csv'): Promise<readonly (readonly string[])[]> {
  return (await read(text, { header: false }, format)).rows
}

describe('a text with delimiters', () => {
  it('is read with its header, quotes, line ends in cells and rare characters', async () => {
    const text =
      '\ufeff编号,回答\r\nP1,"第一行\r\n第二行，""引号"" 𠮷"\r\nP2,👨‍👩‍👧 עברית ｆｕｌｌ 社區社区\r\n'
    expect(await read(text)).toEqual({
      sheets: [{ name: '', rows: 3, columns: 2 }],
      sheet: 0,
      firstRow: 1,
      header: ['编号', '回答'],
      hasHeader: true,
      rows: [
        ['P1', '第一行\n第二行，"引号" 𠮷'],
        ['P2', '👨‍👩‍👧 עברית ｆｕｌｌ 社區社区'],
      ],
      encoding: 'utf-8',
      encodings: [{ encoding: 'utf-8', confidence: 1 }],
      warnings: [],
    })
  })

  it.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons beside decimal commas',
      'a;b\n1,5;2,5\n3,5;4\n',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
        ['3,5', '4'],
      ],
    ],
    [
      'tabs',
      'a\tb\nx, y\tz\n',
      [
        ['a', 'b'],
        ['x, y', 'z'],
      ],
    ],
    [
      'bars',
      'a|b|c\n1|2,3|4\n',
      [
        ['a', 'b', 'c'],
        ['1', '2,3', '4'],
      ],
    ],
    [
      'one column with commas in it',
      'answer\nwell, yes, no\nno\nwell, well\n',
      [['answer'], ['well, yes, no'], ['no'], ['well, well']],
    ],
    [
      'a title above',
      'Survey\na,b\n1,2\n3,4\n5,6\n7,8\n',
      [
        ['Survey', ''],
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
        ['7', '8'],
      ],
    ],
    ['the delimiter named', 'sep=;\r\na,b;c\r\n', [['a,b', 'c']]],
    ['the delimiter named in quotes', '"sep=,"\na;b,c\n', [['a;b', 'c']]],
    [
      'old line ends',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,"2"',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'an empty cell at the end',
      'a,b,c\n1,2,\n1,,3\n',
      [
        ['a', 'b', 'c'],
        ['1', '2', ''],
        ['1', '', '3'],
      ],
    ],
    [
      'blanks behind a quote',
      '"a" ,"b"\t\n"c","d" ',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'single quotes in a quoted cell',
      'a,b\n"say "hi" now",2\n',
      [
        ['a', 'b'],
        ['say "hi" now', '2'],
      ],
    ],
    [
      'quotes inside a cell',
      'a,b\n5" pipe,2\n',
      [
        ['a', 'b'],
        ['5" pipe', '2'],
      ],
    ],
  ])('with %s', async (_, text, cells) => {
    expect(await cellsOf(text)).toEqual(cells)
  })

  it('has tabs where tabs are expected, also when commas part it as evenly', async () => {
    expect(await cellsOf('a,x\tb\nc,y\td\n', 'tsv')).toEqual([
      ['a,x', 'b'],
      ['c,y', 'd'],
    ])
    expect(await cellsOf('a,x\tb\nc,y\td\n', 'csv')).toEqual([
      ['a', 'x\tb'],
      ['c', 'y\td'],
    ])
  })

  it('has the delimiter that is expected, also when another makes more columns', async () => {
    expect(await cellsOf('a;b;c,d\n1;2;3,4\n')).toEqual([
      ['a;b;c', 'd'],
      ['1;2;3', '4'],
    ])
    expect(await cellsOf('a|b,c,d\n1|2,3,4\n', 'tsv')).toEqual([
      ['a|b', 'c', 'd'],
      ['1|2', '3', '4'],
    ])
  })

  it.each(['gb18030', 'big5', 'utf-16le', 'utf-16be'])('in %s is decoded', async encoding => {
    const words = encoding === 'big5' ? '社區工作者每天都要來' : '社区工作者每天都要来'
    const bytes = iconv.encode(`编号,回答\nP1,${words}\n`.replace('编号', 'no'), encoding)
    const table = await readTable(bytes, 'csv')
    expect({ encoding: table.encoding, rows: table.rows }).toEqual({ encoding, rows: [['P1', words]] })
  })

  it('in an encoding named is decoded by that one, and damage is told', async () => {
    const table = await readTable(Buffer.from('a,b\né,1\n', 'latin1'), 'csv', {}, { encoding: 'utf-8' })
    expect(table.warnings).toEqual([{ code: 'characters-replaced', values: { count: 1 } }])
  })

  it('loses empty rows around it and empty columns at its end, and keeps empty rows inside', async () => {
    expect(await cellsOf(',,\n\na,b,,\n ,\u3000,,\n1,,,\n,,,\n\n')).toEqual([
      ['a', 'b'],
      ['', ''],
      ['1', ''],
    ])
  })

  it('with rows of different length is filled up, and that is told', async () => {
    const table = await read('a,b,c\n1,2,3\n1\n1,2,3,4\n1,2,3,,\n\n1,2,3\n')
    expect(table.rows).toEqual([
      ['1', '2', '3', ''],
      ['1', '', '', ''],
      ['1', '2', '3', '4'],
      ['1', '2', '3', ''],
      ['', '', '', ''],
      ['1', '2', '3', ''],
    ])
    expect(table.header).toEqual(['a', 'b', 'c', ''])
    expect(table.warnings).toEqual([{ code: 'table-ragged', values: { count: 2 } }])
  })

  it('with a quote that is never closed does not lose its rows in one cell', async () => {
    const table = await read('a,b\n"open,2\n3,4\n5,6\n')
    expect(table.rows).toEqual([
      ['"open', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
    expect(table.warnings).toEqual([{ code: 'table-quote-open', values: {} }])
  })

  it('that was cut off inside a quoted cell keeps its rows as they were', async () => {
    const table = await read('a,b\n"x, y","1\n2"\n"z","cut o')
    expect(table.rows).toEqual([
      ['x, y', '1\n2'],
      ['z', 'cut o'],
    ])
    expect(table.warnings).toEqual([{ code: 'table-quote-open', values: {} }])
  })
})

describe('reading what another program wrote', () => {
  const character = fc.constantFrom(...'ab,;|"\'\t \n', '𠮷', '👨‍👩‍👧', '社', '區', 'א', '\r\n', '，', 'é')
  const inner = fc.array(character, { maxLength: 8 }).map(parts => parts.join(''))
  // Cells at the end hold something, since empty ones at the end of a table go.
  const filled = inner.map(words => `${words}x`)
  const rows = fc.integer({ min: 1, max: 5 }).chain(width =>
    fc.array(
      fc
        .tuple(fc.array(inner, { minLength: width, maxLength: width }), filled)
        .map(([cells, last]) => [...cells, last]),
      { minLength: 1, maxLength: 6 },
    ),
  )

  it('gives the same cells', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (cells, delimiter) => {
        const text = `sep=${delimiter}\r\n${Papa.unparse(cells, { delimiter, newline: '\r\n' })}\r\n`
        expect(await cellsOf(text)).toEqual(cells.map(row => row.map(cell => cell.replaceAll('\r\n', '\n'))))
      }),
    )
  })

  it('reads untidy quotes as papaparse does', () => {
    const pieces = fc.constantFrom('a', '𠮷', ',', '"', '\n', ' ', '""', '"a"', ',"', ' "')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), parts => {
        const text = `${parts.join('')}\n`
        const found = [...csvRows(text, ',', true)]
        fc.pre(!found.some(({ isOpen }) => isOpen))
        const expected = Papa.parse(text, { delimiter: ',', newline: '\n' }).data.slice(0, -1)
        expect(found.map(({ cells }) => cells)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })
})
