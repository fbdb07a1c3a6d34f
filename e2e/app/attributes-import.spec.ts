import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CasesDesk } from '../pages/cases-desk.ts'
import { postil } from '../pages/command-line.ts'
import { chooseFiles, chooseSavePath } from '../pages/dialogs.ts'
import { dropOnWindow } from '../pages/import-desk.ts'
import { expect, test } from './fixtures.ts'

/** A project with four cases, two of them with an age. */
function projectWithCases(work: string): string {
  const project = join(work, '调查𠮷.postil')
  postil('new', project, '--name', '调查', '--coder', 'Ada')
  for (const name of ['王𠮷', '陳建國', 'Ada', 'עברית']) postil('cases', 'create', project, name)
  const ages = join(work, '年龄.csv')
  writeFileSync(ages, '姓名,年龄\nAda,28\n王𠮷,40\n')
  postil('attributes', 'import', project, ages)
  return project
}

const people =
  '\ufeff社区调查,,,,\r\n姓名,年齡,村,访谈日期,村\r\n王𠮷,41,南村,44260,x\r\n陈建国,不详,"南\r\n村",44261,x\r\n' +
  'ａｄａ,28,北村,44262,\r\n无名👨‍👩‍👧,50,北村,44263,\r\nעברית,33,,44264,\r\n王𠮷,99,,,\r\n'

test('values come in from a file after a look at what matches, and go again with one undo', async ({
  launch,
  folders,
}) => {
  const project = projectWithCases(folders.work)
  const file = join(folders.work, '受访者.csv')
  writeFileSync(file, people)
  const { electron, page } = await launch({ args: [project] })
  const desk = new CasesDesk(page)
  await page.keyboard.press('Control+4')
  await page.getByRole('radio', { name: 'Cases' }).click()
  await expect(desk.grid).toBeVisible()
  await chooseFiles(electron, file)
  await desk.tools.getByRole('button', { name: 'Import values…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Values from “受访者.csv”' })
  await expect(dialog.getByText('4 of 6 rows match by name')).toBeVisible()
  await expect(dialog.getByText('The head is in row 2')).toBeVisible()
  await expect(dialog.getByText('Row 6 · 无名👨‍👩‍👧')).toBeVisible()
  await expect(dialog.getByText('Row 3 · 王𠮷 · 年齡: 40 → 41')).toBeVisible()
  await dialog.getByText('2 rows matched loosely').click()
  await expect(dialog.getByText('Row 4 · 陈建国 → 陳建國')).toBeVisible()
  await dialog.getByText('1 row repeats a name').click()
  await expect(dialog.getByText('Row 8 · 王𠮷 · as in row 3')).toBeVisible()
  const columns = dialog.getByRole('list', { name: 'Columns of the file' }).getByRole('listitem')
  await expect(columns.nth(0)).toContainText('One cell is not “Number”: B4 “不详”')
  await expect(columns.nth(2)).toContainText('2021-03-05')
  await expect(columns.nth(3)).toContainText('left out: same attribute as “村”')

  // what does not fit keeps it from coming in, until it is left out
  const act = dialog.getByRole('button', { name: 'Import', exact: true })
  await expect(act).toBeDisabled()
  await dialog.getByText('Leave out the cell that does not fit').click()
  await dialog.getByText('Make the missing case').click()
  await expect(dialog.getByRole('status')).toHaveText(
    '11 new values, 1 replaced · 2 new attributes · 1 new case',
  )
  // a type chosen by hand
  await columns.nth(2).getByRole('button', { name: /^Date/ }).click()
  await page.getByRole('option', { name: 'Text' }).click()
  await expect(columns.nth(2)).toContainText('44260')
  await act.click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => desk.names()).toEqual(['王𠮷', '陳建國', 'Ada', 'עברית', '无名👨‍👩‍👧'])
  await expect.poll(() => desk.column('年龄')).toEqual(['41', '', '28', '33', '50'])
  await expect(await desk.cell('陳建國', '村')).toHaveText('南\n村')
  await expect(await desk.cell('陳建國', '访谈日期')).toHaveText('44261')
  await expect(page.getByText('Saved: import values of 5 rows from 受访者.csv')).toBeVisible()

  await desk.input.focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => desk.column('年龄')).toEqual(['40', '', '28', ''])
  await expect(desk.heading('村')).toBeHidden()
  expect(postil('check', project)).toEqual([])
})

test('a file that cannot come in says why; a dropped one opens here; the table goes out', async ({
  launch,
  folders,
}) => {
  const project = projectWithCases(folders.work)
  const bad = join(folders.work, '只有表头.csv')
  writeFileSync(bad, '姓名,年龄\n')
  const good = join(folders.work, '再来.tsv')
  writeFileSync(good, '姓名\t愿意\nAda\t是\n王𠮷\t否\n')
  const { electron, page } = await launch({ args: [project] })
  const desk = new CasesDesk(page)
  await page.keyboard.press('Control+4')
  await page.getByRole('radio', { name: 'Cases' }).click()
  await expect(desk.grid).toBeVisible()
  await chooseFiles(electron, bad)
  await desk.tools.getByRole('button', { name: 'Import values…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('has a head in row 1 and no rows below it')
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await dropOnWindow(page, good)
  await expect(page.getByRole('dialog', { name: 'Values from “再来.tsv”' })).toBeVisible()
  await expect(dialog.getByText('2 of 2 rows match by name')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect.poll(() => desk.column('愿意')).toEqual(['No', '', 'Yes', ''])

  const out = join(folders.work, '出.csv')
  await chooseSavePath(electron, out)
  await desk.tools.getByRole('button', { name: 'More for this table' }).click()
  await page.getByRole('menuitem', { name: 'Export the attributes as CSV…' }).click()
  await expect(page.getByText('The attributes were exported')).toBeVisible()
  expect(existsSync(out)).toBe(true)
  expect(readFileSync(out, 'utf8')).toBe(
    '\ufeffCase,年龄,愿意\r\n王𠮷,40,No\r\n陳建國,,\r\nAda,28,Yes\r\nעברית,,\r\n',
  )
})
