import { copyProject } from '../projects.mjs'
import { clickDocument, clocked, openWindow, rest } from '../window.mjs'

export const bench = {
  what: 'from U on a coding to its mark gone and the coding off the disk, 20,000 codings in the text',
  target: 30,
  judge: 'p95',
  warmUps: 5,
  runs: 40,
  window: true,
  async open(context) {
    const window = await openWindow(context)
    const { page } = window
    await window.openProject(await copyProject('text-20k', context.work, context.say))
    await clickDocument(page, 0)
    await page.waitForSelector('.cm-coding')
    await page.locator('.cm-line').first().click()
    return async () => {
      await page.keyboard.press('Tab')
      await page.waitForSelector('.cm-coding[data-active]')
      await rest(page)
      return clocked(page, 'removing', () => page.keyboard.press('u'))
    }
  },
}
