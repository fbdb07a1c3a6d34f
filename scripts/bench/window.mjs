import { electronStart } from './electron.mjs'
import { installClock } from './window-clock.mjs'

const PATIENCE = 60_000
const CLOSING_LIMIT = 20_000

/**
 * The real window on its start screen, driven by Playwright, with a clock of our own in the page; it ends with the
 * case. Resolves with { page, electron, openProject, closeProject }; an open project has its documents in the list.
 */
export async function openWindow(context) {
  const { _electron } = await import('@playwright/test')
  const electron = await _electron.launch(electronStart(context))
  const troubles = []
  context.atEnd(async () => {
    await closeElectron(electron)
    if (troubles.length > 0) throw new Error(`The page had errors:\n${troubles.join('\n')}`)
  })
  const page = await electron.firstWindow()
  page.setDefaultTimeout(PATIENCE)
  page.on('pageerror', error => troubles.push(error.stack ?? error.message))
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true')
  await page.evaluate(installClock)
  const openProject = async path => {
    await page.evaluate(path => window.postil.call('openProject', { path }), path)
    await page.waitForSelector('.document__name')
  }
  const closeProject = async () => {
    await electron.evaluate(({ BrowserWindow, Menu }) => {
      const item = Menu.getApplicationMenu().getMenuItemById('project.close')
      item.click(undefined, BrowserWindow.getAllWindows()[0])
    })
    await page.waitForSelector('.document__name', { state: 'detached' })
  }
  return { page, electron, openProject, closeProject }
}

async function closeElectron(electron) {
  const child = electron.process()
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSING_LIMIT)
  await electron.close()
  clearTimeout(timer)
}

/** The milliseconds, with their parts, that a clock of window-clock.mjs takes of what `act` does. */
export async function clocked(page, name, act) {
  await page.evaluate(name => window.benchClock.start(name), name)
  await act()
  return page.evaluate(() => window.benchClock.taken())
}

/** Nobody presses a key sooner after another act than this, in milliseconds: ten keys a second are fast. */
const HAND = 100

/** Waits as long as a quick hand does before the next key, so that what follows an act is not part of the next one. */
export async function rest(page) {
  await page.waitForTimeout(HAND)
}

/** Clicks a document in the list, by its place from 0. */
export async function clickDocument(page, place) {
  await page.locator('.document__name').nth(place).click()
}
