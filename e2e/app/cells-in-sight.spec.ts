import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CasesDesk } from '../pages/cases-desk.ts'
import { postil } from '../pages/command-line.ts'
import { expect, test } from './fixtures.ts'

/** Sixty people and thirty attributes: more than any window shows. */
function wideProject(work: string): string {
  const table = join(work, 'wide.csv')
  const attributes = Array.from({ length: 30 }, (_, at) => `属性 ${at + 1}`)
  const rows = Array.from({ length: 60 }, (_, row) => [`P${row + 1}`, ...attributes.map((_, at) => row * at)])
  writeFileSync(table, [['name', ...attributes], ...rows].map(cells => cells.join(',')).join('\n'))
  const project = join(work, '宽.postil')
  postil('new', project, '--name', '宽', '--coder', 'Ada')
  postil('import', project, table)
  return project
}

test('the keys bring a cell into sight as a whole, clear of headings, names and scroll bars', async ({
  launch,
  folders,
}) => {
  const { page, quit } = await launch({ args: [wideProject(folders.work)] })
  const desk = new CasesDesk(page)
  await page.keyboard.press('Control+4')
  await desk.tools.getByText('Cases', { exact: true }).click()
  await desk.input.focus()
  await expect(desk.grid.getByRole('rowheader').first()).toBeVisible()
  /** How many pixels of the active cell lie outside the part of the table where cells are seen whole. */
  const hidden = () =>
    page.evaluate(() => {
      const frame = document.querySelector('.cases-grid')
      const cell = frame?.querySelector('[role=gridcell].cases-grid__cell--active')
      const head = frame?.querySelector('.cases-grid__head')
      const name = frame?.querySelector('.cases-grid__name')
      if (!frame || !cell || !head || !name) return Number.NaN
      const outer = frame.getBoundingClientRect()
      const inner = cell.getBoundingClientRect()
      return Math.max(
        head.getBoundingClientRect().bottom - inner.top,
        name.getBoundingClientRect().right - inner.left,
        inner.bottom - (outer.top + frame.clientHeight),
        inner.right - (outer.left + frame.clientWidth),
        0,
      )
    })
  await page.keyboard.press('Control+Home')
  for (const [key, times] of [
    ['ArrowRight', 24],
    ['ArrowDown', 45],
    ['ArrowLeft', 20],
    ['ArrowUp', 40],
  ] as const) {
    for (let step = 0; step < times; step++) await page.keyboard.press(key)
    await expect.poll(hidden, key).toBeLessThan(1)
  }
  await quit()
})
