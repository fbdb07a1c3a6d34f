import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CasesDesk } from '../pages/cases-desk.ts'
import { postil } from '../pages/command-line.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

const talk =
  '王：我们小区𠮷的居民参与一直不足。\n李：您觉得为什么？\n王：年轻人都在上班👨‍👩‍👧。\n李：那平台呢？\n王：大家愿意用。\n李：好的。\n'

function projectWithTalk(work: string): string {
  const project = join(work, '访谈.postil')
  postil('new', project, '--name', '访谈', '--coder', 'Ada')
  const file = join(work, '访谈一.txt')
  writeFileSync(file, talk)
  postil('import', project, file)
  for (const name of ['陳建國', 'שלום', '三号楼']) postil('cases', 'create', project, name)
  return project
}

interface Listed {
  readonly name: string
  readonly members: readonly { readonly kind: string; readonly words: string }[]
}

function membersOf(project: string): Record<string, string[]> {
  const cases = postil<Listed[]>('cases', project)
  return Object.fromEntries(
    cases.map(({ name, members }) => [name, members.map(({ kind, words }) => `${kind} ${words}`.trim())]),
  )
}

test('documents, selected words and speakers are put into cases, seen there and taken out', async ({
  launch,
  folders,
}) => {
  const project = projectWithTalk(folders.work)
  const { page } = await launch({ args: [project] })
  const reading = new ReadingDesk(page)
  await page.getByRole('option', { name: /访谈一/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Belongs to case…/ }).click()
  const picker = page.getByRole('combobox', { name: '“访谈一” belongs to case…' })
  await picker.fill('cjg')
  await expect(page.getByRole('option', { name: '陳建國' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => membersOf(project)).toMatchObject({ 陳建國: ['document'] })

  // words, by key; the case is made as it is typed
  await page.getByRole('option', { name: /访谈一/ }).click()
  await expect(reading.text).toBeVisible()
  await reading.text.getByText('居民参与').first().dblclick()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+C')
  await page.getByRole('combobox', { name: 'The selected words belong to case…' }).fill('赵家 👨‍👩‍👧')
  await page.keyboard.press('Enter')
  const here = page.getByRole('list', { name: 'Belongs to cases' })
  await expect(here.getByRole('listitem')).toHaveCount(2)
  await expect(here).toContainText('赵家 👨‍👩‍👧')
  await expect.poll(() => Object.keys(membersOf(project))).toContain('赵家 👨‍👩‍👧')

  // whoever speaks at the caret, by the palette
  await page.keyboard.press('Control+k')
  await page.keyboard.type('belongs to case')
  await page.getByRole('option', { name: /^王 belongs to case…/ }).click()
  await page.getByRole('combobox', { name: '“王” belongs to case…' }).fill('三號')
  await page.keyboard.press('Enter')
  await expect(here.getByRole('listitem')).toHaveCount(3)
  expect(membersOf(project)).toMatchObject({ 三号楼: ['speaker 王'] })

  // at the desk: read in its place, taken out with the keys, brought back
  await here.getByRole('button', { name: /^陳建國/ }).click()
  const desk = new CasesDesk(page)
  await expect(desk.grid).toBeVisible()
  await desk.grid.getByRole('rowheader', { name: '赵家 👨‍👩‍👧' }).click()
  const members = page.getByRole('listbox', { name: 'What belongs to “赵家 👨‍👩‍👧”' })
  await expect(members.getByRole('option')).toHaveCount(1)
  await members.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(reading.text).toBeVisible()
  await page.keyboard.press('Control+4')
  await members.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await expect(page.getByText('Nothing belongs to this case yet')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(members.getByRole('option')).toHaveCount(1)

  // added from here
  await page.getByRole('button', { name: 'Add documents or speakers…' }).click()
  await page.getByRole('combobox', { name: 'Add to “赵家 👨‍👩‍👧”' }).fill('fangtan')
  await page.keyboard.press('Enter')
  await expect(members.getByRole('option')).toHaveCount(2)
  expect(postil('check', project)).toEqual([])
})

test('a case for each speaker is one act', async ({ launch, folders }) => {
  const project = projectWithTalk(folders.work)
  const { page } = await launch({ args: [project] })
  const desk = new CasesDesk(page)
  await desk.open()
  await page.getByRole('radio', { name: 'Speakers' }).click()
  await desk.tools.getByRole('button', { name: 'More for this table' }).click()
  await page.getByRole('menuitem', { name: 'A case for each speaker' }).click()
  await expect.poll(() => desk.names()).toEqual(['陳建國', 'שלום', '三号楼', '李', '王'])
  await desk.input.focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => desk.names()).toEqual(['陳建國', 'שלום', '三号楼'])
})

test('documents are dragged from their list onto a case', async ({ launch, folders }) => {
  const project = projectWithTalk(folders.work)
  for (const name of ['訪談二𠮷', 'ראיון שלוש']) {
    const file = join(folders.work, `${name}.txt`)
    writeFileSync(file, `${name}：數字平台\r\n👨‍👩‍👧`)
    postil('import', project, file)
  }
  postil('cases', 'add', project, '陳建國', '访谈一')
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  const row = (name: string) => page.getByRole('option', { name })
  await row('访谈一').click()
  const here = page.getByRole('list', { name: 'Belongs to cases' }).getByRole('listitem')
  await expect(here).toContainText('陳建國')
  await row('訪談二𠮷').click({ modifiers: ['Control'] })
  await row('ראיון שלוש').click({ modifiers: ['Control'] })
  await desk.drag(await desk.middleOf(row('訪談二𠮷')), await desk.middleOf(here))
  await expect
    .poll(() => membersOf(project).陳建國)
    .toEqual(expect.arrayContaining(['document', 'document', 'document']))
  await page.keyboard.press('Control+Z')
  await expect.poll(() => membersOf(project).陳建國).toEqual(['document'])
})
