import { existsSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { readPackage } from '../../src/formats/refi/testing/read-back.ts'
import { postil } from '../pages/command-line.ts'
import { chooseFiles, chooseSavePath } from '../pages/dialogs.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

const shared = process.env.POSTIL_SHARED ?? resolve(import.meta.dirname, '../../../shared')
const raw = join(shared, 'corpus', 'raw')
const sample = resolve(import.meta.dirname, '../../resources/sample')
const hasCorpus = existsSync(raw)

/** Pages to import, the document to read, and words of it to code. */
const pages = {
  corpus: {
    files: ['000_3aa4b1f6d2a4bfe1.txt', '003_a4c01c474fdb7245.txt', '004_a560a149c233f8bb.txt'].map(n =>
      join(raw, n),
    ),
    documents: 14,
    title: '微治理激活社會機制:提升城市治理能力的路徑',
    words: '探索城市治理的有效路徑',
    other: '重組城市各類治理主體及其資源',
  },
  sample: {
    files: ['scraped-article.txt', 'scraped-collection.txt'].map(name => join(sample, name)),
    documents: 5,
    title: '樓道議事:老舊小區自治的最小單元',
    words: '',
    other: '',
  },
}

/** Everything a researcher made, as the command line tells it. */
function madeIn(project: string) {
  return {
    docs: postil('docs', project),
    codes: postil('codes', project),
    codings: postil('codings', project),
  }
}

async function newProject(page: Page, electron: ElectronApplication, path: string): Promise<void> {
  await chooseSavePath(electron, path)
  await page.getByRole('button', { name: /^New project/ }).click()
  await expect(page.getByText('This project is empty')).toBeVisible()
}

for (const [kind, { files, documents, title, words, other }] of Object.entries(pages)) {
  const name = kind === 'corpus' ? 'the scraped pages of the corpus' : 'the scraped pages of the sample'
  test(`${name}: import, code, memo, matrix, back to the passage, undo, reopen, export`, async ({
    launch,
    folders,
  }) => {
    test.skip(kind === 'corpus' && !hasCorpus, 'no corpus in ../shared')
    const { electron, page, quit } = await launch()
    const project = join(folders.work, '治理 𠮷.postil')
    await newProject(page, electron, project)

    // import, with the preview that shows what goes
    await chooseFiles(electron, ...files)
    await page.keyboard.press('Control+i')
    const dialog = page.getByRole('dialog', { name: 'Import documents' })
    await dialog.getByRole('button', { name: `Import ${documents} documents` }).click()
    await expect(dialog).toBeHidden()
    const desk = new ReadingDesk(page)
    await expect(desk.documents.getByRole('option')).toHaveCount(documents)
    await desk.open(title)

    // select by pointer, code by keys: a new code, then a second one on the same words
    const [first, second] = words === '' ? await twoPassages(desk) : [words, other]
    await desk.selectByPointer(first)
    await page.keyboard.type('participation')
    await page.keyboard.press('Shift+Enter')
    await expect(desk.codingsHere).toContainText('participation')
    await page.keyboard.type('capacity')
    await page.keyboard.press('Shift+Enter')
    await expect(desk.codingsHere).toContainText('capacity')
    await page.keyboard.press('Escape')
    await desk.selectByPointer(second)
    await page.keyboard.type('parti')
    await page.keyboard.press('Enter')
    await expect(desk.codebook.getByRole('row', { name: 'participation' })).toContainText('2')

    // a memo on the passage
    await page.keyboard.press('Alt+M')
    await page.keyboard.type('Who takes part here?')
    await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
    await expect
      .poll(() => postil<{ operation: string }[]>('log', project).at(-1)?.operation)
      .toMatch(/^memos\./)

    // the matrix, and through a number back to the words
    await page.getByRole('button', { name: 'Analysis' }).click()
    const row = page.getByRole('row', { name: /^participation/ })
    await row.getByRole('gridcell', { name: '2' }).last().click()
    const passage = page.getByRole('option').filter({ has: page.locator('mark', { hasText: second }) })
    await expect(passage).toBeVisible()
    await passage.click()
    await expect(desk.text).toBeVisible()
    await expect(desk.codingsHere).toContainText('participation')

    // undo takes the memo and the last coding back, redo brings them again
    const before = madeIn(project)
    const steps = await undoUntil(page, project, 1)
    expect(postil<unknown[]>('codings', project)).toHaveLength(2)
    for (let step = 0; step < steps; step++) await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => madeIn(project)).toEqual(before)

    // close, reopen, the same
    await quit()
    expect(postil('check', project)).toEqual([])
    expect(madeIn(project)).toEqual(before)
    const again = await launch({ args: [project] })
    const desk2 = new ReadingDesk(again.page)
    await expect(desk2.documents.getByRole('option')).toHaveCount(documents)
    await expect(desk2.codebook.getByRole('row', { name: 'participation' })).toContainText('2')

    // export, and hold it against the standard once more
    const target = join(folders.work, 'out.qdpx')
    await chooseSavePath(again.electron, target)
    await runCommand(again.page, 'Export as REFI-QDA project')
    await again.page.getByRole('button', { name: 'Save…' }).click()
    await expect(again.page.getByRole('button', { name: 'Show in folder' })).toBeVisible()
    const [qde, ...sources] = await readPackage(target)
    expect(qde?.name).toBe('project.qde')
    const texts = postil<{ characters: number }[]>('docs', project)
    expect(sources).toHaveLength(texts.length)
    validate(qde?.bytes ?? Buffer.alloc(0))
  })
}

