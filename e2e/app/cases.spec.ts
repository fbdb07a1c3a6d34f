import { join, resolve } from 'node:path'
import { CasesDesk, readClipboard, writeClipboard } from '../pages/cases-desk.ts'
import { postil } from '../pages/command-line.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

const survey = resolve(import.meta.dirname, '../fixtures/formats/survey-openpyxl.xlsx')

/** Five people of a housing estate, with what the table says of them. */
function surveyProject(work: string): string {
  const project = join(work, '调查.postil')
  postil('new', project, '--name', '调查', '--coder', 'Ada')
  postil('import', project, survey)
  return project
}

/** What was done to attributes and cases, the oldest first. */
function actsOf(project: string): string[] {
  const log = postil<{ operation: string; kind: string }[]>('log', project)
  return log.flatMap(({ operation, kind }) =>
    /^(attributes|cases)\./.test(operation) ? [kind === 'undo' ? `undo ${operation}` : operation] : [],
  )
}

test('a table is written in with keys alone: typed, chosen, refused, pasted, filled, sorted, undone', async ({
  launch,
  folders,
}) => {
  const project = surveyProject(folders.work)
  const { electron, page, quit } = await launch({ args: [project] })
  const desk = new CasesDesk(page)
  await desk.open()
  await expect.poll(() => desk.names()).toEqual(['001', '002', '003', '005', '006'])
  await expect.poll(() => desk.column('年龄')).toEqual(['67', '41', '58', '73', '80'])

  // the name opens the document; back here everything stands where it was
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(new ReadingDesk(page).text).toHaveAccessibleName('Text of 002')
  await desk.open()
  await page.keyboard.press('ArrowUp')

  // typed over, then by the list; each is stored and the cell below or beside is next
  for (let step = 1; step <= 3; step++) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('６８')
  await page.keyboard.press('Enter')
  await expect(await desk.cell('001', '年龄')).toHaveText('68')
  await page.keyboard.press('F2')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('2')
  await page.keyboard.press('Tab')
  await expect(await desk.cell('002', '年龄')).toHaveText('42')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(desk.choices.getByRole('option')).toHaveText(['Yes', 'No', 'No value'])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(await desk.cell('002', '同意加装电梯')).toHaveText('Yes')

  // refused words stay for correction, and Escape gives them up
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('someday')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“someday” is no value for 访谈日期')).toBeVisible()
  await expect(desk.input).toHaveValue('someday')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2023年5月')
  await page.keyboard.press('Enter')
  await expect(await desk.cell('003', '访谈日期')).toHaveText('2023-05')
  await page.keyboard.type('never')
  await page.keyboard.press('Escape')
  await expect(await desk.cell('005', '访谈日期')).toHaveText('2023-06-03')
  await expect.poll(() => actsOf(project)).toEqual(Array(4).fill('attributes.setValues'))

  // a block from a spreadsheet is one act, and one undo takes it back
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  await writeClipboard(electron, '"𠮷某\r\n（化名）"\t9栋\t1,024\r\n乙\t10栋\t55\r\n')
  await page.keyboard.press('Control+v')
  await expect.poll(() => desk.column('楼栋')).toEqual(['9栋', '10栋', '3栋', '26栋', '1栋'])
  await expect(await desk.cell('001', '受访者')).toHaveText('𠮷某\n（化名）')
  await expect(await desk.cell('001', '年龄')).toHaveText('1024')
  await expect(page.getByText('Saved: set 6 values')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(() => desk.column('楼栋')).toEqual(['3栋', '12栋', '3栋', '26栋', '1栋'])
  await expect(await desk.cell('001', '受访者')).toHaveText('居民甲')
  await expect(await desk.cell('002', '年龄')).toHaveText('42')

  // copied with Shift and the arrows, filled down, cleared
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')
  await expect.poll(() => readClipboard(electron)).toBe('居民甲\t3栋\n居民乙\t12栋')
  await page.keyboard.press('Control+d')
  await expect.poll(() => desk.column('受访者')).toEqual(['居民甲', '居民甲', '居民丙', '居民戊', '𠮷先生'])
  await expect(await desk.cell('002', '楼栋')).toHaveText('3栋')
  await page.keyboard.press('Delete')
  await expect.poll(() => desk.column('受访者')).toEqual(['', '', '居民丙', '居民戊', '𠮷先生'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => desk.column('受访者')).toEqual(['居民甲', '居民乙', '居民丙', '居民戊', '𠮷先生'])

  // by the heading: up, down, as they were
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight']) await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await expect(desk.heading('年龄')).toHaveAttribute('aria-sort', 'ascending')
  expect(await desk.column('年龄')).toEqual(['42', '58', '68', '73', '80'])
  await page.keyboard.press('Enter')
  await expect(desk.heading('年龄')).toHaveAttribute('aria-sort', 'descending')
  expect(await desk.names()).toEqual(['006', '005', '001', '003', '002'])
  await page.keyboard.press('Enter')
  await expect(desk.heading('年龄')).toHaveAttribute('aria-sort', 'none')

  await quit()
  const again = new CasesDesk((await launch({ args: [project] })).page)
  await again.open()
  await expect(await again.cell('002', '年龄')).toHaveText('42')
  await expect(await again.cell('003', '访谈日期')).toHaveText('2023-05')
  expect(postil('check', project)).toEqual([])
})

test('cases are made, described, renamed and removed', async ({ launch, folders }) => {
  const project = surveyProject(folders.work)
  const { page } = await launch({ args: [project] })
  const desk = new CasesDesk(page)
  await desk.open()
  await page.getByRole('radio', { name: 'Cases' }).click()
  await expect(page.getByText('No cases yet')).toBeVisible()

  for (const name of ['三号楼', '十二號樓 𠮷']) {
    await desk.tools.getByRole('button', { name: 'New case…' }).click()
    await page.keyboard.insertText(name)
    await page.keyboard.press('Enter')
    await expect(desk.grid.getByRole('rowheader', { name, exact: true })).toBeVisible()
  }
  await expect(page.getByText('No attributes yet.')).toBeVisible()

  // an attribute with choices; a value by typing a part of it
  await page.getByRole('button', { name: 'New attribute…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New attribute' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('物业')
  await dialog.getByRole('button', { name: /^Text/ }).click()
  await page.getByRole('option', { name: /^Choice/ }).click()
  await dialog.getByRole('textbox', { name: 'Choices' }).fill('市场化\n自管\n\n自管')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog).toBeHidden()
  await expect(desk.heading('物业')).toBeVisible()
  await desk.goTo('十二號樓 𠮷', '物业')
  await page.keyboard.insertText('自')
  await expect(desk.choices.getByRole('option')).toHaveText(['自管'])
  await page.keyboard.press('Enter')
  await expect(await desk.cell('十二號樓 𠮷', '物业')).toHaveText('自管')

  // a type that does not fit is refused where it was chosen
  await desk.heading('物业').getByRole('button', { name: 'Menu of 物业' }).click()
  await page.getByRole('menuitem', { name: 'Type and choices…' }).click()
  const change = page.getByRole('dialog', { name: 'Attribute “物业”' })
  await change.getByRole('button', { name: /^Choice/ }).click()
  await page.getByRole('option', { name: /^Number/ }).click()
  await change.getByRole('button', { name: 'Save' }).click()
  await expect(change.getByRole('alert')).toContainText('“自管” is no value for 物业')
  await page.keyboard.press('Escape')

  // a name taken stays to be corrected; then the case goes, with its value, and comes back
  await desk.grid.getByRole('rowheader', { name: '十二號樓 𠮷', exact: true }).click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('三号楼')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The name “三号楼” is already in use here')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('十三号楼')
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.names()).toEqual(['三号楼', '十三号楼'])
  await page.keyboard.press('Delete')
  await expect(page.getByRole('alertdialog')).toContainText('1 value goes with it')
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.names()).toEqual(['三号楼'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => desk.names()).toEqual(['三号楼', '十三号楼'])
  await expect(await desk.cell('十三号楼', '物业')).toHaveText('自管')

  // the attribute goes with its value
  await desk.heading('物业').getByRole('button', { name: 'Menu of 物业' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('1 value goes with it')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No attributes yet.')).toBeVisible()
  expect(actsOf(project)).toEqual([
    'cases.create',
    'cases.create',
    'attributes.create',
    'attributes.setValues',
    'cases.rename',
    'cases.remove',
    'undo cases.remove',
    'attributes.remove',
  ])
})
