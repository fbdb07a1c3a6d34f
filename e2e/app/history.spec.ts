import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { postil } from '../pages/command-line.ts'
import { expect, type Folders, test } from './fixtures.ts'

/** A project in which a code was made, and put on three passages one after the other. */
function codedProject(folders: Folders): string {
  const project = join(folders.work, 'P.postil')
  const file = join(folders.work, '访谈.txt')
  writeFileSync(file, '社区治理需要居民参与。\n\n网格员每天走访𠮷祥里。\n')
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  const list = join(folders.work, 'codings.json')
  for (const [at, quotation] of ['社区治理', '居民参与', '𠮷祥里'].entries()) {
    const codes = at === 0 ? [{ name: '参与' }] : []
    writeFileSync(
      list,
      JSON.stringify({ codes, segments: [{ document: '访谈.txt', quote: quotation, codes: ['参与'] }] }),
    )
    postil('code', project, '--file', list)
  }
  return project
}

const quotations = (project: string) =>
  postil<{ quotation: string }[]>('codings', project).map(({ quotation }) => quotation)

async function openHistory(page: Page) {
  await page.keyboard.press('Control+6')
  const list = page.getByRole('listbox', { name: 'Acts, the newest first' })
  await expect(list).toBeFocused()
  return list
}

test('one coding among later ones is taken back by keys alone, and done again', async ({
  launch,
  folders,
}) => {
  const project = codedProject(folders)
  const { page } = await launch({ args: [project] })
  const list = await openHistory(page)
  await expect(list.getByRole('option')).toHaveCount(5)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('居民参与', { exact: true })).toBeVisible()
  await page.keyboard.press('u')
  await expect.poll(() => quotations(project)).toEqual(['社区治理', '𠮷祥里'])
  await expect(list.getByRole('option').first()).toContainText('Taken back:')
  await page.keyboard.press('r')
  await expect.poll(() => quotations(project)).toEqual(['社区治理', '居民参与', '𠮷祥里'])
})

test('what later acts build upon stays, and the first of them is shown', async ({ launch, folders }) => {
  const project = codedProject(folders)
  const { page } = await launch({ args: [project] })
  const list = await openHistory(page)
  // The act that made the code, with the first coding on it.
  await list.getByRole('option').nth(2).click()
  await page.getByRole('button', { name: 'Take back this act alone' }).click()
  await expect(page.getByRole('alert')).toContainText('builds upon it')
  await page.getByRole('button', { name: 'Show that act' }).click()
  await expect(list.getByRole('option', { selected: true })).toHaveCount(1)
  await expect(page.getByText('居民参与', { exact: true })).toBeVisible()
  expect(quotations(project)).toHaveLength(3)
  await page.getByRole('button', { name: 'Codebook at this moment' }).click()
  await expect(page.getByRole('dialog')).toContainText('2, now 3')
  await page.getByRole('button', { name: 'Back to now' }).click()
  await page.getByRole('button', { name: 'Take back everything after it' }).click()
  await expect.poll(() => quotations(project)).toEqual(['社区治理', '居民参与'])
})

test('a key that was changed is used after the next start, and refused where it is needed', async ({
  launch,
  folders,
}) => {
  const project = codedProject(folders)
  const first = await launch({ args: [project] })
  await first.page.keyboard.press('?')
  await first.page.getByRole('button', { name: 'Change the keys…' }).click()
  await first.page.getByRole('button', { name: 'Change the key of “Go to History”' }).click()
  await first.page.keyboard.press('Control+C')
  await expect(first.page.getByRole('alert')).toContainText('needed for writing')
  await first.page.keyboard.press('Control+K')
  await expect(first.page.getByRole('alert')).toContainText('is the key of')
  await first.page.keyboard.press('F4')
  await first.page.getByRole('button', { name: 'Take it over' }).click()
  await first.page.getByRole('button', { name: 'Close', exact: true }).last().click()
  await first.quit()
  const { page } = await launch({ args: [project] })
  await page.keyboard.press('Control+6')
  await expect(page.getByRole('listbox', { name: 'Acts, the newest first' })).toHaveCount(0)
  await page.keyboard.press('F4')
  await expect(page.getByRole('listbox', { name: 'Acts, the newest first' })).toBeFocused()
})

test('undo and redo pressed faster than they are told about lose no step', async ({ launch, folders }) => {
  const project = codedProject(folders)
  const { page } = await launch({ args: [project] })
  const list = await openHistory(page)
  await expect(list.getByRole('option')).toHaveCount(5)
  const steps = () =>
    postil<{ kind: string }[]>('log', project).filter(({ kind }) => kind === 'undo' || kind === 'redo').length
  const keys = ['z', 'z', 'z', 'Shift+z', 'Shift+z', 'Shift+z', 'z', 'Shift+z']
  // None waits for what became of the one before.
  for (const key of keys) await page.keyboard.press(`Control+${key}`)
  await expect.poll(steps).toBe(keys.length)
  expect(quotations(project)).toEqual(['社区治理', '居民参与', '𠮷祥里'])
})
