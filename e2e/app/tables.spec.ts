import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readClipboard } from '../pages/cases-desk.ts'
import { postil } from '../pages/command-line.ts'
import { TablesView } from '../pages/tables-view.ts'
import { expect, test } from './fixtures.ts'

const texts = {
  甲: '社区治理需要居民参与。\n\n平台𠮷很好用，居民参与不足。\n',
  乙: '平臺讓鄰居👨‍👩‍👧一起商量。\n\n議事會在𠮷祥里開始。\n',
  丙: 'Ａ區的居民參與平台。\n',
}
const segments = [
  { document: '甲', quote: '社区治理', codes: ['治理'] },
  { document: '甲', quote: '需要居民参与', codes: ['参与'] },
  { document: '甲', quote: '平台𠮷很好用', codes: ['平台'] },
  { document: '甲', quote: '很好用，居民参与', codes: ['参与'] },
  { document: '乙', quote: '平臺讓鄰居👨‍👩‍👧', codes: ['平台'] },
  { document: '乙', quote: '議事會', codes: ['治理'] },
  { document: '丙', quote: '居民參與平台', codes: ['平台', '参与'] },
]

function makeProject(work: string): string {
  const project = join(work, 'P.postil')
  const list = join(work, 'codes.json')
  const codes = [{ name: '治理' }, { name: '参与', parent: '治理' }, { name: '平台' }, { name: '安全' }]
  writeFileSync(list, JSON.stringify({ codes, segments }))
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(work, `${name}.txt`), text)
    postil('import', project, join(work, `${name}.txt`), '--no-clean')
  }
  postil('code', project, '--file', list)
  return project
}

