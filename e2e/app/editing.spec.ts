import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { postil } from '../pages/command-line.ts'
import { chooseFiles, chooseSavePath } from '../pages/dialogs.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, type LaunchOptions, type Postil, test } from './fixtures.ts'

const text =
  '访谈一 𠮷祥社區\n\n居民参与不足，网格员说：“先问问大家。”\n\nThe family 👨‍👩‍👧 joined the meeting.\n'

/** A new project with texts in it, the first of them open on the reading desk. */
async function openProject(
  launch: (options?: LaunchOptions) => Promise<Postil>,
  work: string,
  texts: Readonly<Record<string, string>> = { 访谈一: text },
) {
  const project = join(work, '编辑 𠮷.postil')
  postil('new', project)
  for (const [name, words] of Object.entries(texts)) {
    const file = join(work, `${name}.txt`)
    writeFileSync(file, words)
    postil('import', project, file, '--no-clean')
  }
  const app = await launch({ args: [project] })
  const desk = new ReadingDesk(app.page)
  await desk.documents.getByRole('option').first().click()
  await expect(desk.text).toContainText('居民参与')
  return { app, page: app.page, project, desk }
}

async function code(desk: ReadingDesk, words: string, name: string) {
  await desk.selectByPointer(words)
  await desk.page.keyboard.type(name)
  await desk.page.keyboard.press('Shift+Enter')
  await expect(desk.codingsHere).toContainText(name)
  await desk.page.keyboard.press('Escape')
}

const quotations = (project: string) =>
  postil<{ quotation: string }[]>('codings', project).map(coding => coding.quotation)

test('edits a coded text: codings stay on their words, also after reopening, and undo takes typing back', async ({
  launch,
  folders,
}) => {
  const { app, page, project, desk } = await openProject(launch, folders.work)
  await code(desk, '居民参与', 'participation')

  await page.keyboard.press('Control+e')
  const banner = page.locator('.editing-banner')
  await expect(banner).toContainText('Editing')
  await desk.text.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Interview: ')
  await expect(banner).toContainText('Not stored yet')
  await expect(banner).toContainText('All stored')
  expect(quotations(project)).toEqual(['居民参与'])

  // Two bits of typing are two steps of undo.
  await page.keyboard.type('first ')
  await expect(banner).toContainText('All stored')
  await page.keyboard.press('Control+z')
  await expect(desk.text).toContainText('Interview: 访谈一')
  await page.keyboard.press('Control+Shift+z')
  await expect(desk.text).toContainText('Interview: first 访谈一')
  await expect(page.locator('.cm-coding').first()).toHaveText('居民参与')

  // What was typed last is stored by finishing.
  await page.keyboard.type('talk ')
  await page.keyboard.press('Escape')
  await expect(banner).toBeHidden()
  await expect(desk.text).toContainText('talk 访谈一')
  await app.quit()
  expect(postil('check', project)).toEqual([])
  expect(quotations(project)).toEqual(['居民参与'])

  const again = await launch({ args: [project] })
  const desk2 = new ReadingDesk(again.page)
  await expect(desk2.text).toContainText('talk 访谈一')
  await expect(again.page.locator('.cm-coding').first()).toHaveText('居民参与')
  await desk2.text.focus()
  await again.page.keyboard.press('Control+z')
  await expect(desk2.text).not.toContainText('talk')
  await expect(desk2.text).toContainText('Interview:')
})

test('stores what was typed before the window closes, and takes in a word of an input method as a whole', async ({
  launch,
  folders,
}) => {
  const { app, page, project, desk } = await openProject(launch, folders.work)
  await page.keyboard.press('Control+e')
  await desk.text.focus()
  await page.keyboard.press('Control+Home')
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'she', selectionStart: 3, selectionEnd: 3 })
  await expect(desk.text).toContainText('she访谈一')
  expect(postil<{ operation: string }[]>('log', project).at(-1)?.operation).toBe('imports.run')
  await session.send('Input.insertText', { text: '社區' })
  await expect(desk.text).toContainText('社區访谈一')
  await app.quit()
  expect(postil('check', project)).toEqual([])
  const again = await launch({ args: [project] })
  await expect(new ReadingDesk(again.page).text).toContainText('社區访谈一')
})

/** Runs a command by its name, as people do in the palette. */
async function run(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(words)
  await page.keyboard.press('Enter')
}

