import { copyProject } from './projects.mjs'
import { clickDocument, clocked, openWindow } from './window.mjs'

const LONG_TEXT = 0
const SHORT_TEXT = 1

/** A benchmark of opening the long text of a generated project, which the window has not had yet. */
export function opening(project, what, target) {
  return {
    what,
    target,
    window: true,
    async open(context) {
      const path = await copyProject(project, context.work, context.say)
      const window = await openWindow(context)
      const { page } = window
      return async () => {
        await window.openProject(path)
        await clickDocument(page, SHORT_TEXT)
        await page.waitForSelector('.reading .cm-line')
        await page.evaluate(() => window.benchClock.painted())
        const taken = await clocked(page, 'opening', () => clickDocument(page, LONG_TEXT))
        // a project comes back with the document it was left with
        await clickDocument(page, SHORT_TEXT)
        await page.waitForSelector('.cm-coding', { state: 'detached' })
        await window.closeProject()
        return taken
      }
    },
  }
}
