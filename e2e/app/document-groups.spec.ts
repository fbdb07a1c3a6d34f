import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

interface Listed {
  readonly name: string
  readonly group: string | null
  readonly sets: readonly string[]
}

const names = ['访谈一', '訪談二', '𠮷三', 'ד ארבע']

function makeProject(work: string): string {
  const project = join(work, 'P.postil')
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  for (const name of names) {
    const file = join(work, `${name}.txt`)
    const turns = ['甲', '乙', '丙'].map(word => `问：${name}${word}社区？\r\n答：社區，👨‍👩‍👧${word}。\r\n`)
    writeFileSync(file, turns.join(''))
    postil('import', project, file, '--duplicates', 'keep')
  }
  return project
}

const placesIn = (project: string) =>
  Object.fromEntries(
    postil<Listed[]>('docs', project).map(({ name, group, sets }) => [name, [group, ...sets]]),
  )

test('documents are grouped, ordered, put into sets and searched with keys alone', async ({
  launch,
  folders,
}) => {
  const project = makeProject(folders.work)
  const { page } = await launch({ args: [project] })
  const { documents } = new ReadingDesk(page)
  const { keyboard } = page
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key)
  }
  const tree = documents.getByRole('tree', { name: 'Documents' })
  const row = (name: string) => tree.getByRole('treeitem', { name })
  await expect(documents.getByRole('option')).toHaveCount(4)

  // two documents chosen by keys go into a new group
  await documents.getByRole('listbox').focus()
  await press('Home', 'Space', 'ArrowDown', 'ArrowDown', 'Space', 'Alt+Shift+G')
  await expect(page.getByText('2 documents come into it.')).toBeVisible()
  await keyboard.insertText('居民')
  await press('Enter')
  await expect(row('居民')).toHaveAttribute('aria-expanded', 'true')
  expect(placesIn(project)).toEqual({ 访谈一: ['居民'], 訪談二: [null], 𠮷三: ['居民'], 'ד ארבע': [null] })

  // the group has the keys: a group inside it, closed and opened by the arrows
  await expect(tree).toBeFocused()
  await press('Alt+Shift+G')
  await expect(page.getByText('Inside “居民”')).toBeVisible()
  await keyboard.insertText('老人')
  await press('Enter')
  await expect(row('老人')).toHaveAttribute('aria-level', '2')
  await press('ArrowLeft')
  await press('ArrowLeft')
  await expect(row('居民')).toHaveAttribute('aria-expanded', 'true')
  await press('ArrowLeft')
  await expect(row('居民')).toHaveAttribute('aria-expanded', 'false')
  await expect(row('访谈一')).toHaveCount(0)
  await press('ArrowRight', 'ArrowRight', 'F2')
  await keyboard.insertText('老年人')
  await press('Enter')
  await expect(row('老年人')).toBeVisible()

  // a document is put into the inner group, found by the initials of its pinyin
  await press('ArrowDown')
  await press('Alt+G')
  await keyboard.insertText('lnr')
  await press('Enter')
  await expect(row('访谈一')).toHaveAttribute('aria-level', '3')
  await press('Control+Z')
  await expect(row('访谈一')).toHaveAttribute('aria-level', '2')

  // its order in the group
  await expect(tree).toBeFocused()
  await press('Alt+ArrowDown')
  await expect(tree.getByRole('treeitem').nth(3)).toHaveAccessibleName(/访谈一/)
  await expect(row('访谈一')).toHaveAttribute('aria-posinset', '3')

  // a new set of all of them, shown alone, and a search that keeps to it
  await press('Space', 'ArrowUp', 'Space', 'Alt+S')
  await keyboard.insertText('一期')
  await press('Enter')
  const sets = documents.getByRole('listbox', { name: 'Sets' })
  await expect(sets.getByRole('option', { name: '一期' })).toBeVisible()
  expect(placesIn(project)).toMatchObject({ 访谈一: ['居民', '一期'], 𠮷三: ['居民', '一期'] })
  await sets.focus()
  await press('Enter')
  await expect(documents.getByRole('status')).toHaveText('Only the set “一期”')
  await expect(tree.getByRole('treeitem')).toHaveCount(3)
  await press('Enter')
  await expect(tree.getByRole('treeitem')).toHaveCount(6)

  // the group goes, what lies in it stays
  await tree.focus()
  await press('Home', 'Delete')
  await expect(page.getByRole('alertdialog')).toContainText('2 documents and 1 group')
  await press('Enter')
  await expect(row('老年人')).toHaveAttribute('aria-level', '1')
  expect(placesIn(project)).toMatchObject({ 访谈一: [null, '一期'], 𠮷三: [null, '一期'] })
})

test('documents and groups are dragged by the pointer', async ({ launch, folders }) => {
  const project = makeProject(folders.work)
  for (const name of ['居民', '干部']) postil('groups', 'create', project, name)
  postil('sets', 'create', project, '一期')
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  const tree = desk.documents.getByRole('tree', { name: 'Documents' })
  const row = (name: string) => tree.getByRole('treeitem', { name })
  const drag = async (from: string, to: ReturnType<typeof row>, height = 0.5) => {
    const box = await to.boundingBox()
    if (box === null) throw new Error('Not on screen')
    await desk.drag(await desk.middleOf(row(from)), { x: box.x + 60, y: box.y + box.height * height })
  }

  // two documents at once into a group
  await row('訪談二').click()
  await row('ד ארבע').click({ modifiers: ['Control'] })
  await drag('訪談二', row('居民'))
  await expect(row('訪談二')).toHaveAttribute('aria-level', '2')
  await expect.poll(() => placesIn(project)).toMatchObject({ 訪談二: ['居民'], 'ד ארבע': ['居民'] })

  // between documents of the group, a group before another and into another
  await drag('𠮷三', row('ד ארבע'), 0.2)
  await expect(row('𠮷三')).toHaveAttribute('aria-posinset', '2')
  await drag('干部', row('居民'), 0.1)
  await expect(row('干部')).toHaveAttribute('aria-posinset', '1')
  await drag('居民', row('干部'))
  await expect(row('居民')).toHaveAttribute('aria-level', '2')

  // onto a set, and back by the menu
  await drag('访谈一', desk.documents.getByRole('option', { name: '一期' }))
  await expect.poll(() => placesIn(project)).toMatchObject({ 访谈一: [null, '一期'] })
  await row('访谈一').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Take out of “一期”' }).click()
  await expect.poll(() => placesIn(project)).toMatchObject({ 访谈一: [null], 訪談二: ['干部/居民'] })

  // nothing of it is lost by undo and redo
  for (let n = 0; n < 6; n++) await page.keyboard.press('Control+Z')
  await expect(row('居民')).toHaveAttribute('aria-level', '1')
  await expect.poll(() => placesIn(project)).toMatchObject({ 訪談二: [null], 𠮷三: [null] })
})
