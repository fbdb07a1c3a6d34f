import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { chooseSavePath } from '../pages/dialogs.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { WordsView } from '../pages/words-view.ts'
import { expect, test } from './fixtures.ts'

const texts = {
  '访谈一.txt': '楼长制很好。楼长制要坚持，居民参与楼长制。\n大家都爱𠮷祥社區，👨‍👩‍👧也來。\n',
  '访谈二.txt': '居民說樓長制 is good. The residents say ＷｅＣｈａｔ helps. שלום\n',
}

test('words are counted, one is added from the text, and its lines lead back to it and are coded, with keys alone', async ({
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
  const { page, electron } = await launch({ args: [project] })
  const reading = new ReadingDesk(page)
  const words = new WordsView(page)
  await expect(reading.documents.getByRole('option')).toHaveCount(2)

  // counted: the word that no dictionary has falls apart
  await words.open()
  await expect(words.row('居民')).toContainText('2')
  await expect(words.row('楼长制')).toHaveCount(0)
  await expect(words.row('的')).toHaveCount(0)

  // selected in the text, it becomes one word
  await words.run('访谈一')
  await expect(reading.text).toBeFocused()
  await page.keyboard.press('Control+Home')
  for (let n = 0; n < 3; n++) await page.keyboard.press('Shift+ArrowRight')
  await words.run('keep as one word')
  await expect(page.getByText('“楼长制” is one word from now on.')).toBeVisible()
  await words.open()
  await expect(words.row('楼长制')).toContainText('樓長制')
  await expect(words.row('楼长制').getByRole('gridcell').nth(1)).toHaveText('4')

  // narrowed by pinyin; Enter shows the word in context
  await words.filter.focus()
  await page.keyboard.insertText('lzz')
  await expect(words.rows).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(words.grid).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(words.rows).toHaveCount(4)
  await expect(page.getByText('4 lines')).toBeVisible()

  // all but one are ticked and coded as one act
  await words.grid.focus()
  for (let n = 0; n < 3; n++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await expect(page.getByText('3 ticked')).toBeVisible()
  await page.keyboard.press('c')
  await page.keyboard.insertText('楼长')
  await page.keyboard.press('Enter')
  const codings = () => postil<{ quotation: string; code: string }[]>('codings', project)
  await expect
    .poll(() => codings().map(({ quotation, code }) => `${quotation} ${code}`))
    .toEqual(['楼长制 楼长', '楼长制 楼长', '楼长制 楼长'])
  await words.grid.focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => codings().length).toBe(0)

  // the last line leads to its place in the text
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(reading.text).toHaveAccessibleName('Text of 访谈二')
  await expect(page.locator('.cm-flash')).toHaveText('樓長制')

  // back at the table a word is left out, and everything listed goes to a file
  await words.open()
  await words.part('Frequencies')
  await words.filter.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('居')
  await expect(words.row('居民')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(page.getByText('No word holds what you typed.')).toBeVisible()
  await words.filter.focus()
  await page.keyboard.press('Escape')
  const file = join(folders.work, '词频.csv')
  await chooseSavePath(electron, file)
  await words.run('export the words listed as csv')
  await expect(page.getByRole('dialog', { name: 'The words were exported' })).toBeVisible()
  const written = readFileSync(file, 'utf8')
  expect(written).toContain('\r\n楼长制,4,2,')
  expect(written).not.toContain('居民')
  expect(written).toContain('ＷｅＣｈａｔ')
})

test('a word of the cloud leads to its lines, and these to where they are', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  const words = new WordsView(page)
  await words.open()
  await words.look('Cloud')
  const marks = page.getByRole('listbox', { name: /Marks of the picture: Words/ })
  await marks.press('End')
  const [word = ''] = (await marks.getByRole('option').innerText()).split(':')
  await marks.press('Enter')
  await expect(words.rows.first()).toContainText(word)
  await words.look('Where in the texts')
  await expect(page.locator('svg text', { hasText: `Where “${word}” stands` })).toBeVisible()
  await words.look('Lines')
  await expect(words.rows.first()).toContainText(word)
})

test('keywords say which part a word belongs to', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  const words = new WordsView(page)
  await words.open()
  await words.part('Keywords')
  await expect(page.getByText('Choose part A', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Add to: Part A' }).press('Enter')
  await page.keyboard.insertText('网格员')
  await page.keyboard.press('Enter')
  await expect(words.rows.first()).toContainText(/Only in A|times as often in/)
  await page.getByRole('button', { name: 'Log ratio' }).press('Enter')
  await expect(words.rows.first()).toContainText(/Only in A|times as often in A/)
  await page.getByRole('button', { name: 'Log ratio' }).press('Enter')
  await expect(words.rows.first()).toContainText(/Only in B|times as often in B/)
})
