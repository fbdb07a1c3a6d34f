import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readTable, type Table, type TableOptions } from './index.ts'
import { type XlsxParts, xlsxOf } from './testing/xlsx-of.ts'

async function read(parts: XlsxParts, options: TableOptions = {}): Promise<Table> {
  return readTable(await xlsxOf(parts), 'xlsx', {}, { header: false, ...options })
}

/** The first row of a sheet with these cells. */
async function shown(cells: string, parts: Partial<XlsxParts> = {}): Promise<readonly string[] | undefined> {
  return (await read({ rows: `<row>${cells}<c t="str"><v>.</v></c></row>`, ...parts })).rows[0]?.slice(0, -1)
}

describe('cells of a workbook', () => {
  it.each([
    ['0.30000000000000004', '0.3'],
    ['-1234567.891', '-1234567.891'],
    ['1E-9', '0.000000001'],
    ['1.2345678901234567E+19', '12345678901234600000'],
    ['100084', '100084'],
    ['not a number', 'not a number'],
  ])('number %s is %s', async (stored, text) => {
    expect(await shown(`<c><v>${stored}</v></c>`)).toEqual([text])
  })

  it.each([
    ['0%', '0.256', '25.6%'],
    ['0.00%', '1.1', '110%'],
    ['000000', '1234', '001234'],
    ['000000', '1234567', '1234567'],
    ['0.00E+00', '44260', '44260'],
    ['[Red]#,##0.00;[Blue]-#,##0.00', '44260', '44260'],
    ['&quot;day &quot;0', '3', '3'],
    ['#,##0;d', '44260', '44260'],
    ['yyyy-mm-dd', '44260', '2021-03-05'],
    ['m/d/yy', '44260', '2021-03-05'],
    ['[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@', '44260', '2021-03-05'],
    ['yyyy&quot;年&quot;m&quot;月&quot;', '44256', '2021-03'],
    ['yyyy&quot;年&quot;m&quot;月&quot;', '44260', '2021-03-05'],
    ['yyyy', '44197', '2021'],
    ['mmm\\-yy', '44256', '2021-03'],
    ['yyyy-mm-dd hh:mm', '44260.599305555559', '2021-03-05T14:23'],
    ['yyyy-mm-dd hh:mm:ss', '44260.99999999', '2021-03-06T00:00'],
    ['h:mm AM/PM', '0.5', '12:00'],
    ['mm:ss', '0.001', '00:01:26'],
    ['[h]:mm', '1.1041666666666667', '26:30'],
    ['yyyy-mm-dd', '1', '1900-01-01'],
    ['yyyy-mm-dd', '59', '1900-02-28'],
    ['yyyy-mm-dd', '61', '1900-03-01'],
    ['yyyy-mm-dd', '-5', '-5'],
    ['yyyy-mm-dd', '99999999', '99999999'],
  ])('of format %s: %s is %s', async (code, stored, text) => {
    expect(await shown(`<c s="1"><v>${stored}</v></c>`, { formats: [code] })).toEqual([text])
  })

  it('have dates from 1904 on where the workbook says so', async () => {
    const parts = { formats: ['yyyy-mm-dd'], workbookPr: 'date1904="1"' }
    expect(await shown('<c s="1"><v>42798</v></c>', parts)).toEqual(['2021-03-05'])
  })

  it('have texts of every kind', async () => {
    const strings = [
      '<t>社區 𠮷 👨‍👩‍👧</t>',
      '<r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>עברית</t></r>',
      '<t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh>',
      '<t>one_x000D_\ntwo_x0041__x0000_</t>',
      '<t>_xD842_</t>',
    ]
    const cells =
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="s"><v>4</v></c>'
    expect(await shown(`${cells}<c t="s"><v>99</v></c>`, { strings })).toEqual([
      '社區 𠮷 👨‍👩‍👧',
      'rich עברית',
      '漢字',
      'one\ntwoA',
      '\ufffd',
      '',
    ])
    expect(
      await shown(
        '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2021-03-05T00:00:00</v></c>',
      ),
    ).toEqual(['ab', 'TRUE', '#N/A', '2021-03-05'])
  })

  it('have the results that formulas had, and missing ones are told', async () => {
    const table = await read({
      rows: '<row><c t="str"><f>A1</f><v>x</v></c><c><f>1+2</f><v>3</v></c><c><f>4+5</f></c><c t="str"><v>.</v></c></row>',
    })
    expect(table.rows).toEqual([['x', '3', '', '.']])
    expect(table.warnings).toEqual([{ code: 'table-formulas-empty', values: { count: 1 } }])
  })

  it('lie where their references say, of merged ones only the first holds something', async () => {
    const table = await read({
      rows: '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c><c r="C5"><v>4</v></c></row><row r="6"><c r="B6"><v>5</v></c></row>',
      after:
        '<mergeCells><mergeCell ref="B5:C6"/><mergeCell ref="A1:XFD2"/><mergeCell ref="nonsense"/></mergeCells>',
    })
    expect(table.rows).toEqual([
      ['', '1', '', '2'],
      ['', '', '', ''],
      ['', '3', '', ''],
      ['', '', '', ''],
    ])
  })
})

describe('sheets of a workbook', () => {
  const parts = {
    rows: '',
    more: {
      'hidden one': '<row><c><v>1</v></c></row>',
      二: '<row><c t="str"><v>a</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>',
      third: '<row><c><v>4</v></c></row>',
    },
  }

  it('are listed without hidden ones, and the first that holds anything is read', async () => {
    const table = await read(parts)
    expect(table.sheets).toEqual([
      { name: 'Sheet1', rows: 0, columns: 0 },
      { name: '二', rows: 2, columns: 2 },
      { name: 'third', rows: 1, columns: 1 },
    ])
    expect({ sheet: table.sheet, rows: table.rows }).toEqual({
      sheet: 1,
      rows: [
        ['a', ''],
        ['2', '3'],
      ],
    })
  })

  it('can be chosen, also hidden and empty ones', async () => {
    expect((await read(parts, { sheet: 2 })).rows).toEqual([['4']])
    expect((await read(parts, { sheet: 1, hidden: true })).rows).toEqual([['1']])
    expect(await read(parts, { sheet: 0 })).toMatchObject({
      sheet: 0,
      rows: [],
      header: [],
      hasHeader: false,
    })
  })

  it('are listed with the size they state, where they are not read', async () => {
    const table = await read({ ...parts, before: '<dimension ref="A1:C20"/>' }, { sheet: 1 })
    expect(table.sheets[0]).toEqual({ name: 'Sheet1', rows: 20, columns: 3 })
  })

  it('are counted while they are read', async () => {
    const seen: string[] = []
    await readTable(await xlsxOf(parts), 'xlsx', { progress: (done, total) => seen.push(`${done}/${total}`) })
    expect(seen).toEqual(['1/3', '2/3'])
  })
})

describe('a workbook of another program', () => {
  it('comes back as it went in', async () => {
    const rows = [
      ['编号', '社區 "𠮷"', '2021'],
      ['P1', '第一行\n第二行 👨‍👩‍👧 <&>', '=1+1'],
      ['P2', ' עברית ', 'x'],
    ]
    const bytes = await writeXlsx({ sheets: [{ name: '表', rows }] })
    const table = await readTable(bytes, 'xlsx')
    expect([table.header, ...table.rows]).toEqual(rows)
    expect(table.sheets).toEqual([{ name: '表', rows: 3, columns: 3 }])
  })
})
