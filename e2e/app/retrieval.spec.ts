import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { chooseSavePath } from '../pages/dialogs.ts'
import { Retrieval } from '../pages/retrieval.ts'
import { expect, type Folders, test } from './fixtures.ts'

const interview = [
  '王：𠮷祥里的居民参与不足。网格员少，👨‍👩‍👧也不来。',
  '',
  '李：數字平台好用，居民參與也多。',
  '',
  'Ada: the platform ＡＢＣ is fine.',
  '',
  '王：平台之外，还要议事会。',
].join('\n')

/** 参与 on two places of the first text and one of the second; 平台 on three of the first. */
function codedProject({ work }: Folders): string {
  const project = join(work, 'P.postil')
  const list = join(work, 'codes.json')
  writeFileSync(join(work, '访谈一.txt'), interview)
  writeFileSync(join(work, '访谈二.txt'), '居民参与很好。\n')
  const codes = [{ name: '参与' }, { name: '平台' }, { name: '很长的编码名称'.repeat(12) }]
  const on = (document: string, quote: string, code: string) => ({ document, quote, codes: [code] })
  const segments = [
    on('访谈一', '𠮷祥里的居民参与不足', '参与'),
    on('访谈一', '居民參與也多', '参与'),
    on('访谈二', '居民参与很好', '参与'),
    on('访谈一', '數字平台好用，居民參與', '平台'),
    on('访谈一', 'platform ＡＢＣ', '平台'),
    on('访谈一', '平台之外', '平台'),
  ]
  writeFileSync(list, JSON.stringify({ codes, segments }))
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, join(work, '访谈一.txt'), join(work, '访谈二.txt'))
  postil('code', project, '--file', list)
  return project
}

const near = '参与 NEAR[0 paragraphs] 平台 WHERE DOCUMENT CONTAINS 一'

test('a query built with the mouse and the same query typed find the same passages', async ({
  launch,
  folders,
}) => {
  const { page } = await launch({ args: [codedProject(folders)] })
  const retrieval = new Retrieval(page)
  const { parts, line, passages } = retrieval
  await retrieval.open()

  // examples of the two codes used most teach what can be asked
  await expect(page.locator('.examples__row')).toHaveCount(3)
  await page
    .getByRole('region', { name: 'Parts of the query' })
    .getByRole('button', { name: 'Choose what to look for…' })
    .click()
  await retrieval.choose('canyu')
  await expect(parts).toHaveText(/^参与\s*3 in 2 doc\.$/)
  await retrieval.act('Join with…').click()
  await page.getByRole('menuitem', { name: 'Near (NEAR)…' }).click()
  await retrieval.choose('pingtai')
  await expect(line).toHaveValue('参与 NEAR[1 paragraph] 平台')
  await page.getByRole('textbox', { name: 'Within' }).fill('0')
  await retrieval.act('Only where…').click()
  await retrieval.choose('一')
  await expect(line).toHaveValue('参与 NEAR[0 paragraphs] 平台 WHERE DOCUMENT = 访谈一')
  await page.getByRole('button', { name: '= Comparison' }).click()
  await page.getByRole('option', { name: 'contains' }).click()
  await page.getByRole('textbox', { name: 'Document name' }).fill('一')
  await expect(line).toHaveValue(near)
  await expect(parts).toHaveText([
    /^Only where\s*1 in 1 doc\.$/,
    /^Near, in the same paragraph\s*1 in 1 doc\.$/,
    /^参与\s*given\s*2 in 1 doc\.$/,
    /^平台\s*3 in 1 doc\.$/,
    /^Document name contains “一”$/,
  ])
  await expect(passages).toHaveText(['居民參與也多'])

  // clear, and write it
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await expect(line).toHaveValue('')
  await expect(parts).toHaveCount(0)
  await line.fill(near)
  await expect(passages).toHaveText(['居民參與也多'])
  await expect(parts).toHaveCount(5)

  // reading in place, and back to the same query
  await passages.first().click()
  await expect(page.locator('.cm-content').first()).toHaveAccessibleName('Text of 访谈一')
  await retrieval.open()
  await expect(line).toHaveValue(near)
  await expect(passages).toHaveText(['居民參與也多'])
})

