import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { postil } from '../pages/command-line.ts'
import { chooseSavePath } from '../pages/dialogs.ts'
import { KeptView } from '../pages/kept-view.ts'
import { PicturesDesk } from '../pages/pictures-desk.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { TablesView } from '../pages/tables-view.ts'
import { expect, test } from './fixtures.ts'

const texts = {
  甲: '社区治理需要居民参与。\n\n平台𠮷很好用，家人👨‍👩‍👧都說好。\n',
  乙: '平臺讓鄰居一起商量。\n\nשלום עולם\n',
}
const segments = [
  { document: '甲', quote: '居民参与', codes: ['参与'] },
  { document: '乙', quote: '平臺', codes: ['平台'] },
]

function makeProject(work: string): string {
  const project = join(work, 'P.postil')
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(work, `${name}.txt`), text)
    postil('import', project, join(work, `${name}.txt`), '--no-clean')
  }
  const list = join(work, 'codes.json')
  writeFileSync(
    list,
    JSON.stringify({ codes: [{ name: '参与' }, { name: '平台' }, { name: '安全' }], segments }),
  )
  postil('code', project, '--file', list)
  return project
}

/** Exports by the menu of what is kept; the file that is told of in the end. */
async function exportKept(
  electron: ElectronApplication,
  page: Page,
  what: string,
  path: string,
  told: string,
) {
  await chooseSavePath(electron, path)
  await page.locator('.kept__acts').getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: what }).click()
  const done = page.getByRole('dialog')
  await expect(done).toContainText(told)
  await done.getByRole('button', { name: 'Close' }).last().click()
}

test('a matrix is kept; one more coding is the one number that changed, and leads to its passages', async ({
  launch,
  folders,
}) => {
  const { page, quit } = await launch({ args: [makeProject(folders.work)] })
  const [tables, kept, desk] = [new TablesView(page), new KeptView(page), new ReadingDesk(page)]
  await tables.open()
  await kept.keep('矩阵 ט')
  await kept.open()
  await expect(kept.sentences).toHaveText('Nothing has changed since.')

  await page.keyboard.press('Control+1')
  await desk.open('甲')
  await desk.selectByPointer('平台𠮷很好用')
  await page.keyboard.type('pingtai')
  await page.keyboard.press('Enter')
  await expect(desk.codingsHere.getByText('平台', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  await kept.open()
  await expect(kept.sentences).toHaveText('1 number is larger.')
  await expect(kept.changes.getByRole('option')).toHaveText(['平台 × 甲Then 0Now 1+1'])
  await kept.changes.getByRole('option').click()
  const passages = page.getByRole('region', { name: /Passages/ }).or(page.locator('.passages'))
  await expect(passages.getByText('1 passage')).toBeVisible()
  await expect(passages.getByText('平台𠮷很好用')).toBeVisible()

  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(kept.sentences).toHaveText('Nothing has changed since.')
  await page.keyboard.press('Control+z')
  await expect(kept.sentences).toHaveText('1 number is larger.')
  await quit()
})

test('with keys alone a picture is kept, found, opened, renamed and let go', async ({ launch, folders }) => {
  const { page, quit } = await launch({ args: [makeProject(folders.work)] })
  const [kept, pictures] = [new KeptView(page), new PicturesDesk(page)]
  await pictures.open()
  await pictures.choose('Picture', 'Heat map')
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('Keep the table or picture')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox')).not.toHaveValue('')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('热图 𠮷')
  await page.keyboard.press('Enter')
  await pictures.choose('Picture', 'Bars')
  await kept.open()
  await expect(kept.list.getByRole('option')).toHaveText(/^热图 𠮷Heat map/)

  await kept.list.focus()
  await page.keyboard.press('F2')
  await page.keyboard.insertText('另一个')
  await page.keyboard.press('Enter')
  await expect(kept.detail.getByRole('heading', { name: '另一个' })).toBeVisible()
  await kept.list.focus()
  await page.keyboard.press('o')
  await expect(page.locator('.picture__paper title').first()).toContainText('Codes')
  await expect(page.locator('.picture-tools button[aria-label="Picture"]')).toContainText('Heat map')
  await kept.open()
  await kept.list.focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Nothing is kept yet')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(kept.list.getByRole('option')).toHaveCount(1)
  await quit()
})

test('a code that is gone is told of at its place; the window and the command line write the same bytes', async ({
  launch,
  folders,
}) => {
  const project = makeProject(folders.work)
  const { electron, page, quit } = await launch({ args: [project] })
  const [tables, kept, desk] = [new TablesView(page), new KeptView(page), new ReadingDesk(page)]
  const pictures = new PicturesDesk(page)
  await tables.open()
  await page.getByRole('button', { name: 'All 3' }).first().click()
  const members = page.getByRole('dialog', { name: 'Rows: Codes' })
  await members.getByRole('option', { name: '安全' }).click()
  await members.getByRole('button', { name: 'Take these' }).click()
  await kept.keep('表')
  await page.keyboard.press('Control+1')
  await desk.codebook.getByRole('row', { name: /^平台/ }).click()
  await page.keyboard.press('Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await kept.open()
  await expect(kept.list.getByRole('option')).toContainText('1 part is gone')
  await expect(kept.detail.getByRole('note')).toHaveText(
    'No longer in the project, and left out of the rows: code “平台”.',
  )
  await expect(kept.sentences).toContainText('1 row is gone: 平台')
  const csv = join(folders.work, 'window.csv')
  await exportKept(electron, page, 'CSV…', csv, 'window.csv-metadata.json')
  await pictures.open()
  await pictures.choose('Picture', 'Heat map')
  await kept.keep('图 ט')
  await kept.open()
  const svg = join(folders.work, 'window.svg')
  await exportKept(electron, page, 'Picture (SVG)…', svg, 'window.svg')
  const recipes = join(folders.work, 'recipes.json')
  await exportKept(electron, page, 'All recipes…', recipes, 'recipes.json')
  await quit()

  // Two more processes, one after the other.
  const [once, again] = [join(folders.work, 'once'), join(folders.work, 'again')]
  for (const folder of [once, again]) postil('run', recipes, project, '--out', folder)
  const names = ['图 ט.svg', '表.csv', '表.csv-metadata.json']
  expect(readdirSync(once).toSorted()).toEqual(names.toSorted())
  for (const name of names) {
    expect(readFileSync(join(once, name)).equals(readFileSync(join(again, name))), name).toBe(true)
  }
  expect(readFileSync(join(once, '表.csv')).equals(readFileSync(csv))).toBe(true)
  expect(readFileSync(join(once, '图 ט.svg')).equals(readFileSync(svg))).toBe(true)
})
