import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, type LaunchOptions, type Postil, test } from './fixtures.ts'

/** 𠵾 is the simplified 㗲, and twice as long. */
const text =
  '社区里的后勤干部𠮷田，头发干净。\n\n鄰里的里長說：看著社區。\n\nThe family 👨‍👩‍👧 joined; 這㗲字很少見。\n'

async function openProject(launch: (options?: LaunchOptions) => Promise<Postil>, work: string) {
  const project = join(work, '简繁 𠮷.postil')
  postil('new', project)
  const file = join(work, '访谈.txt')
  writeFileSync(file, text)
  postil('import', project, file, '--no-clean')
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await desk.documents.getByRole('option').first().click()
  await expect(desk.text).toContainText('社区里')
  return { page, project, desk }
}

const quotations = (project: string) =>
  postil<{ quotation: string }[]>('codings', project).map(coding => coding.quotation)

test('codes a text shown in the other script: what is stored are the words of the text', async ({
  launch,
  folders,
}) => {
  const { page, project, desk } = await openProject(launch, folders.work)
  await page.keyboard.press('F8')
  await expect(desk.text).toContainText('邻里的里长说：看着社区。')
  await page.keyboard.press('F8')
  await expect(desk.text).toContainText('社區裏的後勤幹部𠮷田，頭髮乾淨。')
  await expect(desk.text).toContainText('鄰里的里長說')

  await desk.selectByPointer('後勤幹部𠮷田')
  await page.keyboard.type('後勤')
  await page.keyboard.press('Shift+Enter')
  await expect(desk.codingsHere).toContainText('后勤干部𠮷田')
  await page.keyboard.press('Escape')
  expect(quotations(project)).toEqual(['后勤干部𠮷田'])
  await expect(page.locator('.cm-coding').first()).toHaveText('後勤幹部𠮷田')

  // In vivo takes the words of the text as well.
  await desk.selectByPointer('頭髮')
  await page.keyboard.press('Alt+v')
  await expect(desk.codebook).toContainText('头发')

  // Switching keeps the selection, the codings and the place.
  await desk.selectByPointer('社區裏')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F8')
  await expect(desk.text).toContainText('社区里的后勤干部𠮷田')
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('社区里')
  await expect(page.locator('.cm-coding').first()).toHaveText('后勤干部𠮷田')

  await page.keyboard.press('Control+z')
  await expect(page.locator('.cm-coding')).toHaveText(['后勤干部𠮷田'])
  await page.keyboard.press('Control+z')
  await expect(page.locator('.cm-coding')).toHaveCount(0)
  expect(quotations(project)).toEqual([])
})

test('a character that is longer in the other script is drawn and selected as one', async ({
  launch,
  folders,
}) => {
  const { page, project, desk } = await openProject(launch, folders.work)
  await page.keyboard.press('F8')
  await expect(desk.text).toContainText('这𠵾字很少见')
  await desk.selectByPointer('这𠵾字')
  await page.keyboard.type('rare')
  await page.keyboard.press('Shift+Enter')
  await expect(desk.codingsHere).toContainText('這㗲字')
  expect(quotations(project)).toEqual(['這㗲字'])
})

test('the script stays chosen; writing shows the words that are stored', async ({ launch, folders }) => {
  const { page, desk } = await openProject(launch, folders.work)
  await page.getByRole('button', { name: /Script of the text/ }).click()
  await page.getByRole('menuitem', { name: 'Traditional Chinese (Taiwan)' }).click()
  await expect(desk.text).toContainText('社區裡的後勤幹部')
  await expect(desk.text).toHaveAttribute('lang', 'zh-Hant-TW')
  await page.reload()
  await expect(desk.documents.getByRole('option').first()).toBeVisible()
  await desk.documents.getByRole('option').first().click()
  await expect(desk.text).toContainText('社區裡的後勤幹部')

  await desk.text.focus()
  await page.keyboard.press('Control+e')
  await expect(page.locator('.editing-banner')).toContainText('Shown as stored while it is edited')
  await expect(desk.text).toContainText('社区里的后勤干部')
  await desk.text.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('新的')
  await expect(page.locator('.editing-banner')).toContainText('All stored')
  await page.keyboard.press('Escape')
  await expect(desk.text).toContainText('新的社區裡的後勤幹部')
  await page.keyboard.press('Control+z')
  await expect(desk.text.locator('.cm-line').first()).toHaveText('社區裡的後勤幹部𠮷田，頭髮乾淨。')
})
