import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { postil } from '../pages/command-line.ts'
import { chooseFiles } from '../pages/dialogs.ts'
import { packageWithPicture } from '../pages/foreign-packages.ts'
import { dropOnWindow, ImportDesk } from '../pages/import-desk.ts'
import { KeptView } from '../pages/kept-view.ts'
import { PicturesDesk } from '../pages/pictures-desk.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { Retrieval } from '../pages/retrieval.ts'
import { SummariesView } from '../pages/summaries-view.ts'
import { WordsView } from '../pages/words-view.ts'
import { expect, test } from './fixtures.ts'

/*
 * What axe finds on each desk of a full project. Only what it calls serious or critical fails: the rest are hints.
 * The script is evaluated in the page, which its content security policy allows to nobody but the test.
 */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Problem {
  readonly rule: string
  readonly impact: string
  readonly where: readonly string[]
}

async function problemsOf(page: Page): Promise<Problem[]> {
  await page.evaluate(axe)
  // What still fades in has not its colours yet.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: String(impact),
      where: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`),
    }))
}

/** Every desk of the rail, by its place. */
async function eachDesk(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const rail = page.getByRole('navigation').first().getByRole('button')
  const count = await rail.count()
  expect(count).toBeGreaterThan(3)
  for (let at = 0; at < count; at++) {
    const button = rail.nth(at)
    const name = (await button.innerText()).trim()
    if (name === '') continue
    await button.click()
    await look(name)
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no desk has a serious fault of accessibility, ${colorScheme}`, async ({ launch }) => {
    test.setTimeout(120_000)
    const { page } = await launch({ args: ['--sample'] })
    await page.emulateMedia({ colorScheme })
    await page
      .getByRole('region', { name: /^Documents/ })
      .getByText('社区')
      .first()
      .click()
    await expect(page.locator('.cm-content').first()).toBeVisible()
    const found: Record<string, Problem[]> = {}
    await eachDesk(page, async name => {
      await expect(page.getByRole('main')).toBeVisible()
      const problems = await problemsOf(page)
      if (problems.length > 0) found[name] = problems
    })
    expect(found).toEqual({})
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pictures and their numbers have no serious fault of accessibility, ${colorScheme}`, async ({
    launch,
  }) => {
    const { page } = await launch({ args: ['--sample'] })
    await page.emulateMedia({ colorScheme })
    const desk = new PicturesDesk(page)
    await desk.open()
    await page.getByRole('button', { name: 'Table of the numbers' }).click()
    for (const kind of ['Bars', 'Heat map', 'Network', 'Codebook rings', 'Timeline']) {
      await desk.choose('Picture', kind)
      await expect(page.getByRole('main')).toBeVisible()
      expect(await problemsOf(page), kind).toEqual([])
    }
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is kept and what changed of it have no serious fault of accessibility, ${colorScheme}`, async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const { page } = await launch({ args: ['--sample'] })
    await page.emulateMedia({ colorScheme })
    const kept = new KeptView(page)
    await kept.open()
    expect(await problemsOf(page), 'empty').toEqual([])
    await page.getByRole('button', { name: 'Tables', exact: true }).click()
    await kept.keep('矩阵')
    await page.keyboard.press('Control+1')
    await new ReadingDesk(page).codebook.getByRole('row', { name: /^网格员/ }).click()
    await page.keyboard.press('Delete')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await kept.open()
    await expect(kept.sentences).toContainText('1 row is gone')
    expect(await problemsOf(page), 'changed').toEqual([])
    await page.getByRole('button', { name: 'Export' }).click()
    expect(await problemsOf(page), 'menu').toEqual([])
  })
}

test('the start screen and the palette have no serious fault of accessibility', async ({ postil }) => {
  const { page } = postil
  expect(await problemsOf(page)).toEqual([])
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await problemsOf(page)).toEqual([])
})

