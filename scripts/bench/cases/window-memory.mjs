import { copyProject } from '../projects.mjs'
import { clickDocument, openWindow } from '../window.mjs'

export const bench = {
  what: 'the window process with 1,000,000 characters and 20,000 codings open',
  unit: 'MB',
  target: 400,
  window: true,
  async open(context) {
    const window = await openWindow(context)
    const { page, electron } = window
    await window.openProject(await copyProject('text-20k', context.work, context.say))
    await clickDocument(page, 0)
    await page.waitForSelector('.cm-coding')
    return async () => {
      await page.evaluate(() => window.benchClock.painted())
      return electron.evaluate(({ app }) => {
        const windows = app.getAppMetrics().filter(({ type }) => type === 'Tab')
        return Math.max(...windows.map(({ memory }) => memory.workingSetSize)) / 1024
      })
    }
  },
}
