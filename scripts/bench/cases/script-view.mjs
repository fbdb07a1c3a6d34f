import { copyProject } from '../projects.mjs'
import { clickDocument, clocked, openWindow } from '../window.mjs'

/**
 * As stored, simplified, traditional, and round again. The project is opened anew each time, so that what was
 * converted before is not at hand.
 */
export const bench = {
  what: 'from F8 to the text in the other script painted with its marks, 1,000,000 characters and 20,000 codings',
  target: 300,
  warmUps: 3,
  runs: 12,
  window: true,
  async open(context) {
    const path = await copyProject('text-20k', context.work, context.say)
    const window = await openWindow(context)
    const { page } = window
    return async () => {
      await window.openProject(path)
      await clickDocument(page, 0)
      await page.waitForSelector('.cm-margin-bracket')
      await page.locator('.cm-content').first().focus()
      await page.evaluate(() => window.benchClock.painted())
      const taken = await clocked(page, 'switching', () => page.keyboard.press('F8'))
      await window.closeProject()
      return taken
    }
  },
}
