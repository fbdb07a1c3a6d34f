import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postil } from '../pages/command-line.ts'
import { chooseSavePath } from '../pages/dialogs.ts'
import { MemoDesk } from '../pages/memo-desk.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

const text = '社区治理需要居民参与。网格员每天走访三号楼。\n\n議事會在𠮷祥里開始，👨‍👩‍👧一起來。\n'

interface ListedMemo {
  readonly title: string
  readonly text: string
  readonly tags: readonly string[]
  readonly quotation: string | null
  readonly subject: { readonly kind: string }
}

function newProject(work: string): string {
  const project = join(work, 'P.postil')
  const file = join(work, '访谈一.txt')
  writeFileSync(file, text)
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  const list = join(work, 'codings.json')
  const segment = { document: '访谈一.txt', quote: '居民参与', codes: ['居民参与'] }
  writeFileSync(list, JSON.stringify({ codes: [{ name: '居民参与' }], segments: [segment] }))
  postil('code', project, '--file', list)
  return project
}

test('a memo on a passage: quotation and link by keys, found in the other script, back to the words', async ({
  launch,
  folders,
}) => {
  const project = newProject(folders.work)
  const { electron, page } = await launch({ args: [project] })
  const reading = new ReadingDesk(page)
  const desk = new MemoDesk(page)
  const memos = () => postil<ListedMemo[]>('memos', 'list', project)
  await reading.open('访谈一')

  // on the selected words; Markdown, a list that goes on by itself, a link by a part of the code's pinyin
  await reading.selectByPointer('議事會在')
  await page.keyboard.press('Control+Shift+M')
  await expect(desk.text).toBeFocused()
  await page.keyboard.type('# Why\n- one\ntwo\n\n')
  await page.keyboard.type('see [[cany')
  await expect(desk.completion).toContainText('居民参与')
  await page.keyboard.press('Enter')
  await expect(desk.links()).toHaveText(['居民参与'])
  await desk.saved()
  expect(memos()[0]).toMatchObject({ quotation: '議事會在', subject: { kind: 'passage' } })
  expect(memos()[0]?.text).toMatch(/^# Why\n- one\n- two\n\nsee \[\[code:[0-9a-f-]{36}\|居民参与\]\]$/)

  // other words quoted into it
  await reading.selectByPointer('走访三号楼')
  await page.keyboard.press('Control+>')
  await expect(desk.text).toBeFocused()
  await expect(desk.links()).toHaveText(['居民参与', '访谈一'])
  await page.keyboard.type('Every day?')
  await desk.saved()
  expect(memos()[0]?.text).toMatch(
    /\n> 走访三号楼\n> — \[\[passage:[0-9a-f-]{36}@\d+-\d+\|走访三号楼\]\]\n\nEvery day\?$/,
  )

  // found by the simplified words of what it is about, on its desk
  await page.keyboard.press('Control+3')
  await page.keyboard.press('Control+F')
  await expect(desk.search).toBeFocused()
  await page.keyboard.insertText('议事会 三號樓')
  await expect(desk.rows).toHaveCount(1)
  await expect(desk.list.locator('mark').first()).toHaveText('三号楼')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(desk.about).toContainText('議事會在')

  // a tag, then back to the words quoted
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('方法')
  await page.keyboard.press('Enter')
  await expect.poll(() => memos()[0]?.tags).toEqual(['方法'])

  // as files in a folder of their own
  const out = join(folders.work, '備忘 𠮷')
  await chooseSavePath(electron, out)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('memos listed as a folder')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('Close').press('Enter')
  expect(readdirSync(out).map(name => readFileSync(join(out, name), 'utf8'))).toEqual([
    expect.stringContaining('Every day?'),
  ])
  await desk.links().nth(1).click()
  await expect(reading.text.locator('.cm-flash')).toHaveText('走访三号楼')

  // one undo for the tag, one for what was typed in a row
  await page.keyboard.press('Control+z')
  await expect.poll(() => memos()[0]?.tags).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(() => memos().length).toBe(0)
  expect(postil('check', project)).toEqual([])
})

test('an input method puts Chinese into a memo, and none of its keys runs a command', async ({
  launch,
  folders,
}) => {
  const project = newProject(folders.work)
  const { page } = await launch({ args: [project] })
  const desk = new MemoDesk(page)
  const input = await page.context().newCDPSession(page)
  const compose = async (...steps: string[]) => {
    for (const letters of steps) {
      await input.send('Input.imeSetComposition', {
        text: letters,
        selectionStart: letters.length,
        selectionEnd: letters.length,
      })
      // What the input method does not take itself reaches the page as a key of its own (229).
      await input.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        windowsVirtualKeyCode: 229,
        key: 'Process',
      })
    }
  }
  await page.keyboard.press('Control+Shift+L')
  await expect(desk.text).toBeFocused()
  await compose('j', 'ju', 'jum', 'jumin')
  await input.send('Input.insertText', { text: '居民' })
  await expect(desk.text).toContainText('居民')

  // `[[` with a composition behind it: Enter belongs to the input method until the word is there
  await page.keyboard.insertText('【【')
  await compose('c', 'ca', 'cany')
  await page.keyboard.press('Enter')
  await expect(desk.links()).toHaveCount(0)
  await input.send('Input.insertText', { text: '参与' })
  await expect(desk.completion).toContainText('居民参与')
  await page.keyboard.press('Enter')
  await expect(desk.links()).toHaveText(['居民参与'])
  await desk.saved()
  const log = postil<{ operation: string }[]>('log', project).map(act => act.operation)
  expect(log.filter(operation => !/^(imports|codings|memos|codes|project|coders)\./.test(operation))).toEqual(
    [],
  )
  expect(log.filter(operation => operation.startsWith('memos.'))).toEqual(['memos.create'])
})

