import { copyProject } from '../projects.mjs'
import { clickDocument, clocked, openWindow, rest } from '../window.mjs'

/** What people type: initials, pinyin in full, English; the box is emptied after each. */
const TYPED = ['jmcy', 'shequ', 'trust', 'zhengce', 'wg', 'canyu', 'the', 'xinren', 'x', 'mzxs']

export const bench = {
  what: 'from a key in the code picker to what it offers painted, 500 codes',
  target: 16,
  judge: 'p95',
  warmUps: 10,
  runs: 120,
  window: true,
  async open(context) {
    const window = await openWindow(context)
    const { page } = window
    await window.openProject(await copyProject('codes-500', context.work, context.say))
    await clickDocument(page, 0)
    await page.waitForSelector('.cm-coding')
    const line = await page.locator('.cm-line').first().boundingBox()
    await page.mouse.move(line.x + 8, line.y + 12)
    await page.mouse.down()
    await page.mouse.move(line.x + 90, line.y + 12, { steps: 4 })
    await page.mouse.up()
    await page.waitForSelector('.coding-bar [aria-activedescendant]')
    const keys = TYPED.flatMap(word => [...word].map((key, at) => ({ key, isFirst: at === 0 })))
    let done = 0
    return async () => {
      const { key, isFirst } = keys[done++ % keys.length]
      if (isFirst) {
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.press('Backspace')
      }
      await rest(page)
      return clocked(page, 'picking', () => page.keyboard.press(key))
    }
  },
}
