import { copyProject } from '../projects.mjs'
import { clickDocument, clocked, openWindow } from '../window.mjs'

export const bench = {
  what: 'the script of a key typed into a text of 1,000,000 characters with 20,000 codings',
  target: 12,
  judge: 'p95',
  warmUps: 8,
  runs: 60,
  window: true,
  async open(context) {
    const window = await openWindow(context)
    const { page } = window
    await window.openProject(await copyProject('text-20k', context.work, context.say))
    await clickDocument(page, 0)
    await page.waitForSelector('.cm-coding')
    await page.keyboard.press('Control+e')
    await page.waitForSelector('.cm-writing')
    await page.keyboard.press('Control+Home')
    for (let line = 0; line < 12; line++) await page.keyboard.press('PageDown')
    let done = 0
    return () => clocked(page, 'typing', () => page.keyboard.press('abcde'[done++ % 5]))
  },
}
