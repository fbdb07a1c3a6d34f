import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { postil } from '../pages/command-line.ts'
import { SummariesView } from '../pages/summaries-view.ts'
import { expect, test } from './fixtures.ts'

const texts = {
  𠮷祥社区: '社区治理需要居民参与。\n\n平台𠮷很好用，居民参与不足。\n',
  李家: '平臺讓鄰居👨‍👩‍👧一起商量。\n\n議事會開始。\n',
  עיר: 'Ａ區的居民參與平台。\n',
}
const segments = [
  { document: '𠮷祥社区', quote: '需要居民参与', codes: ['参与'] },
  { document: '𠮷祥社区', quote: '居民参与不足', codes: ['参与'] },
  { document: '𠮷祥社区', quote: '平台𠮷很好用', codes: ['平台'] },
  { document: '李家', quote: '平臺讓鄰居👨‍👩‍👧', codes: ['平台'] },
  { document: 'עיר', quote: '居民參與平台', codes: ['参与'] },
]

function makeProject(work: string): string {
  const project = join(work, 'P.postil')
  const list = join(work, 'codes.json')
  writeFileSync(list, JSON.stringify({ codes: [{ name: '参与' }, { name: '平台' }], segments }))
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(work, `${name}.txt`), text)
    postil('import', project, join(work, `${name}.txt`), '--no-clean')
  }
  postil('code', project, '--file', list)
  return project
}

test('without cases the grid says what they are, and makes one of each document as one act', async ({
  launch,
  folders,
}) => {
  const { page } = await launch({ args: [makeProject(folders.work)] })
  const view = new SummariesView(page)
  await view.open()
  await expect(page.getByText('No cases yet')).toBeVisible()
  await page.getByRole('button', { name: 'Make a case of each of 3 documents' }).press('Enter')
  await expect(view.grid).toBeFocused()
  await expect(view.grid.getByRole('rowheader')).toHaveText(['𠮷祥社区', '李家', 'עיר'])
  await expect(view.cell(0, 0)).toHaveText('2 passages, not summarised')
  await expect(page.getByText('0 of 4 cells with passages written')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('No cases yet')).toBeVisible()
})