test('with keys alone a query is built, changed in both forms, and its passages are coded', async ({
  launch,
  folders,
}) => {
  const project = codedProject(folders)
  const { page } = await launch({ args: [project] })
  const { keyboard } = page
  const retrieval = new Retrieval(page)
  const { line, passages } = retrieval
  await retrieval.open()

  await keyboard.insertText('参')
  await expect(page.getByRole('option', { name: /^参与/ })).toBeVisible()
  await keyboard.press('Enter')
  await expect(line).toHaveValue('参与 ')
  await expect(page.getByRole('option', { name: /^OR/ })).toBeVisible()
  // nothing of it was typed: Enter does not take it
  await keyboard.press('Escape')
  await keyboard.press('Enter')
  await expect(retrieval.results).toBeFocused()
  await expect(passages).toHaveText(['𠮷祥里的居民参与不足', '居民參與也多', '居民参与很好'])

  // from the line to the tree
  await page.getByRole('tree').focus()
  await keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Join with…' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'but not (NOT)' }).press('Enter')
  await retrieval.choose('平台')
  await expect(line).toHaveValue('参与 AND NOT 平台')
  await expect(passages).toHaveText(['𠮷祥里的居民参与不足', '也多', '居民参与很好'])
  await page.getByRole('tree').focus()
  await keyboard.press('End')
  await keyboard.press('F2')
  await retrieval.choose('議事會')
  await expect(line).toHaveValue('参与 AND NOT TEXT "議事會"')
  await keyboard.press('Delete')
  await expect(line).toHaveValue('参与')
  await expect(passages).toHaveCount(3)

  await retrieval.results.focus()
  await keyboard.press('Control+a')
  await expect(page.getByText('3 passages ticked')).toBeVisible()
  await keyboard.press('Control+Enter')
  await retrieval.choose('平台')
  await expect.poll(() => postil<{ code: string }[]>('codings', project).length).toBe(9)
  // one act
  await retrieval.results.focus()
  await keyboard.press('Control+z')
  await expect.poll(() => postil<{ code: string }[]>('codings', project).length).toBe(6)
  expect(postil('check', project)).toEqual([])
})

test('a fault shows its place, keeps what was typed and the query before it', async ({ launch, folders }) => {
  const { page } = await launch({ args: [codedProject(folders)] })
  const retrieval = new Retrieval(page)
  const { line, told, passages } = retrieval
  await retrieval.open()
  await line.fill('参与')
  await expect(passages).toHaveCount(3)
  await line.fill('参与 NEAR[2 meters] 平台')
  await expect(told).toHaveText(/^“meters” cannot stand here\. This could: characters, sentences/)
  const place = page.locator('.query-line__fault')
  await expect(place).toHaveText('meters')
  await page.getByRole('button', { name: 'Show the place' }).click()
  expect(
    await line.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd]),
  ).toEqual([10, 16])
  await line.fill('𠮷祥')
  await expect(told).toHaveText('There is no code “𠮷祥”.')
  await expect(place).toHaveText('𠮷祥')
  // passages are those of the query that was understood, which can be gone back to
  await expect(passages).toHaveCount(3)
  await expect(line).toHaveValue('𠮷祥')
  await page.getByRole('button', { name: 'Back to the last query that worked' }).click()
  await expect(line).toHaveValue('参与')
  await line.fill('(参与 OR 平台')
  await expect(told).toHaveText(/^The query goes on here with: /)
})

