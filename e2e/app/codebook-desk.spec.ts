import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CodebookDesk } from '../pages/codebook-desk.ts'
import { postil } from '../pages/command-line.ts'
import { chooseFiles } from '../pages/dialogs.ts'
import { expect, test } from './fixtures.ts'

interface Listed {
  readonly name: string
  readonly path: string
  readonly codings: number
  readonly definition: string
  readonly status: string
}

function makeProject(work: string): string {
  const project = join(work, 'P.postil')
  const file = join(work, '访谈.txt')
  const list = join(work, 'codings.json')
  writeFileSync(
    file,
    '居民参与不足，網格員說：“先问问大家。”\r\n\r\n楼组长每周走访𠮷祥里。家庭👨‍👩‍👧也来了。\r\n',
  )
  writeFileSync(
    list,
    JSON.stringify({
      codes: [{ name: '参与' }, { name: '參與' }, { name: '走访' }],
      segments: [
        { document: '访谈', quote: '居民参与不足', codes: ['参与'] },
        { document: '访谈', quote: '先问问大家', codes: ['參與'] },
        { document: '访谈', quote: '参与不足，網格員', codes: ['參與'] },
        { document: '访谈', quote: '楼组长每周走访', codes: ['走访'] },
      ],
    }),
  )
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  postil('code', project, '--file', list)
  return project
}

test('a codebook is described, merged, split and put back by keyboard alone', async ({ launch, folders }) => {
  const project = makeProject(folders.work)
  const { page } = await launch({ args: [project] })
  const desk = new CodebookDesk(page)
  const codes = () => postil<Listed[]>('codes', project)
  await desk.go()

  // a definition is stored when its field is left
  await desk.select('走访')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('上门看望居民')
  await page.keyboard.press('Tab')
  await expect.poll(() => codes().find(code => code.name === '走访')?.definition).toBe('上门看望居民')

  // two names that differ in their script are similar; they are merged, overlaps become one
  await desk.show(/Similar names \(2\)/)
  await expect(desk.rows).toHaveCount(2)
  await desk.select('参与')
  await page.keyboard.press('Shift+ArrowDown')
  await desk.run('Merge codes')
  const dialog = page.getByRole('dialog', { name: 'Merge 2 codes' })
  await dialog.getByRole('radio', { name: 'Become one' }).focus()
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('status')).toContainText('2 codings in all afterwards')
  await dialog.getByRole('button', { name: 'Merge' }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => codes().map(code => [code.name, code.codings]))
    .toEqual([
      ['參與', 2],
      ['走访', 1],
    ])

  // its passages are dealt to two new codes
  await desk.show(/All codes/)
  await desk.select('參與')
  await desk.run('Split the code')
  // The list beside a code is called so too.
  await expect(page.getByRole('heading', { name: /^Split/ })).toBeVisible()
  await page.getByRole('listbox', { name: 'Passages' }).focus()
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('1')
  await page.getByRole('textbox', { name: 'Name of subcode 1' }).focus()
  await page.keyboard.insertText('主动')
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Name of subcode 2' }).focus()
  await page.keyboard.insertText('被动')
  await page.getByRole('button', { name: 'Make 2 subcodes' }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => codes().map(code => [code.path, code.codings]))
    .toEqual([
      ['參與', 0],
      ['參與/主动', 1],
      ['參與/被动', 1],
      ['走访', 1],
    ])

  await desk.select('走访')
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+Z')
  await expect
    .poll(() => codes().map(code => [code.name, code.codings]))
    .toEqual([
      ['参与', 1],
      ['參與', 2],
      ['走访', 1],
    ])
  expect(postil<unknown[]>('check', project)).toEqual([])
})

test('a passage becomes an example with one key, and stands on the page for printing', async ({
  launch,
  folders,
}) => {
  const project = makeProject(folders.work)
  const { page } = await launch({ args: [project] })
  const desk = new CodebookDesk(page)
  await desk.go()
  await desk.select('參與')
  const passages = page.getByRole('listbox', { name: 'Passages' })
  await passages.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('e')
  await expect(passages.getByRole('option').first()).toContainText('先问问大家')
  await expect(desk.side).toContainText('1 example')
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark'
  })
  await desk.run('Print the codebook')
  const paper = page.getByRole('dialog', { name: 'Codebook for printing' })
  await expect(paper.getByRole('row', { name: /參與/ })).toContainText('先问问大家')
  await page.emulateMedia({ media: 'print' })
  const seen = await page.evaluate(() => {
    const paper = document.querySelector('.print-page')
    const style = paper === null ? null : getComputedStyle(paper)
    const frame = document.querySelector('.frame')
    return { ink: style?.color, ground: style?.backgroundColor, frame: frame?.getClientRects().length }
  })
  expect(seen).toEqual({ ink: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)', frame: 0 })
})

test('codes come in from a list in Markdown, in an order that is there again at the next start', async ({
  launch,
  folders,
}) => {
  const project = makeProject(folders.work)
  const list = join(folders.work, 'codes.md')
  writeFileSync(list, '# 编码手册\r\n\r\n- 走访: 上门看望𠮷老\r\n  - 安家\r\n- 八户\r\n')
  const first = await launch({ args: [project] })
  const desk = new CodebookDesk(first.page)
  await desk.go()
  await chooseFiles(first.electron, list)
  await desk.run('Import codes from a file')
  const dialog = first.page.getByRole('dialog', { name: 'Import codes' })
  await expect(dialog.getByRole('status')).toHaveText('2 new, 1 changed, 0 as they are.')
  await dialog.getByRole('button', { name: 'Import' }).press('Enter')
  await expect.poll(() => desk.rows.count()).toBe(5)
  await first.page.getByRole('button', { name: /Order$/ }).press('Enter')
  await first.page.getByRole('option', { name: /pinyin/ }).focus()
  await first.page.keyboard.press('Enter')
  const names = ['八户', '参与', '參與', '走访', '安家']
  await expect(desk.rows).toContainText(names)
  await first.quit()

  const again = new CodebookDesk((await launch({ args: [project] })).page)
  await again.go()
  await expect(again.rows).toContainText(names)
  expect(postil<Listed[]>('codes', project).find(code => code.name === '走访')?.definition).toBe(
    '上门看望𠮷老',
  )
})
