import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

const first = '河湾社区网格员访谈记录（三号网格）'
const second = 'Interview with a community manager (Hewan neighbourhood)'
const third = '青枫里小区居民访谈（居民A）'

test('three documents in tabs, two side by side, coded at the right: the same after reopening, by keyboard', async ({
  launch,
}) => {
  const { page, quit } = await launch({ args: ['--sample'] })
  const desk = new ReadingDesk(page)
  const tabs = (pane = 0) => page.getByRole('tablist').nth(pane).getByRole('tab')
  const text = (pane: number) => page.locator('.cm-content').nth(pane)

  // looking at one after the other leaves one tab; what is kept stays
  await goTo(page, first)
  await goTo(page, second)
  await expect(tabs()).toHaveText([second])
  await runCommand(page, 'Keep the preview tab')
  await goTo(page, third)
  await runCommand(page, 'Keep the preview tab')
  await goTo(page, first)
  await expect(tabs()).toHaveText([second, third, first])
  await page.keyboard.press('Control+PageDown')
  await expect(desk.text).toHaveAccessibleName(`Text of ${second}`)
  await page.keyboard.press('Control+Shift+PageDown')
  await expect(tabs()).toHaveText([third, second, first])
  await page.keyboard.press('Control+w')
  await expect(tabs()).toHaveText([third, first])
  await page.keyboard.press('Control+Shift+t')
  await expect(tabs()).toHaveCount(3)

  // two texts; the right one has the focus, and codes go there
  await page.keyboard.press('Control+\\')
  await expect(text(1)).toBeFocused()
  await goTo(page, third)
  await expect(text(1)).toHaveAccessibleName(`Text of ${third}`)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.type('at the end')
  await page.keyboard.press('Shift+Enter')
  await expect(desk.codingsHere).toContainText('at the end')
  await page.keyboard.press('Escape')
  await expect(page.locator('.tab--preview')).toHaveCount(1)
  const scrolled = await scrollOf(text(1))
  expect(scrolled).toBeGreaterThan(100)

  // the left one again: the panels follow it
  await page.keyboard.press('Control+\\')
  await expect(text(0)).toBeFocused()
  await expect(desk.codingsHere).not.toContainText('at the end')
  await page.keyboard.press('Control+\\')
  await expect(text(1)).toBeFocused()
  const seen = await allTabs(page)
  await quit()

  const again = await launch({ args: [await sampleOf(quit, page)] })
  expect(await allTabs(again.page)).toEqual(seen)
  const right = again.page.locator('.cm-content').nth(1)
  await expect(right).toHaveAccessibleName(`Text of ${third}`)
  await expect.poll(() => scrollOf(right)).toBe(scrolled)
})