/** Two stretches of the third long paragraph on screen, for a page whose words the test does not know. */
async function twoPassages(desk: ReadingDesk): Promise<[string, string]> {
  const lines = await desk.page.locator('.cm-line').allInnerTexts()
  const long = lines.filter(line => line.length > 60)
  const first = long[0]?.slice(5, 15)
  const second = long[0]?.slice(25, 40)
  if (first === undefined || second === undefined) throw new Error('No long paragraph on screen')
  return [first, second]
}

/** Presses undo until so many codings are gone; returns how often. */
async function undoUntil(page: Page, project: string, gone: number): Promise<number> {
  const codings = () => postil<unknown[]>('codings', project).length
  const wanted = codings() - gone
  for (let steps = 1; ; steps++) {
    await page.keyboard.press('Control+z')
    const undone = () => postil<{ kind: string }[]>('log', project).filter(act => act.kind === 'undo').length
    await expect.poll(undone).toBe(steps)
    if (codings() === wanted) return steps
  }
}

async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

function validate(xml: Buffer): void {
  const schema = XmlDocument.fromString(
    readFileSync(resolve(import.meta.dirname, '../../resources/refi/Project.xsd'), 'utf8'),
  )
  const validator = XsdValidator.fromDoc(schema)
  const document = XmlDocument.fromBuffer(xml)
  validator.validate(document)
  document.dispose()
  validator.dispose()
  schema.dispose()
}

test('a file that vanished during import is told once, in the interface language, and nothing comes in', async ({
  launch,
  folders,
}) => {
  const { electron, page } = await launch({ locale: 'zh-CN' })
  const project = join(folders.work, 'P.postil')
  const file = join(folders.work, '访谈.txt')
  writeFileSync(file, '社区治理需要居民参与。')
  await chooseSavePath(electron, project)
  await page.getByRole('button', { name: /^新建项目/ }).click()
  await expect(page.getByRole('region', { name: /^文档/ })).toBeVisible()
  await chooseFiles(electron, file)
  await page.keyboard.press('Control+i')
  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: /导入.*1/ })
  await expect(confirm).toBeEnabled()
  unlinkSync(file)
  await confirm.click()
  await expect(page.getByText(/找不到文件/).first()).toBeVisible()
  expect(postil('docs', project)).toEqual([])
})
