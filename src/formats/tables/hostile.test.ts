import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { damagedCopies } from '../container/testing/damage.ts'
import { zipOf } from '../container/testing/zip-of.ts'
import { readTable, type TableFormat, type TableOptions } from './index.ts'
import { xlsxOf } from './testing/xlsx-of.ts'

async function refusalOf(
  bytes: Uint8Array,
  format: TableFormat,
  options: TableOptions = {},
): Promise<Refusal> {
  try {
    await readTable(bytes, format, {}, options)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('Nothing was refused')
}

const tooLarge = { code: 'table-too-large', values: { columns: 2000, rows: 200_000 } }
const cell = '<c t="str"><v>x</v></c>'

describe('a text that is refused', () => {
  it.each([
    ['a million columns', `${'x,'.repeat(1_000_000)}\n1,2\n`, tooLarge],
    ['a million columns in a later row', `a,b\n1,2\n3,4\n${'x,'.repeat(1_000_000)}\n`, tooLarge],
    ['a million quoted columns', `${'"x",'.repeat(1_000_000)}\n`, tooLarge],
    ['too many rows', 'x,y\n'.repeat(200_002), tooLarge],
    ['too many cells', `sep=,\n${`${'x,'.repeat(1_999)}x\n`}${'1\n'.repeat(150_000)}`, tooLarge],
    ['nothing but delimiters', ',,,\n,,,\n', { code: 'file-empty' }],
    ['nothing but blanks', ' \n', { code: 'file-empty' }],
  ])('has %s', async (_, text, refusal) => {
    expect(await refusalOf(Buffer.from(text), 'csv')).toMatchObject(refusal)
  })

  it('is no text', async () => {
    expect(await refusalOf(await xlsxOf({ rows: '' }), 'csv')).toMatchObject({ code: 'file-binary' })
  })
})

describe('a text that is odd', () => {
  it.each([
    ['thousands of empty columns', `a,b${','.repeat(16_384)}\n1,2${','.repeat(16_384)}\n`],
    ['thousands of empty rows', `a,b\n1,2\n${',\n'.repeat(1_048_576)}`],
  ])('loses %s at its end', async (_, text) => {
    const { header, rows } = await readTable(Buffer.from(text), 'csv')
    expect([header, ...rows]).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it.each([
    [
      'quotes that close nothing, before a sea of blanks',
      `x,y\n"${'a"'.repeat(300_000)}${' '.repeat(3_000_000)}\n1,2\n`,
    ],
    ['nothing but quotes', '"'.repeat(5_000_000)],
    ['one line of 20 million characters', '字'.repeat(20_000_000)],
    ['nothing but line ends and a word', `${'\r\n'.repeat(3_000_000)}word`],
    ['cells of blanks', `a,b\n${`${' '.repeat(500)}\t,x\n`.repeat(5_000)}`],
  ])('with %s is read in one pass', async (_, text) => {
    expect((await readTable(Buffer.from(text), 'csv')).sheets[0]?.rows).toBeGreaterThan(0)
  })
})

describe('a workbook that is refused', () => {
  it.each([
    [
      'the last cell of all',
      `<row r="1">${cell}</row><row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>`,
      tooLarge,
    ],
    ['a cell far to the right', '<row r="1"><c r="BXY1" t="str"><v>x</v></c></row>', tooLarge],
    ['a row far down', `<row r="1">${cell}</row><row r="200002">${cell}</row>`, tooLarge],
    ['too many cells', `<row>${cell.repeat(2_000)}</row>${`<row>${cell}</row>`.repeat(10_001)}`, tooLarge],
    ['a cell outside the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>', { code: 'file-damaged' }],
    ['a row outside the sheet', `<row r="1048577">${cell}</row>`, { code: 'file-damaged' }],
    ['rows out of order', `<row r="2">${cell}</row><row r="1">${cell}</row>`, { code: 'file-damaged' }],
    ['a cell nowhere', '<row><c r="1A"><v>1</v></c></row>', { code: 'file-damaged' }],
    ['broken XML', '<row><c></row>', { code: 'file-damaged' }],
    ['nothing in it', '<row/>', { code: 'file-empty' }],
  ])('has %s', async (_, rows, refusal) => {
    expect(await refusalOf(await xlsxOf({ rows }), 'xlsx')).toMatchObject(refusal)
  })

  it('repeats one long text beyond what a document may hold', async () => {
    const bytes = await xlsxOf({
      rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(700)}</row>`,
      strings: [`<t>${'x'.repeat(100_000)}</t>`],
    })
    expect(await refusalOf(bytes, 'xlsx')).toMatchObject(tooLarge)
  })

  it('has no such sheet', async () => {
    expect(await refusalOf(await xlsxOf({ rows: '' }), 'xlsx', { sheet: 1 })).toMatchObject({
      code: 'not-found',
    })
  })

  it('has only hidden sheets', async () => {
    const bytes = await xlsxOf({ rows: `<row>${cell}</row>`, name: 'hidden' })
    expect(await refusalOf(bytes, 'xlsx')).toMatchObject({ code: 'file-empty' })
    expect((await readTable(bytes, 'xlsx', {}, { hidden: true })).rows).toEqual([['x']])
  })

  it('is another kind of archive, an encrypted one or an older one', async () => {
    expect(await refusalOf(await zipOf({ 'a.txt': 'x' }), 'xlsx')).toMatchObject({ code: 'file-damaged' })
    const old = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(512, '\0'), 'latin1')
    expect(await refusalOf(old, 'xlsx')).toMatchObject({ code: 'format-unknown' })
    const encrypted = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refusalOf(encrypted, 'xlsx')).toMatchObject({ code: 'file-protected' })
  })

  it('declares entities', async () => {
    const bytes = await zipOf({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>' })
    expect(await refusalOf(bytes, 'xlsx')).toMatchObject({ code: 'file-damaged' })
  })

  it('says that it unpacks to more than memory should hold', async () => {
    const bytes = await xlsxOf({ rows: `<row>${cell}</row>` })
    const sizeOfLast = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24
    bytes.writeUInt32LE(600_000_000, sizeOfLast)
    expect(await refusalOf(bytes, 'xlsx')).toMatchObject({ code: 'file-too-large' })
  })
})

describe('a workbook that is odd', () => {
  it('loses a formatted cell without content in its last corner', async () => {
    const rows = `<row r="1">${cell}</row><row r="1048576"><c r="XFD1048576" s="0"/></row>`
    expect((await readTable(await xlsxOf({ rows }), 'xlsx')).rows).toEqual([['x']])
  })

  it('does not spend its time on merged cells', async () => {
    const after = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`
    const table = await readTable(
      await xlsxOf({ rows: `<row>${cell.repeat(1_000)}</row>`.repeat(500), after }),
      'xlsx',
    )
    expect(table.rows[0]?.filter(text => text !== '')).toEqual(['x'])
  })
})

describe('a workbook with anything in its cells', () => {
  const number = fc.oneof(
    fc.double().map(String),
    fc.constantFrom('1e999', '-1', 'NaN', '0x10', '', ' ', '99999999999', '1E-320'),
  )
  const code = fc
    .array(
      fc.constantFrom(
        'y',
        'm',
        'd',
        'h',
        's',
        '0',
        '#',
        '%',
        '[',
        ']',
        '[h]',
        'E+',
        '\\',
        '_',
        ';',
        '@',
        'General',
        'AM/PM',
        '年',
        '.',
        ' ',
      ),
    )
    .map(parts => parts.join(''))
  const attributes = fc.record(
    {
      r: fc.constantFrom('A1', 'B1', 'ZZ1', 'XFE1', '1', '', 'A1048577', '$C$1'),
      t: fc.constantFrom('s', 'n', 'b', 'd', 'e', 'str', 'inlineStr', 'x'),
      s: fc.constantFrom('0', '1', '-1', '7', 'x'),
    },
    { requiredKeys: [] },
  )

  it('gives a table or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(attributes, number), { maxLength: 4 }),
        code,
        async (list, format) => {
          const cells = list.map(([names, value]) => {
            const written = Object.entries(names).map(([name, text]) => ` ${name}="${text}"`)
            return `<c${written.join('')}><v>${value}</v></c>`
          })
          const bytes = await xlsxOf({
            rows: `<row>${cells.join('')}${cell}</row>`,
            strings: ['<t>x</t>'],
            formats: [format],
          })
          try {
            const table = await readTable(bytes, 'xlsx', {}, { header: false })
            expect(table.rows.flat().join('')).not.toMatch(/NaN:|Infinity:|undefined/)
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('damage', () => {
  it.each(['csv', 'xlsx'] as const)('to a %s file gives a table or a refusal', async format => {
    const rows = `<row>${cell}<c s="1"><v>44260</v></c></row><row><c t="s"><v>0</v></c><c t="b"><v>1</v></c></row>`
    const xlsx = await xlsxOf({ rows, strings: ['<t>社區 𠮷</t>'], formats: ['yyyy-mm-dd'] })
    const csv = Buffer.from('编号,回答\r\nP1,"第一行\r\n𠮷"\r\nP2,"x ""y"" z"\r\n'.repeat(20))
    let refusals = 0
    let tables = 0
    for (const copy of damagedCopies(format === 'csv' ? csv : xlsx)) {
      try {
        const { header, rows: cells } = await readTable(copy, format)
        expect(cells.every(row => row.length === header.length)).toBe(true)
        tables += 1
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
        refusals += 1
      }
    }
    expect(format === 'csv' ? tables : refusals).toBeGreaterThan(20)
  })
})
