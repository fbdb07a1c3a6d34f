import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import iconv from 'iconv-lite'
import { postil } from '../pages/command-line.ts'
import { chooseFiles, chooseSavePath } from '../pages/dialogs.ts'
import { dropOnWindow, ImportDesk } from '../pages/import-desk.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/formats')
const sample = resolve(import.meta.dirname, '../../resources/sample')

const talk = Array.from({ length: 5 }, (_, at) =>
  [`访谈员：第${at}个问题，小区怎么样？`, `王某：𠮷祥社區很好，大家常常一起商量第${at}件事。`].join('\n'),
).join('\n')

/** A folder as researchers have them: formats and encodings mixed, something broken, something of another kind. */
function mixedFolder(work: string): string {
  const folder = join(work, '资料 𠮷')
  mkdirSync(join(folder, 'more'), { recursive: true })
  for (const name of ['scraped-article.txt', 'scraped-collection.txt']) {
    copyFileSync(join(sample, name), join(folder, name))
  }
  copyFileSync(join(fixtures, 'article-libreoffice.docx'), join(folder, 'report.docx'))
  copyFileSync(join(fixtures, 'paper-weasyprint.pdf'), join(folder, 'more', 'paper.pdf'))
  copyFileSync(join(fixtures, 'survey-utf8-bom.csv'), join(folder, 'more', 'survey.csv'))
  copyFileSync(join(fixtures, 'protected.docx'), join(folder, 'more', 'locked.docx'))
  writeFileSync(join(folder, 'interview.txt'), iconv.encode(talk.replaceAll('𠮷', '吉'), 'gb18030'))
  writeFileSync(join(folder, 'picture.png'), Buffer.from('89504e470d0a1a0a', 'hex'))
  return folder
}

test('a folder of mixed files: two rules, one split and one name changed in the preview, then all are there', async ({
  launch,
  folders,
}) => {
  const { electron, page } = await launch()
  const project = join(folders.work, '研究.postil')
  await chooseSavePath(electron, project)
  await page.getByRole('button', { name: /^New project/ }).click()
  await expect(page.getByText('This project is empty')).toBeVisible()

  await dropOnWindow(page, mixedFolder(folders.work))
  const desk = new ImportDesk(page)
  await expect(desk.row('report.docx')).toContainText('Word')
  await expect(desk.row('paper.pdf')).toContainText('PDF')
  await expect(desk.row('interview.txt')).toContainText('GB18030')
  await expect(desk.row('locked.docx')).toContainText('protected by a password')
  await expect(desk.dialog).toContainText('1 file was left aside')

  // two rules: one off for all files, one on
  await desk.row('scraped-article.txt').click()
  await desk.showTab('Cleaning')
  const struck = desk.dialog.locator('.piece--removed', { hasText: '(qū)' }).first()
  await expect(struck).toBeVisible()
  await desk.rules.getByText('Pinyin after characters').click()
  await expect(struck).toBeHidden()
  await desk.rules.getByText('Half-width punctuation').click()
  await expect(desk.dialog.locator('.comparison__inserted').first()).toBeVisible()

  // one split: the second part of the collection belongs to the first
  await expect(desk.row('scraped-collection.txt')).toContainText('4 documents')
  await desk.row('scraped-collection.txt').click()
  await desk.showTab('Document')
  await desk.rules.getByText('第2篇', { exact: true }).click()
  await expect(desk.row('scraped-collection.txt')).toContainText('3 documents')

  // a speaker renamed, a document named
  await desk.row('interview.txt').click()
  const speaker = desk.rules.getByRole('textbox', { name: /Name of the speaker 访谈员/ })
  await speaker.fill('Interviewer')
  await desk.rules.getByRole('textbox', { name: 'Name of the document' }).fill('第一次访谈')

  await desk.runAndWait()
  const reading = new ReadingDesk(page)
  await reading.open('第一次访谈')
  await page.getByRole('button', { name: 'Let the turns of Interviewer stand out' }).click()
  await expect(page.locator('.cm-aside')).toHaveCount(5)

  const docs = postil('docs', project) as readonly { readonly source: string; readonly format: string }[]
  expect(docs.map(({ source }) => source).sort()).toEqual(
    [
      'interview.txt',
      'paper.pdf',
      'report.docx',
      'scraped-article.txt',
      ...[1, 2, 3].map(n => `scraped-collection-0${n}.txt`),
      ...[1, 2, 3, 4, 5].map(n => `survey-0${n}.csv`),
    ].sort(),
  )
  const { text } = postil('text', project, 'scraped-article.txt') as { readonly text: string }
  expect(text).toContain('(qū)')
  expect(text).not.toMatch(/\p{Script=Han},\p{Script=Han}/u)
})

