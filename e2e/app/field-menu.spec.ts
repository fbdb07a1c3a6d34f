import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { chooseInFieldMenu, watchFieldMenus } from '../pages/menu.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

test('fields and the text that is edited have the menu of the platform, by pointer and by key, in one’s language', async ({
  launch,
  folders,
}) => {
  const project = join(folders.work, 'P.postil')
  const file = join(folders.work, '访谈.txt')
  writeFileSync(file, '𠮷祥社區，居民参与。\r\n\r\nעברית 👨‍👩‍👧\r\n')
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  const { electron, page } = await launch({ args: [project], locale: 'zh-CN' })
  const offered = await watchFieldMenus(electron)
  const filter = page.getByRole('searchbox', { name: '筛选文档' })
  await filter.fill('访谈')
  await page.keyboard.press('Control+a')
  await filter.click({ button: 'right' })
  await expect.poll(offered).toEqual(expect.arrayContaining(['撤销', '全选']))
  await filter.fill('')
  await page.getByText('访谈', { exact: true }).click()
  const { text } = new ReadingDesk(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('编辑文本')
  await page.keyboard.press('Enter')
  await text.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('ContextMenu')
  await expect.poll(offered).toEqual(expect.arrayContaining(['剪切', '复制', '全选']))

  // Undo and redo of the menu are those of the text, also when a mouse chooses them.
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText('新')
  await chooseInFieldMenu(electron, '撤销')
  await expect(text).not.toContainText('新')
  await chooseInFieldMenu(electron, '重做')
  await expect(text).toContainText('新𠮷祥')
})