test('finding and coding what was found has no serious fault of accessibility', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.insertText('社區')
  const found = page.getByRole('listbox', { name: 'What was found' })
  await expect(found.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  expect(await problemsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Code them' })).toBeFocused()
  expect(await problemsOf(page)).toEqual([])
})

test('the list of speakers to find words with has no serious fault of accessibility', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.insertText('社區')
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('Find in the turns of')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Only turns of a speaker…' })).toBeFocused()
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await problemsOf(page)).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the import desk has no serious fault of accessibility, ${colorScheme}`, async ({
    launch,
    folders,
  }) => {
    const { page } = await launch({ args: ['--sample'] })
    await page.emulateMedia({ colorScheme })
    const folder = join(folders.work, '访谈 𠮷')
    mkdirSync(join(folder, '北京'), { recursive: true })
    const talk = Array.from(
      { length: 6 },
      (_, at) => `访谈员：第${at}问？\n王某：社區(shèqū)很好，👨‍👩‍👧。\n`,
    )
    writeFileSync(join(folder, '北京', '一.txt'), talk.join(''))
    writeFileSync(join(folder, '二.csv'), '姓名,话\n王,社区 שלום\n')
    await dropOnWindow(page, folder)
    const desk = new ImportDesk(page)
    await desk.row('一.txt').click()
    await expect(desk.dialog.getByRole('checkbox', { name: 'Keep folders as groups' })).toBeVisible()
    for (const tab of await desk.dialog.getByRole('tab').all()) {
      await tab.click()
      expect(await problemsOf(page), await tab.innerText()).toEqual([])
    }
    await desk.row('二.csv').click()
    expect(await problemsOf(page)).toEqual([])
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the views of words have no serious fault of accessibility, ${colorScheme}`, async ({ launch }) => {
    test.setTimeout(120_000)
    const { page } = await launch({ args: ['--sample'] })
    await page.emulateMedia({ colorScheme })
    const words = new WordsView(page)
    await words.open()
    await expect(words.rows.first()).toBeVisible()
    await words.grid.focus()
    await page.keyboard.press('ArrowDown')
    expect(await problemsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.locator('.words__match').first()).toBeVisible()
    await words.grid.focus()
    await page.keyboard.press('Space')
    expect(await problemsOf(page)).toEqual([])
    await words.part('Keywords')
    await page.getByRole('button', { name: 'Add to: Part A' }).press('Enter')
    await page.keyboard.press('Enter')
    await expect(words.rows.first()).toBeVisible()
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Words left out…' }).press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await problemsOf(page)).toEqual([])
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the summary grid has no serious fault of accessibility, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch({ args: ['--sample'] })
    await page.emulateMedia({ colorScheme })
    const view = new SummariesView(page)
    await view.open()
    await expect(page.getByText('No cases yet')).toBeVisible()
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('button', { name: /^Make a case of each/ }).press('Enter')
    await expect(view.grid).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.insertText('社区')
    await expect(view.passages.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(view.passages).toBeFocused()
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('searchbox', { name: 'Filter cases' }).fill('no such case')
    await expect(page.getByText('No case is found')).toBeVisible()
    expect(await problemsOf(page)).toEqual([])
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`retrieval has no serious fault of accessibility, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch({ args: ['--sample'] })
    await page.emulateMedia({ colorScheme })
    const retrieval = new Retrieval(page)
    const { line, parts, passages, told, palette } = retrieval
    await retrieval.open()
    expect(await problemsOf(page)).toEqual([])
    await line.fill('居民参与 WITH SUBCODES SAME DOCUMENT[both] TEXT 社区 WHERE NOT DOCUMENT = 无')
    await expect(passages.first()).toBeVisible()
    await expect(parts).toHaveCount(6)
    await page.getByRole('listbox', { name: 'Passages found' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    expect(await problemsOf(page)).toEqual([])
    for (const part of [1, 2, 3, 4, 5]) {
      await parts.nth(part).click()
      expect(await problemsOf(page)).toEqual([])
    }
    await page.locator('.inspector').getByRole('button', { name: 'Or…' }).click()
    await expect(palette).toBeFocused()
    expect(await problemsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await line.fill('居民参与 AND ')
    await expect(told).toHaveText(/^The query goes on here/)
    await expect(page.getByRole('listbox', { name: 'What could stand here' })).toBeVisible()
    expect(await problemsOf(page)).toEqual([])
  })
}

/** Commands of the palette, and what the dialog or the pane they open is called. */
const dialogs = [
  ['Pseudonyms', 'dialog', /Pseudonyms/],
  ['Older texts', 'dialog', /Older texts/],
  ['Replace the text', 'dialog', /corrected file/],
  ['Change names, colours', 'dialog', /Change/],
  ['Move codes to', 'dialog', /Move/],
  ['Merge codes', 'dialog', /Merge/],
  ['Import codes', 'dialog', /Import codes/],
  ['Print the codebook', 'dialog', /printing/],
] as const

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the dialogs of texts and codes have no serious fault of accessibility, ${colorScheme}`, async ({
    launch,
    folders,
  }) => {
    test.setTimeout(120_000)
    const { electron, page } = await launch({ args: ['--sample'] })
    await page.emulateMedia({ colorScheme })
    await page
      .getByRole('region', { name: /^Documents/ })
      .getByText('社区')
      .first()
      .click()
    await expect(page.locator('.cm-content').first()).toBeVisible()
    const list = join(folders.work, 'codes.md')
    writeFileSync(list, '- 新编码 𠮷\n  - 下级\n')
    const text = join(folders.work, 'text.txt')
    writeFileSync(text, '居民参与。\n')
    const found: Record<string, Problem[]> = {}
    for (const [title, role, name] of dialogs) {
      if (title === 'Change names, colours') {
        await page.keyboard.press('Control+2')
        const rows = page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row')
        await rows.first().focus()
        await page.keyboard.press('Space')
        await page.keyboard.press('Shift+ArrowDown')
      }
      await chooseFiles(electron, title === 'Import codes' ? list : text)
      await page.keyboard.press('Control+k')
      await page.keyboard.type(title)
      await page.keyboard.press('Enter')
      const dialog = page.getByRole(role, { name })
      await expect(dialog).toBeVisible()
      if (title === 'Pseudonyms') {
        await dialog.getByLabel('Name 1', { exact: true }).fill('居民')
        await expect(dialog.getByRole('option').first()).toBeVisible()
      }
      const problems = await problemsOf(page)
      if (problems.length > 0) found[title] = problems
      // the focus is inside, and Escape leaves
      expect(await dialog.evaluate(element => element.contains(document.activeElement)), title).toBe(true)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
    expect(found).toEqual({})
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`cases, what belongs to them and values from a file have no serious fault of accessibility, ${colorScheme}`, async ({
    launch,
    folders,
  }) => {
    const { electron, page } = await launch({ args: ['--sample'] })
    await page.emulateMedia({ colorScheme })
    await page
      .getByRole('region', { name: /^Documents/ })
      .getByText('社区')
      .first()
      .click()
    await expect(page.locator('.cm-content').first()).toBeVisible()
    await page.keyboard.press('Control+Shift+C')
    await page.getByRole('combobox', { name: /belongs to case…$/ }).fill('甲𠮷')
    expect(await problemsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    const here = page.getByRole('list', { name: 'Belongs to cases' })
    await expect(here.getByRole('listitem')).toHaveCount(1)
    expect(await problemsOf(page)).toEqual([])
    await here.getByRole('button', { name: /^甲𠮷/ }).click()
    await expect(
      page.getByRole('listbox', { name: /^What belongs to “甲𠮷”/ }).getByRole('option'),
    ).toBeVisible()
    expect(await problemsOf(page)).toEqual([])

    const file = join(folders.work, '值.csv')
    writeFileSync(file, '姓名,年龄,日期,年龄\n甲𠮷,1,44260,2\n乙,2,44261,\n丙,3,44262,\n丁,x,44263,\n')
    await chooseFiles(electron, file)
    await page.getByRole('button', { name: 'Import values…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('1 of 4 rows match by name')).toBeVisible()
    expect(await problemsOf(page)).toEqual([])
    expect(await dialog.evaluate(element => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the tables have no serious fault of accessibility, ${colorScheme}`, async ({ launch }) => {
    test.setTimeout(120_000)
    const { page } = await launch({ args: ['--sample'] })
    await page.emulateMedia({ colorScheme })
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('Go to Analysis')
    await page.keyboard.press('Enter')
    const found: Record<string, Problem[]> = {}
    for (const kind of ['Matrix', 'Code frequencies', 'Co-occurrence', 'Crosstab']) {
      await page.getByRole('radio', { name: kind, exact: true }).click()
      const number = page
        .getByRole('gridcell')
        .filter({ hasText: /^[1-9]$/ })
        .first()
      await number.click()
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
      const problems = await problemsOf(page)
      if (problems.length > 0) found[kind] = problems
    }
    await page.getByRole('button', { name: /^Rows: / }).click()
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    const problems = await problemsOf(page)
    if (problems.length > 0) found.members = problems
    expect(found).toEqual({})
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what comes of an import and what an export loses have no serious fault of accessibility, ${colorScheme}`, async ({
    launch,
    folders,
  }) => {
    const project = join(folders.work, 'theirs.postil')
    const mine = join(folders.work, 'mine.postil')
    const file = join(folders.work, '访谈𠮷.txt')
    writeFileSync(file, '居民參與不足。\n')
    postil('new', project, '--name', '她的', '--coder', '李')
    postil('import', project, file, '--no-clean')
    const written = join(folders.work, 'theirs.qdpx')
    postil('export', project, '--refi', written)
    postil('new', mine, '--name', '我的', '--coder', 'Ada')
    const { page } = await launch({ args: [mine] })
    await page.emulateMedia({ colorScheme })
    await dropOnWindow(page, written)
    await page.getByRole('dialog').getByText('1 document', { exact: true }).click()
    expect(await problemsOf(page), 'what came in').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+E')
    await expect(page.getByRole('button', { name: 'Save…' })).toBeEnabled()
    expect(await problemsOf(page), 'what goes out').toEqual([])
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is kept of other programs has no serious fault of accessibility, ${colorScheme}`, async ({
    launch,
    folders,
  }) => {
    const mine = join(folders.work, 'mine.postil')
    postil('import-refi', await packageWithPicture(folders.work, Buffer.from([137, 80])), '--new', mine)
    const { page } = await launch({ args: [mine] })
    await page.emulateMedia({ colorScheme })
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('Parts kept as they came')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(2)
    await expect(page.getByRole('dialog').getByText('MAXQDA 2022')).toBeVisible()
    expect(await problemsOf(page)).toEqual([])
  })
}