test('a cancelled import leaves nothing, and the desk works by the keyboard alone', async ({
  launch,
  folders,
}) => {
  const { electron, page } = await launch()
  const project = join(folders.work, 'a.postil')
  await chooseSavePath(electron, project)
  await page.getByRole('button', { name: /^New project/ }).click()
  await expect(page.getByText('This project is empty')).toBeVisible()
  await chooseFiles(electron, join(sample, 'scraped-collection.txt'), join(fixtures, 'talk.vtt'))
  await page.keyboard.press('Control+i')
  const desk = new ImportDesk(page)
  await expect(desk.row('scraped-collection.txt')).toContainText('4 documents')
  await page.keyboard.press('Escape')
  await expect(desk.dialog).toBeHidden()
  expect(postil('docs', project)).toEqual([])

  await page.keyboard.press('Control+i')
  await expect(desk.row('scraped-collection.txt')).toContainText('4 documents')
  await desk.files.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  const run = desk.dialog.getByRole('button', { name: 'Import 4 documents' })
  await expect(run).toBeEnabled()
  await run.focus()
  await page.keyboard.press('Enter')
  await expect(desk.dialog).toBeHidden()
  expect(postil('docs', project)).toHaveLength(4)
})

test('removed words come back with one click, doubtful ones are replaced with one, and undo takes both back', async ({
  launch,
  folders,
}) => {
  const { electron, page } = await launch()
  const project = join(folders.work, 'a.postil')
  await chooseSavePath(electron, project)
  await page.getByRole('button', { name: /^New project/ }).click()
  await expect(page.getByText('This project is empty')).toBeVisible()
  await chooseFiles(electron, join(sample, 'scraped-article.txt'))
  await page.keyboard.press('Control+i')
  await new ImportDesk(page).runAndWait()
  const before = postil('text', project, 'scraped-article.txt') as { readonly text: string }

  const here = page.getByRole('region', { name: 'This document' })
  const removed = here.getByText(/^Show \d+ removed places/)
  const count = (await removed.textContent()) ?? ''
  await removed.click()
  await page.locator('.cm-offer--removed', { hasText: '(qū)' }).first().click()
  // The words stand in the text now, no longer struck out beside it.
  await expect(removed).not.toHaveText(count)
  await here.getByText(/^Show \d+ doubtful places/).click()
  const doubt = page.locator('.cm-offer--doubtful').first()
  const suggestion = ((await doubt.textContent()) ?? '').replace('→ ', '')
  await doubt.click()
  await expect
    .poll(() => (postil('text', project, 'scraped-article.txt') as { text: string }).text)
    .toContain(suggestion)
  const edited = postil('text', project, 'scraped-article.txt') as { readonly revision: number }
  expect(edited.revision).toBe(3)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => (postil('text', project, 'scraped-article.txt') as { text: string }).text)
    .toBe(before.text)
})

test('folders that are dropped become groups of documents, unless that is switched off', async ({
  launch,
  folders,
}) => {
  const project = join(folders.work, 'P.postil')
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  const material = join(folders.work, '资料')
  for (const name of ['前言.txt', '北京/𠮷祥/访谈一.txt', '北京/访谈二.txt', '上海 👨‍👩‍👧/訪談三.txt']) {
    mkdirSync(join(material, name, '..'), { recursive: true })
    writeFileSync(join(material, name), `${name}：我们小区的事情大家一起商量。\r\n`)
  }
  const { page } = await launch({ args: [project] })
  await dropOnWindow(page, material)
  const desk = new ImportDesk(page)
  await expect(desk.row('访谈一.txt')).toContainText('北京 › 𠮷祥')
  const option = desk.dialog.getByRole('checkbox', { name: 'Keep folders as groups' })
  await expect(option).toBeChecked()
  await expect(desk.dialog.getByText('3 groups of documents')).toBeVisible()
  await option.press('Space')
  await expect(desk.dialog.getByText('3 groups of documents')).toBeHidden()
  await option.press('Space')
  await desk.runAndWait()
  const rows = new ReadingDesk(page).documents.getByRole('treeitem')
  await expect(rows).toContainText(['上海 👨‍👩‍👧', '訪談三', '北京', '𠮷祥', '访谈一', '访谈二', '前言'])
  await page.keyboard.press('Control+z')
  await expect(page.getByText('This project is empty')).toBeVisible()
  expect(postil('groups', project)).toEqual([])
})
