import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { chooseSavePath } from '../pages/dialogs.ts'
import { PicturesDesk } from '../pages/pictures-desk.ts'
import { TablesView } from '../pages/tables-view.ts'
import { expect, test } from './fixtures.ts'

const script = '<script>alert(1)</script>'

/** Two texts with codes whose names a page could take for its own signs, and dates. */
function project(work: string): string {
  const table = join(work, 'texts.csv')
  writeFileSync(
    table,
    '正文,访谈日期\n居民参与不足。平台𠮷很好。,2019-03-01\n平台很好，家人👨‍👩‍👧都来。,2021-05-02\n',
  )
  const path = join(work, '图.postil')
  postil('new', path, '--name', '图', '--coder', 'Ada')
  postil('import', path, table, '--table-text', '正文', '--no-clean')
  const [first, second] = postil<{ id: string }[]>('docs', path).map(({ id }) => id)
  const codings = join(work, 'codings.json')
  const segments = [
    { document: first, quote: '居民参与不足。', codes: [script] },
    { document: first, quote: '不足。平台𠮷', codes: ['"平台" & 𠮷'] },
    { document: second, quote: '平台很好', codes: ['"平台" & 𠮷'] },
  ]
  writeFileSync(codings, JSON.stringify({ codes: [{ name: script }, { name: '"平台" & 𠮷' }], segments }))
  postil('code', path, '--file', codings)
  return path
}

test('every kind of picture appears, says what it shows, and has its numbers beside it', async ({
  launch,
  folders,
}) => {
  const { page, quit } = await launch({ args: [project(folders.work)] })
  const desk = new PicturesDesk(page)
  await desk.open()
  for (const [kind, title] of [
    ['Stacked bars', 'Codes × Documents'],
    ['Heat map', 'Codes × Documents'],
    ['Network', 'Codes on the same words'],
    ['Codebook rings', 'The codebook'],
    ['Document portrait', /^Portrait of/],
    ['Codeline', /^Codes along/],
    ['Timeline', 'Codes over time: 访谈日期'],
    ['Saturation', /^Saturation/],
    ['Word cloud', 'Words'],
    ['Bars', 'Codes: Codings'],
  ] as const) {
    await desk.choose('Picture', kind)
    await expect(desk.image.locator('> title'), kind).toHaveText(title)
    await expect(desk.image.locator('[data-mark]').first(), kind).toBeVisible()
    await expect(desk.image.locator('> desc')).not.toBeEmpty()
  }
  await desk.choose('Picture', 'Dispersion plot')
  await page.getByPlaceholder('Words to look for').fill('平台')
  await page.keyboard.press('Enter')
  await expect(desk.image.locator('> desc')).toContainText('2 places')
  await page.getByRole('button', { name: 'Table of the numbers' }).click()
  const numbers = page.getByRole('region', { name: 'Table of the numbers' })
  await expect(numbers.getByRole('row')).toHaveCount(3)
  await expect(numbers).toContainText('2 places')
  await quit()
})

test('a mark opens its passages, by pointer and by keys; names stay words', async ({ launch, folders }) => {
  const { page, quit } = await launch({ args: [project(folders.work)] })
  const alerts: string[] = []
  page.on('dialog', dialog => alerts.push(dialog.message()))
  const desk = new PicturesDesk(page)
  await desk.open()
  await desk.mark(`${script}: 1`).locator('rect').click()
  await expect(desk.passages.getByRole('option')).toHaveCount(1)
  await expect(desk.passages).toContainText('居民参与不足。')
  expect(await desk.picture.locator('script').count()).toBe(0)
  expect(alerts).toEqual([])
  await desk.choose('Picture', 'Heat map')
  await expect(desk.image.locator('> title')).toHaveText('Codes × Documents')
  await desk.marks.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(desk.marks.getByRole('option')).toHaveText(/^"平台" & 𠮷 × .*: 1$/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(desk.passages).toContainText('平台很好')
  await expect(desk.passages.getByRole('option')).toHaveCount(1)
  await quit()
})

test('words of a picture lead to their lines; what is counted is narrowed', async ({ launch, folders }) => {
  const { page, quit } = await launch({ args: [project(folders.work)] })
  const desk = new PicturesDesk(page)
  await desk.open()
  await desk.choose('Picture', 'Word cloud')
  await expect(desk.image.locator('> title')).toHaveText('Words')
  await desk.mark('平台: 2').click()
  const lines = page.getByRole('grid', { name: 'In context' })
  await expect(lines.getByRole('row')).toHaveCount(3)

  await desk.open()
  await desk.choose('Picture', 'Bars')
  await expect(desk.mark(`"平台" & 𠮷: 2`)).toBeVisible()
  await new TablesView(page).narrow(
    postil<{ name: string }[]>('docs', `${folders.work}/图.postil`)[1]?.name ?? '',
  )
  await expect(desk.mark(`"平台" & 𠮷: 1`)).toBeVisible()
  await quit()
})

test('what is on the screen goes into files and on the clipboard', async ({ launch, folders }) => {
  const { electron, page, quit } = await launch({ args: [project(folders.work)] })
  const desk = new PicturesDesk(page)
  await desk.open()
  const [svg, print, png] = ['a.svg', 'b.svg', 'c.png'].map(name => join(folders.work, name))
  if (svg === undefined || print === undefined || png === undefined) throw new Error('three names')
  await chooseSavePath(electron, svg)
  await desk.export('SVG as shown…')
  await chooseSavePath(electron, print)
  await desk.export('SVG for print…')
  await chooseSavePath(electron, png)
  await desk.export('PNG as shown…')
  const shown = await desk.image.evaluate(node => node.outerHTML)
  expect(readFileSync(svg, 'utf8')).toContain('&lt;script&gt;')
  expect(readFileSync(svg, 'utf8').match(/data-mark/g)).toHaveLength(shown.match(/data-mark/g)?.length ?? 0)
  expect(readFileSync(print, 'utf8')).toContain('fill="#ffffff"')
  const pixels = readFileSync(png)
  const width = Number(await desk.image.getAttribute('width'))
  expect(pixels.subarray(1, 4).toString()).toBe('PNG')
  expect(pixels.readUInt32BE(16)).toBe(2 * width)
  await page.getByRole('button', { name: 'Copy the picture' }).click()
  await expect(page.getByText('The picture is on the clipboard.')).toBeVisible()
  await quit()
})