test('an input method at work opens no list and takes nothing', async ({ launch, folders }) => {
  const { page } = await launch({ args: [codedProject(folders)] })
  const retrieval = new Retrieval(page)
  const { line } = retrieval
  await retrieval.open()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: '参', selectionStart: 1, selectionEnd: 1 })
  await expect(line).toHaveValue('参')
  await session.send('Input.imeSetComposition', { text: '参yu', selectionStart: 3, selectionEnd: 3 })
  await expect(line).toHaveValue('参yu')
  await expect(page.getByRole('listbox', { name: 'What could stand here' })).toHaveCount(0)
  await session.send('Input.insertText', { text: '参与' })
  await expect(line).toHaveValue('参与')
  await expect(page.getByRole('listbox', { name: 'What could stand here' })).toBeVisible()
  await expect(retrieval.passages).toHaveCount(3)
})

test('a query is saved by name, and runs again when the project is opened again', async ({
  launch,
  folders,
}) => {
  const project = codedProject(folders)
  const first = await launch({ args: [project] })
  const retrieval = new Retrieval(first.page)
  await retrieval.open()
  await retrieval.line.fill('平台 NOT TEXT "居民"')
  await expect(retrieval.passages).toHaveText(['數字平台好用，', '參與', 'platform ＡＢＣ', '平台之外'])
  await first.page.getByRole('button', { name: 'Save as…' }).click()
  await first.page.getByRole('textbox', { name: 'Name' }).fill('平台之外 😀')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByRole('status').filter({ hasText: 'is saved' })).toBeVisible()
  await expect(first.page.getByRole('dialog')).toHaveCount(0)

  await first.page.getByRole('button', { name: 'Export' }).click()
  const file = join(folders.work, 'out.csv')
  await chooseSavePath(first.electron, file)
  await first.page.getByRole('menuitem', { name: 'CSV table (.csv)…' }).click()
  await expect(first.page.getByRole('dialog', { name: 'The passages were exported' })).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain('數字平台好用')
  await first.quit()

  const { page } = await launch({ args: [project] })
  const again = new Retrieval(page)
  await again.open()
  await expect(again.line).toHaveValue('')
  await page.getByRole('radio', { name: 'Saved (1)' }).click()
  await page.getByRole('button', { name: '平台之外 😀', exact: true }).click()
  await expect(again.line).toHaveValue('平台 AND NOT TEXT "居民"')
  await expect(again.passages).toHaveCount(4)
  // it counts like a code in others
  await again.line.fill('参与 OVERLAPS[right] QUERY "平台之外 😀"')
  await expect(again.passages).toHaveText(['參與'])
  await page.getByRole('button', { name: 'What to do with “平台之外 😀”' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await page.getByRole('button', { name: 'What to do with “平台之外 😀 2”' }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('乙')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '乙', exact: true })).toBeVisible()
})

test('a saved query tells what is missing of it, is deleted and comes back by undo', async ({
  launch,
  folders,
}) => {
  const { page } = await launch({ args: [codedProject(folders)] })
  const retrieval = new Retrieval(page)
  await retrieval.open()
  await retrieval.line.fill('参与 OR 平台')
  await expect(retrieval.passages).toHaveCount(6)
  await page.getByRole('button', { name: 'Save as…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('两者 👨‍👩‍👧')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('Control+1')
  await page.getByRole('row', { name: '平台', exact: true }).click()
  await page.keyboard.press('Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('row', { name: '平台', exact: true })).toHaveCount(0)

  await retrieval.open()
  await page.getByRole('radio', { name: 'Saved (1)' }).click()
  const saved = page.getByRole('list', { name: 'Saved queries' }).getByRole('listitem')
  await expect(saved).toContainText('1 part is missing and finds nothing')
  await saved.getByRole('button', { name: /^两者/ }).click()
  await expect(retrieval.passages).toHaveCount(3)

  await page.getByRole('button', { name: 'What to do with “两者 👨‍👩‍👧”' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(
    page.getByRole('radio', { name: 'Saved (0)' }).or(page.getByText('No saved queries')),
  ).toHaveCount(2)
  // what it asked for stays in the line
  await expect(retrieval.passages).toHaveCount(3)
  await page.keyboard.press('Control+Z')
  await expect(saved).toContainText('两者 👨‍👩‍👧')
})
