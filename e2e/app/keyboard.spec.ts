import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

const text = '社区治理需要居民参与。网格员每天走访三号楼。\n\n議事會在𠮷祥里開始，👨‍👩‍👧一起來。\n'

test('a text is found, coded, noted, recoded and undone with keys alone', async ({ launch, folders }) => {
  const project = join(folders.work, 'P.postil')
  const file = join(folders.work, '访谈一.txt')
  writeFileSync(file, text)
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await expect(desk.documents.getByRole('option')).toHaveCount(1)

  // open it through the palette
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('访谈')
  await page.keyboard.press('Enter')
  await expect(desk.text).toBeFocused()

  // the second word, by words; then a new code on it
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.type('governance')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('second')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Escape')
  const codings = () => postil<{ quotation: string; code: string }[]>('codings', project)
  await expect
    .poll(() => codings().map(({ quotation, code }) => [quotation, code]))
    .toEqual([
      ['治理', 'governance'],
      ['治理', 'second'],
    ])

  // to the end of the sentence, with the code used last
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await page.keyboard.press('.')
  await expect.poll(() => codings().at(-1)).toMatchObject({ quotation: '需要居民参与。', code: 'second' })

  // a memo, then back and to the next coding, which goes
  await page.keyboard.press('Alt+M')
  await page.keyboard.type('Why so?')
  await expect
    .poll(() => postil<{ operation: string }[]>('log', project).at(-1)?.operation)
    .toBe('memos.create')
  await page.keyboard.press('F6')
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('访谈')
  await page.keyboard.press('Enter')
  await expect(desk.text).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Tab')
  await page.keyboard.press('u')
  await expect.poll(() => codings().length).toBe(2)

  // four times back: uncode, memo, coding, coding with its code
  for (let step = 1; step <= 4; step++) {
    await page.keyboard.press('Control+z')
    await expect
      .poll(() => postil<{ kind: string }[]>('log', project).filter(act => act.kind === 'undo').length)
      .toBe(step)
  }
  expect(codings().map(({ code }) => code)).toEqual(['governance'])
  expect(postil<{ name: string }[]>('codes', project).map(code => code.name)).toEqual(['governance'])
  expect(postil('check', project)).toEqual([])
})