test('with keys alone: two summaries, a quotation, the text and back, undo; the file has what is seen', async ({
  launch,
  folders,
}) => {
  const project = makeProject(folders.work)
  const { electron, page, quit } = await launch({ args: [project] })
  const view = new SummariesView(page)
  await view.openWithCases()

  // the first is written; Ctrl+Enter goes on to the next cell with passages
  await page.keyboard.press('Enter')
  await expect(view.fieldOf('参与', '𠮷祥社区')).toBeFocused()
  await page.keyboard.insertText('想参与，𠮷但没有机会。')
  await page.keyboard.press('Control+Enter')
  await expect(view.fieldOf('平台', '𠮷祥社区')).toBeFocused()
  await expect(view.cell(0, 0)).toContainText('想参与，𠮷但没有机会。')
  await page.keyboard.press('Control+Enter')
  await expect(view.fieldOf('平台', '李家')).toBeFocused()
  await page.keyboard.insertText('一家人👨‍👩‍👧都用。')

  // a passage goes into the summary as a quotation, and leads to the text and back to itself
  await expect(view.passages.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(view.passages).toBeFocused()
  await page.keyboard.press('q')
  await expect(view.passages).toBeFocused()
  const quoted = '一家人👨‍👩‍👧都用。\n“平臺讓鄰居👨‍👩‍👧” (李家, ¶ 1)'
  await expect(view.field).toHaveValue(quoted)
  await page.keyboard.press('Enter')
  await expect(page.locator('.cm-content')).toContainText('議事會開始')
  await page.keyboard.press('Control+5')
  await expect(view.passages).toBeFocused()
  await expect(view.field).toHaveValue(quoted)
  await page.keyboard.press('Escape')
  await expect(view.grid).toBeFocused()
  await page.keyboard.press('F6')
  await expect(view.field).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(view.grid).toBeFocused()
  await expect(page.getByText('2 of 4 cells with passages written')).toBeVisible()

  // undo takes back a summary, redo brings it back; cases with all written are left out on demand
  await page.keyboard.press('Control+z')
  await expect(view.cell(1, 1)).toHaveText('1 passage, not summarised')
  await expect(view.field).toHaveValue('')
  await page.keyboard.press('Control+y')
  await expect(view.field).toHaveValue(quoted)
  await page.keyboard.press('ArrowUp')
  await page.getByText('Only unwritten cases').click()
  await expect(view.grid.getByRole('rowheader')).toHaveText(['𠮷祥社区', 'עיר'])
  await page.getByText('Only unwritten cases').click()

  const file = join(folders.work, 'grid.xlsx')
  await view.export(electron, /Excel/, file)
  const [summaries, passages] = (await readXlsx(readFileSync(file))).sheets
  expect(summaries?.rows).toEqual([
    ['', '参与', '平台'],
    ['𠮷祥社区', '想参与，𠮷但没有机会。', ''],
    ['李家', '', quoted],
    ['עיר', '', ''],
  ])
  expect(passages?.rows.slice(1).map(([, ...numbers]) => numbers)).toEqual([
    [2, 1],
    [0, 1],
    [1, 0],
  ])

  // what is typed is there also when the window closes at once
  await view.cell(2, 0).click()
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('שלום')
  await quit()
  const kept = postil<{ texts: string[][] }>('summaries', project)
  expect(kept.texts[2]).toEqual(['שלום', ''])
})

test('words written meanwhile by something else are told, and nothing is written over them', async ({
  launch,
  folders,
}) => {
  const { page } = await launch({ args: [makeProject(folders.work)] })
  const view = new SummariesView(page)
  await view.openWithCases()
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('甲')
  await expect(view.state()).toHaveText('Saved')
  // while the field waits for typing to pause, the act before it is taken back by the button
  await page.keyboard.insertText('乙')
  await page.evaluate(() => document.querySelector<HTMLElement>('button[aria-label^="Undo"]')?.click())
  await expect(page.getByRole('alert')).toContainText('was taken out elsewhere')
  await expect(view.cell(0, 0)).toHaveText('2 passages, not summarised')
  await expect(view.field).toHaveValue('甲乙')
  await page.getByRole('button', { name: 'Keep what I typed' }).click()
  await expect(view.cell(0, 0)).toContainText('甲乙')
  await expect(view.state()).toHaveText('Saved')
})

test('words whose cell is gone before they are stored are kept in a memo', async ({ launch, folders }) => {
  const { page } = await launch({ args: [makeProject(folders.work)] })
  const view = new SummariesView(page)
  await view.openWithCases()
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('想参与𠮷👨‍👩‍👧')
  await page.evaluate(() => document.querySelector<HTMLElement>('button[aria-label^="Undo"]')?.click())
  await expect(page.getByText('No cases yet')).toBeVisible()
  await page.getByRole('button', { name: 'Go to the memos' }).click()
  await page.getByRole('option', { name: /A summary whose cell is gone/ }).click()
  await expect(page.getByText('想参与𠮷👨‍👩‍👧').last()).toBeVisible()
})

test('a cell that the keys go to is seen as a whole, and the same cell is open when one comes back', async ({
  launch,
  folders,
}) => {
  const project = join(folders.work, 'many.postil')
  postil('new', project, '--name', 'many', '--coder', 'Ada')
  const list = join(folders.work, 'many.json')
  writeFileSync(
    list,
    JSON.stringify({ codes: Array.from({ length: 12 }, (_, at) => ({ name: `编码 ${at}` })), segments: [] }),
  )
  postil('code', project, '--file', list)
  for (let at = 0; at < 20; at++) writeFileSync(join(folders.work, `case ${at}.txt`), `Text ${at}.\n`)
  const files = Array.from({ length: 20 }, (_, at) => join(folders.work, `case ${at}.txt`))
  postil('import', project, ...files, '--no-clean')
  const { page, quit } = await launch({ args: [project] })
  const view = new SummariesView(page)
  await view.openWithCases()
  /** How many pixels of the active cell lie outside the part of the grid where cells are seen whole. */
  const hidden = () =>
    view.grid.evaluate(frame => {
      const cell = frame.querySelector('[role=gridcell][aria-selected=true]')
      const head = frame.querySelector('[role=columnheader]')
      if (!cell || !head) return Number.NaN
      const [outer, inner, corner] = [frame, cell, head].map(each => each.getBoundingClientRect())
      if (!outer || !inner || !corner) return Number.NaN
      return Math.max(
        corner.bottom - inner.top,
        corner.right - inner.left,
        inner.bottom - (outer.top + frame.clientHeight),
        inner.right - (outer.left + frame.clientWidth),
      )
    })
  for (const key of ['Control+End', 'Control+Home', 'PageDown', 'End', 'ArrowDown', 'ArrowLeft', 'PageUp']) {
    await page.keyboard.press(key)
    await expect.poll(hidden, { message: key }).toBeLessThanOrEqual(1)
  }
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  const name = await view.field.getAttribute('aria-label')
  await quit()
  const again = await launch({ args: [project] })
  const later = new SummariesView(again.page)
  await later.open()
  await expect(later.field).toHaveAttribute('aria-label', name ?? '')
})
