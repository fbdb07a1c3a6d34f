import { copyProject } from '../projects.mjs'
import { clickDocument, clocked, openWindow } from '../window.mjs'

export const bench = {
  what: 'a frame while 1,000,000 characters with 20,000 codings are scrolled, the longest of 95 in 100',
  target: 20,
  window: true,
  async open(context) {
    const window = await openWindow(context)
    const { page } = window
    await window.openProject(await copyProject('text-20k', context.work, context.say))
    await clickDocument(page, 0)
    await page.waitForSelector('.cm-coding')
    return () => clocked(page, 'scrolling', () => {})
  },
}