test('a matrix is chosen, ordered, filtered, turned and taken as percentages; the file holds what is seen', async ({
  launch,
  folders,
}) => {
  const project = makeProject(folders.work)
  const { electron, page, quit } = await launch({ args: [project] })
  const view = new TablesView(page)
  await view.open()
  await expect(view.grid).toBeVisible()
  expect(await view.lines()).toEqual([
    ['Codes ↓  Documents →', 'Total', '甲', '乙', '丙'],
    ['Total', '8', '4', '2', '2'],
    ['治理', '2', '1', '1', '0'],
    ['参与', '3', '2', '0', '1'],
    ['平台', '3', '1', '1', '1'],
    ['安全', '0', '0', '0', '0'],
  ])

  // ordered by a column, empty lines away, words typed in pinyin
  await view.grid.getByRole('columnheader', { name: '甲' }).click()
  await page.getByText('Hide empty').click()
  expect((await view.lines()).slice(2).map(([name]) => name)).toEqual(['治理/参与', '治理', '平台'])
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('zhili')
  await expect(view.grid.getByRole('rowheader', { name: '平台' })).toHaveCount(0)
  await expect(page.getByText('2 of 4 rows and 3 of 3 columns are shown.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('')

  // rows as columns; percentages of rows make 100 with what is left out of sight
  await page.getByRole('button', { name: 'Transpose' }).click()
  await view.choose('Percentages', '% of row')
  const turned = await view.lines()
  expect(turned[0]).toEqual(['Documents ↓  Codes →', 'Total', '参与', '治理', '平台'])
  expect(turned[2]).toEqual(['甲', '100.0%', '50.0%', '25.0%', '25.0%'])
  for (const [, , ...cells] of turned.slice(2)) {
    expect(cells.reduce((sum, cell) => sum + Number.parseFloat(cell), 0)).toBeCloseTo(100)
  }

  const file = join(folders.work, 'table.csv')
  await view.export(electron, /CSV/, file)
  const written = readFileSync(file, 'utf8')
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map(line => line.split(','))
  const [heads = [], sums = [], ...rows] = turned
  const [writtenHeads = [], ...writtenRows] = written
  // the file has the sums at the end, the window at the beginning
  expect(writtenHeads.slice(1, -1).map(path => path.split('/').at(-1))).toEqual(heads.slice(2))
  expect(writtenRows.map(([name]) => name)).toEqual([...rows.map(([name]) => name), 'total'])
  const asNumbers = ([, sum = '', ...cells]: readonly string[]) =>
    [...cells, sum].map(cell => Number.parseFloat(cell))
  const expected = [...rows, sums].map(asNumbers)
  for (const [at, [, ...cells]] of writtenRows.entries()) {
    for (const [column, cell] of cells.entries()) {
      expect(Number(cell)).toBeCloseTo(expected[at]?.[column] ?? Number.NaN, 1)
    }
  }
  // the command line gives the same numbers
  const same = postil<{ cells: number[][] }>(
    ...['matrix', project, '--rows', 'codes', '--columns', 'documents', '--transpose', '--percent', 'row'],
    ...['--hide-empty', '--sort-columns', 'line:甲', '--descending-columns'],
  )
  expect(same.cells).toEqual(writtenRows.slice(0, -1).map(([, ...cells]) => cells.slice(0, -1).map(Number)))

  // other rows and columns, and what was chosen stays chosen
  await view.choose('Percentages', 'No percentages')
  await page.getByRole('button', { name: /^Columns: / }).click()
  const members = page.getByRole('dialog', { name: 'Columns: Codes' })
  await members.getByRole('option', { name: '平台' }).click()
  await members.getByRole('button', { name: 'Take these' }).click()
  await expect(view.grid.getByRole('columnheader', { name: '平台' })).toHaveCount(0)
  await view.choose('Columns', 'Coders')
  await expect.poll(() => view.lines()).toContainEqual(['甲', '4', '4'])
  await quit()
  const again = await launch({ args: [project] })
  const later = new TablesView(again.page)
  await expect.poll(() => later.lines()).toContainEqual(['甲', '4', '4'])
})

test('with keys alone: a number leads to its passages, these to the text, and Escape back to the number', async ({
  launch,
  folders,
}) => {
  const { electron, page } = await launch({ args: [makeProject(folders.work)] })
  const { keyboard } = page
  const view = new TablesView(page)
  await view.open()
  await view.grid.focus()
  await keyboard.press('ArrowDown')
  const active = async () =>
    view.grid.locator(`[id="${await view.grid.getAttribute('aria-activedescendant')}"]`)
  await expect(await active()).toHaveText('2')
  await keyboard.press('Enter')
  const passages = page.getByRole('listbox', { name: 'Passages' })
  await expect(passages).toBeFocused()
  await expect(passages.getByRole('option')).toHaveCount(2)
  await expect(page.getByRole('heading', { name: '参与 × 甲' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(view.grid).toBeFocused()
  await expect(await active()).toHaveText('2')

  // a column is ordered by its name; what is selected is copied with its heads
  await keyboard.press('Control+Home')
  await keyboard.press('ArrowUp')
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await expect(view.grid.getByRole('columnheader', { name: '甲' })).toHaveAttribute('aria-sort', 'descending')
  await keyboard.press('Control+Home')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Control+c')
  await expect.poll(() => readClipboard(electron)).toBe('\t甲\t乙\n治理/参与\t2\t0\n治理\t1\t1')

  await view.grid.focus()
  await keyboard.press('Control+Home')
  await keyboard.press('Enter')
  await expect(passages).toBeFocused()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page.locator('.cm-content').first()).toContainText('平台𠮷很好用')
})

test('codes on the same words and codes in the same document are two tables, and each number opens', async ({
  launch,
  folders,
}) => {
  const { page } = await launch({ args: [makeProject(folders.work)] })
  const view = new TablesView(page)
  await view.open()
  await view.show('Co-occurrence')
  await expect(page.getByText(/^Same passage: each number counts pairs/)).toBeVisible()
  // 参与 and 平台: on the same words once in 甲 and once in 丙
  await expect(view.cell(1, 2)).toHaveText('2')
  await view.cell(1, 2).click()
  await expect(page.getByText('2 overlapping pairs of codings')).toBeVisible()
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('很好用')
  await view.show('In the same document, case…')
  await expect(page.getByText(/^Same document: each number counts documents/)).toBeVisible()
  // 治理 and 平台 never share a word, but two documents
  await expect(view.cell(0, 2)).toHaveText('2')
  await view.cell(0, 2).click()
  await expect(page.getByText('2 documents with both')).toBeVisible()

  await view.show('Crosstab')
  // by hand: 治理 1, 参与 1, 平台 1/3
  await expect(page.getByText(/^χ² \(df = 4, N = 8\) = 2\.33$/)).toBeVisible()
  await expect(page.getByText(/The counts are not independent/)).toBeVisible()
  await view.show('Expected counts')
  await expect(view.cell(0, 0)).toHaveText('1.0')

  await view.show('Code frequencies')
  await view.grid.getByRole('columnheader', { name: 'Codings', exact: true }).click()
  expect((await view.lines())[1]?.slice(0, 4)).toEqual(['治理/参与', '3', '3', '2'])
})

test('a table is narrowed to a part of the project; each number opens what it counts there', async ({
  launch,
  folders,
}) => {
  const project = makeProject(folders.work)
  postil('cases', 'create', project, '家户')
  postil('cases', 'add', project, '家户', '甲')
  const { page, quit } = await launch({ args: [project] })
  const view = new TablesView(page)
  await view.open()
  await expect(view.cell(2, 2)).toBeVisible()
  await view.narrow('家户')
  await expect(view.grid.getByRole('columnheader', { name: '乙' })).toHaveCount(0)
  const told = postil<{ cells: number[][] }>(
    ...['matrix', project, '--rows', 'codes', '--columns', 'documents', '--case', '家户'],
  )
  expect((await view.lines()).slice(2).map(([, , ...cells]) => cells.map(Number))).toEqual(told.cells)
  await view.show('Code frequencies')
  await expect(view.cell(1, 0)).toHaveText('3')
  await view.narrow('丙')
  await expect(view.cell(1, 0)).toHaveText('1')
  await view.cell(1, 0).dblclick()
  const passages = page.getByRole('listbox', { name: 'Passages', exact: true })
  await expect(passages.getByRole('option')).toHaveCount(1)
  await expect(passages).toContainText('居民參與平台')

  // taken away again; each table keeps its own
  await page.getByRole('button', { name: 'Take away: 丙' }).click()
  await expect(view.cell(1, 0)).toHaveText('3')
  await view.show('Matrix')
  await expect(page.getByRole('button', { name: 'Take away: Case 家户' })).toBeVisible()
  await quit()
})
