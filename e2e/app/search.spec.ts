import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

const texts = {
  '访谈一.txt': '社区治理需要居民参与。网格员每天走访三号楼。\n\n大家都爱𠮷祥社區，👨‍👩‍👧也來。\n',
  '访谈二.txt': '没有提到。\n',
  '訪談三.txt': '社區花園。社区食堂（社區出錢）。\n',
}

test('words are found in all documents, coded and taken back with keys alone', async ({
  launch,
  folders,
}) => {
  const project = join(folders.work, 'P.postil')
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  for (const [name, text] of Object.entries(texts)) {
    const file = join(folders.work, name)
    writeFileSync(file, text)
    postil('import', project, file)
  }
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await expect(desk.documents.getByRole('option')).toHaveCount(3)

  // found in both scripts, by documents
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.insertText('社區')
  const found = page.getByRole('listbox', { name: 'What was found' })
  await expect(page.getByText('5 matches · 2 documents')).toBeVisible()
  await expect(found.getByRole('option')).toHaveCount(7)

  // down to the second match of the first document: Enter goes there, Space takes its tick away
  await page.keyboard.press('ArrowDown')
  await expect(found).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(desk.text).toHaveAccessibleName('Text of 访谈一')
  await expect(page.locator('.cm-flash')).toHaveText('社區')
  await page.keyboard.press('Space')
  await expect(found.getByRole('option', { selected: true })).toHaveCount(4)

  // a new code for the rest, as sentences
  await page.keyboard.press('Control+Enter')
  await page.keyboard.insertText('地方')
  await page.keyboard.press('Enter')
  const act = page.getByRole('button', { name: 'Code them' })
  await expect(act).toBeFocused()
  await expect(page.getByText('4 passages · 2 documents')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 passages · 2 documents')).toBeVisible()
  await act.press('Enter')
  const codings = () => postil<{ quotation: string; code: string }[]>('codings', project)
  await expect
    .poll(() => codings().map(({ quotation, code }) => [quotation, code]))
    .toEqual([
      ['社区治理需要居民参与。', '地方'],
      ['社區花園。', '地方'],
      ['社区食堂（社區出錢）。', '地方'],
    ])

  // one step back
  await found.focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => codings().length).toBe(0)
  expect(postil<{ name: string }[]>('codes', project)).toEqual([])
  expect(postil('check', project)).toEqual([])

  // a pattern that does not hold together is told with its place
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('button', { name: /How the words are meant/ }).click()
  await page.getByRole('option', { name: /Regular expression/ }).click()
  await page.getByRole('searchbox', { name: 'Words to find in all documents' }).fill('社(区')
  await expect(page.getByRole('alert')).toContainText('at character 2')
  await page.getByRole('searchbox', { name: 'Words to find in all documents' }).fill('社[区園]')
  await expect(page.getByText('5 matches · 2 documents')).toBeVisible()
})

test('a word that is kept whole is taken by a double click', async ({ launch, folders }) => {
  const project = join(folders.work, 'P.postil')
  const file = join(folders.work, '访谈.txt')
  writeFileSync(file, '我们的楼道议事会很热闹。\n')
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await desk.open('访谈')
  await desk.selectByPointer('楼道议事会')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('Keep as one word')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“楼道议事会” is one word from now on.')).toBeVisible()
  const { start } = await desk.placeOf('议事')
  await page.mouse.dblclick(start.x + 4, start.y)
  await expect(page.getByText('5 characters selected')).toBeVisible()
})

test('a search is kept by name, and looks only outside the passages of a code', async ({
  launch,
  folders,
}) => {
  const project = join(folders.work, 'P.postil')
  const file = join(folders.work, '访谈.txt')
  writeFileSync(file, texts['訪談三.txt'])
  const segments = [{ document: '访谈', quote: '社區花園', codes: ['花园'] }]
  const list = join(folders.work, 'codings.json')
  writeFileSync(list, JSON.stringify({ codes: [{ name: '花园' }], segments }))
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  postil('code', project, '--file', list)
  const { page } = await launch({ args: [project] })
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.insertText('社区')
  await expect(page.getByText('3 matches · 1 document')).toBeVisible()
  await page.getByRole('button', { name: 'Where' }).click()
  await page.getByRole('menuitem', { name: /Only outside/ }).click()
  await page.keyboard.insertText('huayuan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Take away: Outside passages of 花园' })).toBeVisible()
  await expect(page.getByText('2 matches · 1 document')).toBeVisible()

  await page.getByRole('button', { name: 'Saved' }).click()
  await page.getByRole('menuitem', { name: 'Save this search…' }).click()
  await page.getByLabel('Name', { exact: true }).fill('园外')
  await page.keyboard.press('Enter')
  const field = page.getByRole('searchbox', { name: 'Words to find in all documents' })
  await field.fill('食堂')
  await page.getByRole('button', { name: /Take away/ }).click()
  await expect(page.getByText('1 match · 1 document')).toBeVisible()
  await page.getByRole('button', { name: 'Saved' }).click()
  await page.getByRole('menuitem', { name: '园外' }).click()
  await expect(page.getByText('2 matches · 1 document')).toBeVisible()
  await page.getByRole('button', { name: 'Saved' }).click()
  await page.getByRole('menuitem', { name: 'Remove “园外”' }).click()
  await expect
    .poll(() => postil<{ operation: string }[]>('log', project).at(-1)?.operation)
    .toBe('search.forget')
})

test('a group, a set and a speaker narrow a search, by keys alone', async ({ launch, folders }) => {
  const project = join(folders.work, 'P.postil')
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  for (const [name, who] of [
    ['访谈一', '王'],
    ['访谈二', '王'],
    ['訪談三', '李'],
  ] as const) {
    const file = join(folders.work, `${name}.txt`)
    const turns = [1, 2, 3].map(
      turn => `主持人：𠮷祥${name}第${turn}问？\n\n${who}：社區第${turn}答，👨‍👩‍👧。\n\n`,
    )
    writeFileSync(file, turns.join(''))
    postil('import', project, file, '--duplicates', 'keep')
  }
  postil('groups', 'create', project, '居民')
  postil('groups', 'create', project, '居民/老年人')
  postil('groups', 'put', project, '居民', '访谈一')
  postil('groups', 'put', project, '居民/老年人', '訪談三')
  postil('sets', 'create', project, '一期', '访谈一', '访谈二')
  const { page } = await launch({ args: [project] })
  const { keyboard } = page
  /** Types into the list the command opens; words are typed into what has the focus, as a hand would. */
  const choose = async (command: string, list: string, words: string) => {
    await keyboard.press('Control+k')
    await keyboard.insertText(command)
    await keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: list })).toBeFocused()
    await keyboard.insertText(words)
    await keyboard.press('Enter')
  }
  await keyboard.press('Control+Shift+F')
  await keyboard.insertText('社区')
  const head = page.locator('.find__count')
  await expect(head).toHaveText('9 matches · 3 documents')

  await choose('Find in a group', 'Only in a group of documents…', 'jumin')
  await expect(head).toHaveText('6 matches · 2 documents · In the group 居民')
  await choose('Find in a set', 'Only in a set of documents…', '一期')
  await expect(head).toHaveText('3 matches · 1 document · In the group 居民 · In the set 一期')
  await choose('Find in the turns of', 'Only turns of a speaker…', '主持')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await page.getByRole('button', { name: 'Take away: Turns of 主持人' }).press('Enter')
  await page.getByRole('button', { name: 'Take away: In the group 居民' }).press('Enter')
  await expect(head).toHaveText('6 matches · 2 documents · In the set 一期')
})
