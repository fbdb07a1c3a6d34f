import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { expect, test } from './fixtures.ts'

interface Listed {
  readonly quotation: string
  readonly code: string
}

test('with keys alone: passages ticked in the list are recoded, then removed, each as one act that can be undone', async ({
  launch,
  folders,
}) => {
  const project = join(folders.work, 'P.postil')
  const file = join(folders.work, '访谈一.txt')
  const list = join(folders.work, 'codes.json')
  const words = ['社区治理', '居民参与', '𠮷祥里', '👨‍👩‍👧一起']
  writeFileSync(file, '社区治理需要居民参与。\n\n議事會在𠮷祥里開始，👨‍👩‍👧一起來。\n')
  const segments = words.map(quote => ({ document: '访谈一', quote, codes: ['信任'] }))
  writeFileSync(list, JSON.stringify({ codes: [{ name: '信任' }, { name: '参与' }], segments }))
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  postil('code', project, '--file', list)
  const coded = (code: string) =>
    postil<Listed[]>('codings', project).flatMap(each => (each.code === code ? [each.quotation] : []))
  const { page } = await launch({ args: [project] })
  const { keyboard } = page

  await expect(page.locator('.code-row', { hasText: '信任' })).toBeVisible()
  await keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await keyboard.insertText('信任')
  await expect(page.getByRole('option', { name: /^信任/ })).toBeVisible()
  await keyboard.press('Enter')
  const passages = page.getByRole('listbox', { name: 'Passages' })
  await expect(passages.getByRole('option')).toHaveCount(4)
  await passages.focus()
  await keyboard.press('Home')
  await keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 passages ticked')).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press(' ')
  await expect(page.getByText('3 passages ticked')).toBeVisible()
  await keyboard.press('Alt+r')
  await expect(page.getByRole('combobox', { name: 'Another code for 3 codings' })).toBeFocused()
  await keyboard.insertText('canyu')
  await keyboard.press('Enter')
  await expect.poll(() => coded('参与')).toEqual(words.slice(0, 3))
  await expect(page.getByRole('status').filter({ hasText: '3 codings recoded' })).toBeVisible()
  await expect(passages.getByRole('option')).toHaveCount(1)
  // one step back gives all three their code again
  await passages.focus()
  await keyboard.press('Control+z')
  await expect.poll(() => coded('信任')).toEqual(words)

  await expect(passages.getByRole('option')).toHaveCount(4)
  await passages.focus()
  await keyboard.press('Control+a')
  await expect(page.getByRole('button', { name: 'Remove 4 codings' })).toBeVisible()
  await keyboard.press('Delete')
  await expect.poll(() => postil<Listed[]>('codings', project)).toEqual([])
  await keyboard.press('Control+z')
  await expect.poll(() => coded('信任')).toEqual(words)
  expect(postil('check', project)).toEqual([])

  // A code that goes takes its list with it.
  await expect(passages.getByRole('option')).toHaveCount(4)
  await page.locator('.code-row', { hasText: '信任' }).focus()
  await keyboard.press('Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(passages).toBeHidden()
})
