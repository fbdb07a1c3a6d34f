import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

const text = `社区治理𠮷。${'居民说话。'.repeat(20)}\n\n鄰里的社區ＡＢＣ，abc。\n\n${'没有别的。\n\n'.repeat(60)}最后的社区 abcd 👨‍👩‍👧。\n\n${'a'.repeat(40)}!\n`

test('finds in either script from any view, goes round, and leaves the selection at the hit', async ({
  launch,
  folders,
}) => {
  const project = join(folders.work, '查找 𠮷.postil')
  postil('new', project)
  const file = join(folders.work, '访谈.txt')
  writeFileSync(file, text)
  postil('import', project, file, '--no-clean')
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await desk.documents.getByRole('option').first().click()
  await expect(desk.text).toContainText('社区治理')
  await desk.text.focus()

  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Find in this text' })
  const count = bar.getByRole('status')
  await page.keyboard.type('社區')
  await expect(count).toHaveText('1 of 3')
  await expect(page.locator('.cm-find-hit')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('3 of 3')
  await expect(page.locator('.cm-find-hit--current')).toHaveText('社区')
  await page.keyboard.press('F3')
  await expect(count).toHaveText('1 of 3')
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('3 of 3')

  // Every view has the same hits.
  for (const shown of ['社区', '社區']) {
    await page.keyboard.press('F8')
    await expect(page.locator('.cm-find-hit--current')).toHaveText(shown)
    await expect(count).toHaveText('3 of 3')
  }

  await bar.getByRole('button', { name: /^Exactly so/ }).click()
  await expect(count).toHaveText('1 of 1')
  await expect(page.locator('.cm-find-hit--current')).toHaveText('社區')
  await bar.getByRole('button', { name: /^Exactly so/ }).click()

  const field = bar.getByRole('textbox')
  await field.fill('abc')
  await expect(count).toHaveText(/of 3$/)
  await bar.getByRole('button', { name: /^Whole words/ }).click()
  await expect(count).toHaveText(/of 2$/)
  await bar.getByRole('button', { name: /^Regular expression/ }).click()
  await field.fill('社区.')
  await expect(count).toHaveText(/of 3$/)
  await field.fill('(社区')
  await expect(count).toHaveText('Not a regular expression (character 1)')
  await field.fill('(a+)+$')
  await expect(count).toHaveText('Stopped: takes too long on this text')
  await field.fill('没有这个')
  await expect(count).toHaveText('Not in this text')
  await field.fill('鄰里')
  await expect(count).toHaveText('1 of 1')

  await field.press('Escape')
  await expect(bar).toBeHidden()
  await expect(desk.text).toBeFocused()
  await expect(page.locator('.cm-find-hit')).toHaveCount(0)
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('鄰里')

  // The selection is what is looked for next; all of it goes on to the list that can be coded.
  await page.keyboard.press('Control+f')
  await expect(field).toHaveValue('鄰里')
  await bar.getByRole('button', { name: 'List and code all hits' }).click()
  await expect(page.getByRole('searchbox', { name: 'Words to find in all documents' })).toHaveValue('鄰里')
})
