import { seeded } from './data.mjs'
import { copyProject } from './projects.mjs'
import { clickDocument, clocked, openWindow, rest } from './window.mjs'

/** Codings made in one place before the text is scrolled on. */
const IN_ONE_PLACE = 8

/** A benchmark of one coding more in the long text of a generated project. `target` in milliseconds. */
export function applying(project, codings, target) {
  return {
    what: `from Enter in the coding bar to the mark painted and the coding on disk, ${codings} codings in the text`,
    target,
    judge: 'p95',
    warmUps: 5,
    runs: 48,
    window: true,
    async open(context) {
      const { page } = await openLongText(context, project)
      const random = seeded(31)
      let rows = []
      return async () => {
        // The same code on the same words is no act: each row in sight is taken once.
        while (rows.length === 0) {
          await scrollOn(page)
          rows = (await page.evaluate(rowsInSight)).slice(0, IN_ONE_PLACE)
        }
        await selectWords(page, rows.pop(), random)
        await page.waitForSelector('.coding-bar [aria-activedescendant]')
        await rest(page)
        const taken = await clocked(page, 'applying', () => page.keyboard.press('Enter'))
        await page.keyboard.press('Escape')
        await page.waitForSelector('.coding-bar', { state: 'detached' })
        // a drag that begins on selected words would carry them
        await page.keyboard.press('ArrowLeft')
        return taken
      }
    },
  }
}

/** The same of one coding less. */
export function uncoding(project, codings, target) {
  return {
    what: `from U on a coding to its mark gone and the coding off the disk, ${codings} codings in the text`,
    target,
    judge: 'p95',
    warmUps: 5,
    runs: 40,
    window: true,
    async open(context) {
      const { page } = await openLongText(context, project)
      await page.locator('.cm-line').first().click()
      return async () => {
        await page.keyboard.press('Tab')
        await page.waitForSelector('.cm-coding[data-active]')
        await rest(page)
        return clocked(page, 'removing', () => page.keyboard.press('u'))
      }
    },
  }
}

async function openLongText(context, project) {
  const window = await openWindow(context)
  await window.openProject(await copyProject(project, context.work, context.say))
  await clickDocument(window.page, 0)
  await window.page.waitForSelector('.cm-coding')
  return window
}

async function scrollOn(page) {
  await page.evaluate(async () => {
    document.querySelector('.cm-scroller').scrollBy(0, 4000)
    for (let frame = 0; frame < 10; frame++) await window.benchClock.painted()
  })
}

/** Drags over some words of a row. */
async function selectWords(page, { left, right, y }, random) {
  const from = left + 5 + random.below((right - left) / 2)
  const to = from + 40 + random.below(right - from - 45)
  await page.mouse.move(from, y)
  await page.mouse.down()
  await page.mouse.move(to, y, { steps: 4 })
  await page.mouse.up()
}

/** Runs in the page: the places of the long rows of its lines that have room for the coding bar below. */
function rowsInSight() {
  const { top, bottom } = document.querySelector('.cm-scroller').getBoundingClientRect()
  return Array.from(document.querySelectorAll('.cm-line'), line => {
    const range = document.createRange()
    range.selectNodeContents(line)
    // Each coding is a piece of its line.
    const rows = new Map()
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const y = (top + bottom) / 2
      const row = rows.get(Math.round(y)) ?? { left, right, top, bottom, y }
      rows.set(Math.round(y), { ...row, left: Math.min(row.left, left), right: Math.max(row.right, right) })
    }
    return [...rows.values()]
  })
    .flat()
    .filter(row => row.right - row.left > 150 && row.top > top + 20 && row.bottom < bottom - 300)
}
