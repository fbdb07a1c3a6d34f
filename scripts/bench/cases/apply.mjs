import { seeded } from '../data.mjs'
import { copyProject } from '../projects.mjs'
import { clickDocument, clocked, openWindow, rest } from '../window.mjs'

/** Codings made in one place before the text is scrolled on. */
const IN_ONE_PLACE = 8

export const bench = {
  what: 'from Enter in the coding bar to the mark painted and the coding on disk, 20,000 codings in the text',
  target: 30,
  judge: 'p95',
  warmUps: 5,
  runs: 48,
  window: true,
  async open(context) {
    const window = await openWindow(context)
    const { page } = window
    const random = seeded(31)
    await window.openProject(await copyProject('text-20k', context.work, context.say))
    await clickDocument(page, 0)
    await page.waitForSelector('.cm-coding')
    let done = 0
    return async () => {
      if (done++ % IN_ONE_PLACE === 0) await scrollOn(page)
      await selectWords(page, random)
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

async function scrollOn(page) {
  await page.evaluate(async () => {
    document.querySelector('.cm-scroller').scrollBy(0, 4000)
    for (let frame = 0; frame < 10; frame++) await window.benchClock.painted()
  })
}

/** Drags over some words of a line in sight, seldom twice over the same. */
async function selectWords(page, random) {
  const { left, right, y } = random.pick(await page.evaluate(linesInSight))
  const from = left + 5 + random.below((right - left) / 2)
  const to = from + 40 + random.below(right - from - 45)
  await page.mouse.move(from, y)
  await page.mouse.down()
  await page.mouse.move(to, y, { steps: 4 })
  await page.mouse.up()
}

/** Runs in the page: the places of its long lines that have room for the coding bar below. */
function linesInSight() {
  const { top, bottom } = document.querySelector('.cm-scroller').getBoundingClientRect()
  return Array.from(document.querySelectorAll('.cm-line'), line => {
    const range = document.createRange()
    range.selectNodeContents(line)
    return Array.from(range.getClientRects(), rect => ({ ...rect.toJSON(), y: (rect.top + rect.bottom) / 2 }))
  })
    .flat()
    .filter(rect => rect.right - rect.left > 150 && rect.top > top + 20 && rect.bottom < bottom - 300)
}
