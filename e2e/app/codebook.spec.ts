import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

test('a click on a code codes the selected words, but not once the coding bar was closed', async ({
  launch,
  folders,
}) => {
  const project = join(folders.work, 'P.postil')
  const file = join(folders.work, '访谈.txt')
  const list = join(folders.work, 'codings.json')
  writeFileSync(file, '社区治理需要居民参与。\n\n网格员每天走访𠮷祥里。\n')
  writeFileSync(list, JSON.stringify({ codes: [{ name: '参与' }, { name: '网格' }] }))
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  postil('code', project, '--file', list)
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  const codings = () => postil<{ code: string; quotation: string }[]>('codings', project)
  await desk.open('访谈')
  await desk.selectByPointer('居民参与')
  await desk.codebook.getByText('参与', { exact: true }).click()
  await expect.poll(codings).toMatchObject([{ code: '参与', quotation: '居民参与' }])
  await desk.selectByPointer('𠮷祥里')
  await page.keyboard.press('Escape')
  await desk.codebook.getByText('网格', { exact: true }).click()
  await expect(page.locator('.passages')).toContainText('网格')
  expect(codings()).toHaveLength(1)
})

test('a name may begin with any letter', async ({ launch, folders }) => {
  const project = join(folders.work, 'P.postil')
  const file = join(folders.work, 'talk.txt')
  writeFileSync(file, 'Village life and mutual help, 社区治理.\n')
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await desk.open('talk')
  for (const [words, name] of [
    ['Village life', 'Village life'],
    ['mutual help', 'Mutual help'],
  ] as const) {
    await desk.selectByPointer(words)
    await page.keyboard.type(name)
    await page.keyboard.press('Shift+Enter')
    await expect(desk.codebook.getByText(name, { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  expect(postil<{ name: string }[]>('codes', project).map(code => code.name)).toEqual([
    'Village life',
    'Mutual help',
  ])
})
