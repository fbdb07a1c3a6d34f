import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { postil } from '../pages/command-line.ts'
import { chooseSavePath } from '../pages/dialogs.ts'
import { expect, test } from './fixtures.ts'

test('a reading room is written by keys, and read: from a code to its passage, to what stands there, and back', async ({
  launch,
  folders,
}) => {
  const project = join(folders.work, '研究.postil')
  const room = join(folders.work, '阅览室 𠮷.html')
  postil('new', project, '--name', '研究 <b>', '--coder', 'Ada')
  const text = join(folders.work, '访谈.txt')
  writeFileSync(text, `${'主持人：大家好。\n\n'.repeat(40)}王：居民參與不足，平台𠮷很好，👨‍👩‍👧 שלום。\n`)
  postil('import', project, text, '--no-clean')
  const [document] = postil<{ id: string }[]>('docs', project)
  const codings = join(folders.work, 'codings.json')
  const segments = [
    { document: document?.id, quote: '居民參與不足', codes: ['居民参与'] },
    { document: document?.id, quote: '不足，平台𠮷', codes: ['平台'] },
  ]
  writeFileSync(codings, JSON.stringify({ codes: [{ name: '居民参与' }, { name: '平台' }], segments }))
  postil('code', project, '--file', codings)

  const { electron, page } = await launch({ args: [project] })
  await chooseSavePath(electron, room)
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('Export a reading room')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'The reading room was written' })).toBeVisible()
  await page.keyboard.press('Escape')

  // As a browser would: the app's own session opens nothing but the app.
  const opened = electron.waitForEvent('window')
  await electron.evaluate(async ({ BrowserWindow }, url) => {
    await new BrowserWindow({ width: 1200, height: 800, webPreferences: { partition: 'reader' } }).loadURL(
      url,
    )
  }, pathToFileURL(room).href)
  const reader = await opened
  const faults: string[] = []
  reader.on('pageerror', error => faults.push(error.message))
  await expect(reader.getByRole('heading', { name: '研究 <b>' }).first()).toBeVisible()

  await reader.getByRole('navigation').getByRole('link', { name: '平台' }).press('Enter')
  await expect(reader.getByRole('heading', { name: 'Passages (1)' })).toBeVisible()
  await reader.getByRole('link', { name: '不足，平台𠮷' }).press('Enter')
  const mark = reader.locator('mark.on')
  await expect(mark).toHaveText(['不足', '，平台𠮷'])
  await expect(mark.first()).toBeInViewport()
  const here = reader.getByRole('complementary')
  await expect(here).toContainText('平台')
  await expect(here).toContainText('Coded by Ada')
  // The words that have both codes name both.
  await mark.first().click()
  await expect(here.getByRole('link')).toHaveText(['居民参与', '平台'])
  await reader.keyboard.press('Escape')
  await expect(here).toBeHidden()
  await reader.goBack()
  await expect(reader.getByRole('heading', { name: 'Passages (1)' })).toBeVisible()
  expect(faults).toEqual([])
})
