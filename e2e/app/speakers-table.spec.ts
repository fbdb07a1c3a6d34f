import { join } from 'node:path'
import { CasesDesk, writeClipboard } from '../pages/cases-desk.ts'
import { postil } from '../pages/command-line.ts'
import { expect, test } from './fixtures.ts'

test('50 × 10 values of speakers are pasted as one act, filled down, and taken back', async ({
  launch,
  folders,
}) => {
  const project = join(folders.work, '说话人.postil')
  const speakers = Array.from({ length: 50 }, (_, at) => `𠮷${String(at + 1).padStart(2, '0')}`)
  postil('new', project, '--name', '说话人', '--coder', 'Ada')
  postil('cases', 'each-speaker', project, ...speakers)
  const { electron, page } = await launch({ args: [project] })
  const desk = new CasesDesk(page)
  await page.keyboard.press('Control+4')
  await page.getByRole('radio', { name: 'Speakers' }).click()
  await expect(page.getByText('50 speakers')).toBeVisible()
  const attributes = Array.from({ length: 10 }, (_, at) => `属性${at + 1}号`)
  for (const name of attributes) {
    await page.getByRole('button', { name: 'New attribute…' }).click()
    const dialog = page.getByRole('dialog', { name: 'New attribute' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(dialog).toBeHidden()
  }

  // the name is the texts' own and is not typed over
  await desk.input.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F2')
  await expect(desk.input).toHaveValue('')

  await page.keyboard.press('ArrowRight')
  const block = speakers.map((_, row) => attributes.map((__, column) => `${row}-${column} 👨‍👩‍👧`).join('\t'))
  // as spreadsheets write them: line breaks in quotation marks, full width, rare characters, right to left
  const rare = [
    '0-0 👨‍👩‍👧',
    '"第一行\n第二行，""𠮷"" "',
    '１２３',
    'עברית ABC',
    '',
    ...Array<string>(5).fill('甲'),
  ]
  await writeClipboard(electron, `${[rare.join('\t'), ...block.slice(1)].join('\r\n')}\r\n`)
  await page.keyboard.press('Control+v')
  await expect(await desk.cell('𠮷01', '属性1号')).toHaveText('0-0 👨‍👩‍👧')
  await expect(page.getByText('Saved: set 499 values')).toBeVisible()
  await expect(await desk.cell('𠮷01', '属性2号')).toHaveText('第一行\n第二行，"𠮷"')
  await expect(await desk.cell('𠮷01', '属性3号')).toHaveText('１２３')
  await expect(await desk.cell('𠮷01', '属性4号')).toHaveText('עברית ABC')
  await page.keyboard.press('Control+d')
  await expect(await desk.cell('𠮷02', '属性1号')).toHaveText('0-0 👨‍👩‍👧')
  await page.keyboard.press('Control+z')
  await expect(await desk.cell('𠮷02', '属性1号')).toHaveText('1-0 👨‍👩‍👧')
  await page.keyboard.press('Control+z')
  await expect(await desk.cell('𠮷01', '属性1号')).toHaveText('')
  await expect(await desk.cell('𠮷02', '属性1号')).toHaveText('')
  expect(postil('check', project)).toEqual([])
})