test('lists what lost its words, attaches it again where people say, and goes back to an older text', async ({
  launch,
  folders,
}) => {
  const { app, page, project, desk } = await openProject(launch, folders.work)
  await code(desk, '居民参与不足', 'participation')
  await page.keyboard.press('Control+e')
  await desk.selectByPointer('居民参与不足')
  await page.keyboard.type('大家很少来')
  await page.keyboard.press('Escape')
  await expect(page.locator('.editing-banner')).toBeHidden()
  // Words typed in the place of others are the coding's words; those cut out are gone.
  await page.keyboard.press('Control+e')
  await desk.selectByPointer('大家很少来')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
  await expect(page.locator('.editing-banner')).toBeHidden()

  await run(page, 'lost their words')
  const pane = page.getByRole('region', { name: 'Without words' })
  await expect(pane.getByRole('option')).toContainText('participation')
  await desk.selectByPointer('网格员')
  await expect(page.locator('.coding-bar')).toBeVisible()
  await page.keyboard.press('Escape')
  await pane.getByRole('button', { name: 'Attach to the selected words' }).click()
  await expect(pane).toContainText('Everything has its words')
  expect(quotations(project)).toEqual(['网格员'])

  await run(page, 'Older texts')
  const dialog = page.getByRole('dialog', { name: /^Older texts/ })
  await expect(dialog.locator('del').first()).toBeVisible()
  await dialog.getByRole('option', { name: 'As it came in' }).click()
  await expect(dialog.locator('.diff')).toContainText('居民参与不足')
  await dialog.getByRole('button', { name: 'Go back to this text' }).click()
  await expect(desk.text).toContainText('居民参与不足')
  await app.quit()
  expect(postil('check', project)).toEqual([])
})

test('replaces a text from a corrected file, with what is doubtful decided before', async ({
  launch,
  folders,
}) => {
  const { app, page, project, desk } = await openProject(launch, folders.work)
  await code(desk, '居民参与不足', 'participation')
  await code(desk, 'family', 'family')
  const file = join(folders.work, 'corrected.txt')
  writeFileSync(
    file,
    text.replace('The family 👨‍👩‍👧 joined the meeting.', '会后无人发言。').replaceAll('\n', '\r\n'),
  )
  await chooseFiles(app.electron, file)
  await run(page, 'Replace the text')
  const dialog = page.getByRole('dialog', { name: /^A corrected file/ })
  await expect(dialog).toContainText('1 stays on its words')
  await expect(dialog.getByRole('option')).toContainText('family')
  await dialog.getByRole('button', { name: 'Replace the text' }).click()
  await expect(dialog).toBeHidden()
  await expect(desk.text).toContainText('会后无人发言')
  await expect(page.getByRole('region', { name: 'Without words' }).getByRole('option')).toContainText(
    'family',
  )
  await desk.text.focus()
  await page.keyboard.press('Control+z')
  await expect(desk.text).toContainText('joined the meeting')
  await app.quit()
  expect(postil('check', project)).toEqual([])
  expect(quotations(project).sort()).toEqual(['family', '居民参与不足'].sort())
})

test('puts pseudonyms into two documents as one act, with the key in a file of its own', async ({
  launch,
  folders,
}) => {
  const texts = { 访谈一: `王芳：${text}`, 访谈二: '后来王芳来了。Wang Fang left. 居民参与很好。\n' }
  const { app, page, project, desk } = await openProject(launch, folders.work, texts)
  await code(desk, '王芳', 'person')
  await run(page, 'Pseudonyms')
  const dialog = page.getByRole('dialog', { name: 'Pseudonyms' })
  await dialog.getByLabel('Name 1', { exact: true }).fill('王芳')
  await dialog.getByLabel('Pseudonym 1').fill('居民甲')
  await dialog.getByLabel('Other forms, parted by ; 1').fill('Wang Fang')
  await expect(dialog.getByRole('status')).toHaveText('3 of 3 places are changed')
  const key = join(folders.work, 'key.csv')
  await chooseSavePath(app.electron, key)
  await dialog.getByRole('button', { name: 'Replace the names' }).click()
  await expect(dialog).toBeHidden()
  await expect(desk.text).toContainText('居民甲：访谈一')
  expect(quotations(project)).toEqual(['居民甲'])
  expect(readFileSync(key, 'utf8')).toContain('王芳,居民甲,Wang Fang')

  // a copy to hand on, with the key from its file
  await run(page, 'Pseudonyms')
  await chooseFiles(app.electron, key)
  await dialog.getByRole('button', { name: 'Load a key' }).click()
  const copy = join(folders.work, '共享.postil')
  await chooseSavePath(app.electron, copy)
  await dialog.getByRole('button', { name: 'Save a copy for sharing' }).click()
  await page.getByRole('dialog', { name: 'The copy was written' }).getByText('Close').click()
  expect(readFileSync(copy).includes('王芳')).toBe(false)
  expect(postil('check', copy)).toEqual([])
  expect(quotations(copy)).toEqual(['居民甲'])

  await desk.documents.getByText('访谈二', { exact: true }).click()
  await expect(desk.text).toContainText('后来居民甲来了。居民甲 left.')
  await desk.text.focus()
  await page.keyboard.press('Control+z')
  await expect(desk.text).toContainText('后来王芳来了。Wang Fang left.')
  await app.quit()
  expect(quotations(project)).toEqual(['王芳'])
  expect(postil('check', project)).toEqual([])
})
