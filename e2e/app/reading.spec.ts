import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { postil } from '../pages/command-line.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, type Folders, test } from './fixtures.ts'

const names = ['网格员访谈', '社區花園', 'Manager’s talk'] as const
const [first, second, third] = names

/** A project of three texts that are longer than the window is high. */
function makeProject({ work }: Folders): string {
  const project = join(work, 'P.postil')
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  for (const name of names) {
    const file = join(work, `${name}.txt`)
    const turns = Array.from(
      { length: 40 },
      (_, n) => `王某：第${n}個問題，𠮷祥里怎麼辦👨‍👩‍👧？\n李某：Answer ${n}，慢慢来。`,
    )
    writeFileSync(file, `${name}\n\n${turns.join('\n\n')}\n`)
    postil('import', project, file)
  }
  return project
}

/** Goes to a document through the palette. */
async function goTo(page: Page, name: string): Promise<void> {
  await runCommand(page, name)
  await expect(page.getByRole('tab', { name, selected: true }).first()).toBeVisible()
}

async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** The first paragraph in sight, and how far from the upper edge it begins, in pixels. */
function topOf(text: Locator): Promise<{ readonly words: string; readonly at: number }> {
  return text.evaluate(content => {
    const edge = content.closest('.cm-scroller')?.getBoundingClientRect().top ?? 0
    const lines = [...content.querySelectorAll('.cm-line')]
    const line = lines.find(each => each.getBoundingClientRect().bottom > edge + 2)
    return { words: line?.textContent ?? '', at: (line?.getBoundingClientRect().top ?? 0) - edge }
  })
}

test('tabs and two texts, coded at the right by keyboard, are the same after reopening', async ({
  launch,
  folders,
}) => {
  const project = makeProject(folders)
  const { page, quit } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  const textAt = (shown: Page, pane: number) => shown.locator('.cm-content').nth(pane)
  const tabsOf = (shown: Page, pane = 0) => shown.getByRole('tablist').nth(pane).getByRole('tab')

  // looking at one after the other leaves one tab; what is kept stays
  await goTo(page, first)
  await goTo(page, second)
  await expect(tabsOf(page)).toHaveText([second])
  await runCommand(page, 'Keep the preview tab')
  await goTo(page, third)
  await runCommand(page, 'Keep the preview tab')
  await goTo(page, first)
  await expect(tabsOf(page)).toHaveText([second, third, first])

  // from tab to tab, moved, closed and opened again
  await page.keyboard.press('Control+PageDown')
  await expect(desk.text).toHaveAccessibleName(`Text of ${second}`)
  await page.keyboard.press('Control+Shift+PageDown')
  await expect(tabsOf(page)).toHaveText([third, second, first])
  await page.keyboard.press('Control+w')
  await expect(tabsOf(page)).toHaveText([third, first])
  await page.keyboard.press('Control+Shift+T')
  await expect(tabsOf(page)).toHaveCount(3)

  // all tabs in a list, found by a part of the name
  await page.keyboard.press('Control+p')
  const all = page.getByRole('listbox', { name: 'All open tabs' })
  await expect(all.getByRole('option')).toHaveCount(3)
  await page.keyboard.insertText(third.slice(0, 2))
  await page.keyboard.press('Enter')
  await expect(desk.text).toHaveAccessibleName(`Text of ${third}`)
  await expect(desk.text).toBeFocused()
  await page.keyboard.press('Control+p')
  await page.keyboard.insertText(second)
  await page.keyboard.press('Enter')
  await expect(desk.text).toHaveAccessibleName(`Text of ${second}`)

  // two texts; the right one has the focus, and what is coded is coded there
  await page.keyboard.press('Control+\\')
  await expect(textAt(page, 1)).toBeFocused()
  await goTo(page, third)
  await expect(textAt(page, 1)).toHaveAccessibleName(`Text of ${third}`)
  await expect(page.locator('.tab--preview')).toHaveText([first, third])
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.type('at the end')
  await page.keyboard.press('Shift+Enter')
  await expect(desk.codingsHere).toContainText('at the end')
  await expect(page.locator('.tab--preview'), 'a tab that was worked in stays').toHaveText([first])
  await page.keyboard.press('Escape')

  // the left text again: panels follow the focus
  await page.keyboard.press('Control+\\')
  await expect(textAt(page, 0)).toBeFocused()
  await expect(desk.codingsHere).not.toContainText('at the end')
  await page.keyboard.press('Control+\\')
  await expect(textAt(page, 1)).toBeFocused()
  await expect(desk.codingsHere).toContainText('at the end')
  const left = await topOf(textAt(page, 1))
  expect(left.words).not.toBe(third)
  await quit()

  const { page: again } = await launch({ args: [project] })
  await expect(tabsOf(again, 0)).toHaveText([third, first, second])
  await expect(tabsOf(again, 1)).toHaveText([second, third])
  await expect(textAt(again, 1)).toHaveAccessibleName(`Text of ${third}`)
  await expect.poll(async () => (await topOf(textAt(again, 1))).words).toBe(left.words)
  await expect.poll(async () => Math.abs((await topOf(textAt(again, 1))).at - left.at)).toBeLessThan(3)
  await expect(new ReadingDesk(again).codingsHere).toContainText('at the end')
})

test('clean read, showing only some codes and bookmarks by keyboard', async ({ launch, folders }) => {
  const project = makeProject(folders)
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await goTo(page, first)
  await expect(desk.text).toBeFocused()
  for (const code of ['trust', 'power']) {
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.type(code)
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Escape')
    await expect(page.locator('.cm-margin-name', { hasText: code })).toBeVisible()
    await page.keyboard.press('ArrowRight')
  }

  // one code only, and it is said
  await page.keyboard.press('Control+l')
  await page.keyboard.type('power')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Showing 1 of 2 codes/ })).toBeVisible()
  await expect(page.locator('.cm-margin-name')).toHaveText(['power'])
  // what is coded now is never out of sight
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.type('money')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Showing 2 of 3 codes/ })).toBeVisible()
  await expect(page.locator('.cm-margin-name', { hasText: 'money' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await runCommand(page, 'Show all codings')
  await expect(page.locator('.cm-margin-name')).toHaveCount(2)

  // nothing but the words, and back
  await desk.text.focus()
  await page.keyboard.press('F9')
  await expect(page.locator('.cm-coding')).toHaveCount(0)
  await expect(desk.documents).toBeHidden()
  await expect(desk.text).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('.cm-margin-name')).toHaveCount(2)

  // a bookmark far below; then back to it from the start
  await desk.text.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Shift+D')
  await page.keyboard.insertText('結尾')
  await page.keyboard.press('Enter')
  await expect(desk.text).toBeFocused()
  await expect(page.locator('.cm-bookmark')).toHaveAttribute('title', '結尾')
  const status = page.getByRole('contentinfo')
  const end = await status.getByText(/¶ \d+/).textContent()
  await page.keyboard.press('Control+Home')
  await expect(status.getByText(/¶ \d+/)).not.toHaveText(end ?? '')
  await page.keyboard.press('Control+F2')
  await expect(desk.text).toBeFocused()
  await expect(status.getByText(/¶ \d+/)).toHaveText(end ?? '')
  await page.keyboard.press('Control+z')
  await expect(page.locator('.cm-bookmark')).toHaveCount(0)
})
