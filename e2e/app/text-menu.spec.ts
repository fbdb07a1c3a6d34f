import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

const text = [
  '訪談員：您在𠮷祥樓住了多久？',
  '',
  '王某：二十年了，👨‍👩‍👧都在。樓下有棵樹。',
  '',
  '訪談員：樹還在嗎？',
  '',
  '王某：不在了。',
  '',
].join('\n')

interface Listed {
  readonly quotation: string
  readonly code: string
}

async function interview(folders: { readonly work: string }) {
  const project = join(folders.work, 'P.postil')
  const file = join(folders.work, '訪談.txt')
  const list = join(folders.work, 'codes.json')
  writeFileSync(file, text)
  writeFileSync(list, JSON.stringify({ codes: [{ name: '信任' }, { name: '居住' }] }))
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  postil('code', project, '--file', list)
  const codings = () => postil<Listed[]>('codings', project).map(({ quotation, code }) => [quotation, code])
  const acts = () => postil<unknown[]>('log', project).length
  return { project, codings, acts }
}

test('the menu in the text, by keys and by pointer, does what the commands do and codes nothing by itself', async ({
  launch,
  folders,
}) => {
  const { project, codings } = await interview(folders)
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  const { keyboard } = page
  const menu = page.getByRole('menu', { name: 'What can be done here' })
  await desk.open('訪談')
  await desk.clickOn('樓下有棵樹')

  // nothing selected: the sentence
  await keyboard.press('Shift+F10')
  await expect(menu).toBeVisible()
  await expect(menu.getByRole('menuitem', { name: 'Code the selected words…' })).toHaveCount(0)
  await expect(page.getByRole('menuitem', { name: 'Select the sentence' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(menu).toBeHidden()

  // selected words: with a new code, from the box the menu leads to
  await keyboard.press('Shift+F10')
  await expect(menu).toBeVisible()
  await menu.getByRole('menuitem', { name: 'Code the selected words…' }).focus()
  await keyboard.press('Enter')
  await expect(desk.bar.getByRole('combobox')).toBeFocused()
  await keyboard.insertText('樹木')
  await keyboard.press('Shift+Enter')
  await expect.poll(codings).toEqual([['樓下有棵樹。', '樹木']])
  await keyboard.press('Escape')

  // the right button codes nothing, and a click beside closes
  await desk.clickOn('不在了', { button: 'right' })
  await expect(menu).toBeVisible()
  await keyboard.press('Escape')
  await expect(desk.text).toBeFocused()
  expect(codings()).toHaveLength(1)

  // on a coding: how sure, all passages, uncode
  await desk.clickOn('有棵', { button: 'right' })
  await expect(menu.getByText('樹木', { exact: true })).toBeVisible()
  await menu.getByRole('menuitem', { name: 'How sure' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'This coding is uncertain' }).press('Enter')
  await expect(desk.codingsHere.getByRole('radio', { name: 'Uncertain' })).toBeChecked()
  await keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: 'All passages of this code' }).press('Enter')
  await expect(page.getByRole('listbox', { name: /^Passages/ })).toContainText('樓下有棵樹。')
  await desk.clickOn('有棵', { button: 'right' })
  await menu.getByRole('menuitem', { name: 'Remove this coding' }).click()
  await expect.poll(codings).toEqual([])
})

test('with keys alone from the outline: one turn coded, then all turns of who speaks in it as one act', async ({
  launch,
  folders,
}) => {
  const { project, codings, acts } = await interview(folders)
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  const { keyboard } = page
  await desk.open('訪談')
  await keyboard.press('Control+Shift+O')
  const outline = page.locator('.outline [role=listbox]')
  await expect(outline).toBeFocused()
  await keyboard.press('Home')
  await keyboard.press('ArrowDown')
  await keyboard.press('c')
  await expect(desk.bar.getByRole('combobox')).toBeFocused()
  await keyboard.insertText('居住')
  await keyboard.press('Enter')
  await expect.poll(codings).toEqual([['二十年了，👨‍👩‍👧都在。樓下有棵樹。', '居住']])
  await keyboard.press('Escape')

  const before = acts()
  await keyboard.press('Control+Shift+O')
  await keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Code all turns of 王某…' }).press('Enter')
  const choice = page.getByRole('combobox', { name: 'A code for the 2 turns of 王某…' })
  await expect(choice).toBeFocused()
  await keyboard.insertText('xinren')
  await keyboard.press('Enter')
  await expect
    .poll(() => codings().filter(([, code]) => code === '信任'))
    .toEqual([
      ['二十年了，👨‍👩‍👧都在。樓下有棵樹。', '信任'],
      ['不在了。', '信任'],
    ])
  expect(acts()).toBe(before + 1)
  expect(postil('check', project)).toEqual([])
})