test('a memo on a case, and a link that leads to the case', async ({ launch, folders }) => {
  const project = newProject(folders.work)
  const { page } = await launch({ args: [project] })
  const desk = new MemoDesk(page)
  await page.getByRole('button', { name: 'Cases' }).click()
  await page.getByRole('radio', { name: 'Cases' }).click()
  await page.getByRole('button', { name: 'New case' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('三号楼')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'New memo on this case' })).toBeEnabled()
  await page.keyboard.press('Control+Shift+M')
  await expect(desk.text).toBeFocused()
  await page.keyboard.type('the house [[shl')
  await expect(desk.completion).toContainText('三号楼')
  await page.keyboard.press('Enter')
  await expect(desk.links()).toHaveText(['三号楼'])
  await desk.saved()
  expect(postil<ListedMemo[]>('memos', 'list', project)[0]?.subject.kind).toBe('case')
  await page.keyboard.press('Control+Enter')
  await expect(
    page
      .getByRole('gridcell', { name: '三号楼' })
      .or(page.getByRole('rowheader', { name: '三号楼' }))
      .first(),
  ).toBeVisible()
})

test('a coding is linked from its menu and from [[, clicked to jump, and shows who links to it', async ({
  launch,
  folders,
}) => {
  const project = newProject(folders.work)
  const { page } = await launch({ args: [project] })
  const reading = new ReadingDesk(page)
  const desk = new MemoDesk(page)
  const memos = () => postil<ListedMemo[]>('memos', 'list', project)
  await reading.open('访谈一')
  await reading.text.locator('.cm-line').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('Link to the coding')
  await page.keyboard.press('Enter')
  await expect(desk.text).toBeFocused()
  await expect(desk.links()).toHaveText(['居民参与 · 访谈一'])

  // by the traditional form of a part of its words
  await page.keyboard.insertText('又见 [[民參')
  await expect(desk.completion).toContainText('居民参与')
  await desk.completion.locator('[data-kind=coding]').dispatchEvent('mousedown')
  await expect(desk.links()).toHaveCount(2)
  await desk.saved()
  expect(memos()[0]?.text).toMatch(
    /^> 居民参与\n> — \[\[coding:([0-9a-f-]{36})\|居民参与\]\]\n\n又见 \[\[coding:\1\|居民参与\]\]$/,
  )
  await desk.links().last().click()
  await expect(reading.text.locator('.cm-flash')).toHaveText('居民参与')
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(page.getByRole('heading', { name: 'Linking to the coding here' })).toBeVisible()
})
