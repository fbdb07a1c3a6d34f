import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { postil } from '../pages/command-line.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, test } from './fixtures.ts'

const text = '社区治理需要居民参与。网格员每天走访三号楼。\n\n議事會在𠮷祥里開始，👨‍👩‍👧一起來。\n'

interface Listed {
  readonly quotation: string
  readonly code: string
}

/** A project with one text and some codes. */
async function codedProject(folders: { readonly work: string }, codes: readonly string[] = []) {
  const project = join(folders.work, 'P.postil')
  const file = join(folders.work, '访谈一.txt')
  const list = join(folders.work, 'codes.json')
  writeFileSync(file, text)
  writeFileSync(list, JSON.stringify({ codes: codes.map(name => ({ name })) }))
  postil('new', project, '--name', 'P', '--coder', 'Ada')
  postil('import', project, file)
  postil('code', project, '--file', list)
  const codings = () => postil<Listed[]>('codings', project).map(({ quotation, code }) => [quotation, code])
  const undone = () => postil<{ kind: string }[]>('log', project).filter(act => act.kind === 'undo').length
  return { project, codings, undone }
}

test('with keys alone: a word, two codes, a memo, to the end of the sentence, recoded, uncoded, four times back', async ({
  launch,
  folders,
}) => {
  const { project, codings, undone } = await codedProject(folders, ['信任', '参与'])
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  const { keyboard } = page
  await keyboard.press('Control+k')
  await keyboard.insertText('访谈')
  await keyboard.press('Enter')
  await expect(desk.text).toBeFocused()

  // the second word, with a new code and a second one
  await keyboard.press('Control+Home')
  await keyboard.press('Control+ArrowRight')
  await keyboard.press('Control+Shift+ArrowRight')
  await keyboard.type('governance')
  await keyboard.press('Shift+Enter')
  await expect.poll(codings).toEqual([['治理', 'governance']])
  await keyboard.type('xinren')
  await keyboard.press('Enter')
  await expect.poll(codings).toEqual([
    ['治理', 'governance'],
    ['治理', '信任'],
  ])
  await keyboard.press('Escape')

  // a memo on one of them
  await keyboard.press('Control+Home')
  await keyboard.press('Tab')
  await keyboard.press('Alt+m')
  await keyboard.type('Why so?')
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
  await keyboard.press('Control+k')
  await keyboard.insertText('访谈')
  await keyboard.press('Enter')
  await expect(desk.text).toBeFocused()

  // its end to the end of the sentence
  await keyboard.press('Control+Home')
  await keyboard.press('Tab')
  await keyboard.press(']')
  await expect(page.locator('.cm-coding-handle[data-chosen]')).toBeVisible()
  await keyboard.press('Alt+ArrowRight')
  await keyboard.press('Enter')
  const quotations = () => codings().map(([quotation]) => quotation)
  await expect.poll(quotations).toEqual(['治理', '治理需要居民参与。'])

  // another code in its place; the next coding goes
  await keyboard.press('Alt+r')
  await keyboard.insertText('参与')
  await keyboard.press('Enter')
  await expect.poll(codings).toContainEqual(['治理需要居民参与。', '参与'])
  await expect(desk.text).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.press('u')
  await expect.poll(codings).toEqual([['治理需要居民参与。', '参与']])

  for (let step = 1; step <= 4; step++) {
    await keyboard.press('Control+z')
    await expect.poll(undone).toBe(step)
  }
  expect(codings()).toEqual([
    ['治理', 'governance'],
    ['治理', '信任'],
  ])
  expect(postil('check', project)).toEqual([])
})

test('with the pointer alone: code, stretch by a handle, recode, pen, several passages, uncode, back', async ({
  launch,
  folders,
}) => {
  const { project, codings, undone } = await codedProject(folders, ['信任', '参与'])
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await desk.open('访谈一')
  await desk.doubleClick('治理')
  await desk.codebook.getByText('信任', { exact: true }).click()
  await expect.poll(codings).toEqual([['治理', '信任']])

  // a click takes the coding, a handle stretches it
  await desk.clickOn('治理')
  const handle = page.locator('.cm-coding-handle--to[data-shown]')
  const from = await handle.boundingBox()
  const { end } = await desk.placeOf('需要')
  if (from === null) throw new Error('No handle')
  await page.mouse.move(from.x + 4, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(end.x + 2, end.y, { steps: 5 })
  await page.mouse.up()
  await expect.poll(codings).toEqual([['治理需要', '信任']])

  // several passages in one act
  await page.keyboard.press('Escape')
  await desk.selectByPointer('居民')
  await page.keyboard.down('Control')
  await desk.selectByPointer('三号楼')
  await page.keyboard.up('Control')
  await expect(page.getByText('5 characters selected')).toBeVisible()
  await desk.codebook.getByText('参与', { exact: true }).click()
  await expect.poll(codings).toEqual([
    ['治理需要', '信任'],
    ['居民', '参与'],
    ['三号楼', '参与'],
  ])

  // a pen marks whatever is selected, until Escape
  await desk.selectByPointer('𠮷祥里')
  await page.getByRole('button', { name: 'Pen', exact: true }).click()
  const strip = page.locator('.pen-strip')
  await expect(strip.getByText(/^Marker pen: /)).toBeVisible()
  // a strip above the text, which keeps its room
  expect((await strip.boundingBox())?.height).toBeLessThan(40)
  await desk.selectByPointer('一起來')
  await expect.poll(() => codings().length).toBe(4)
  await page.getByRole('button', { name: 'Put the pen down' }).click()
  await expect(page.getByText(/^Marker pen: /)).toBeHidden()

  // the margin takes exactly the words; uncode and back
  await page.locator('.cm-margin-label', { hasText: '信任' }).first().click()
  await desk.codingsHere.getByRole('button', { name: 'Remove this coding' }).first().click({ force: true })
  await expect.poll(() => codings().length).toBe(3)
  for (let step = 1; step <= 2; step++) {
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(undone).toBe(step)
  }
  expect(codings()).toEqual([
    ['治理需要', '信任'],
    ['居民', '参与'],
    ['三号楼', '参与'],
  ])
})

test('codes are dragged onto words and onto a paragraph, words onto a code, a name of the margin onto another code', async ({
  launch,
  folders,
}) => {
  const { project, codings } = await codedProject(folders, ['信任', '参与'])
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await desk.open('访谈一')
  const code = (name: string) => desk.codebook.getByText(name, { exact: true })
  await desk.drag(await desk.middleOf(code('信任')), (await desk.placeOf('開始')).end)
  await expect.poll(codings).toEqual([['議事會在𠮷祥里開始，👨‍👩‍👧一起來。', '信任']])
  await desk.selectByPointer('居民参与')
  await desk.drag(await desk.middleOf(code('参与')), (await desk.placeOf('居民')).end)
  await expect.poll(codings).toContainEqual(['居民参与', '参与'])
  await page.keyboard.press('Escape')
  await desk.selectByPointer('网格员')
  const words = await desk.placeOf('网格')
  await desk.drag(words.end, await desk.middleOf(code('信任')))
  await expect.poll(codings).toContainEqual(['网格员', '信任'])
  const name = page.locator('.cm-margin-label', { hasText: '参与' })
  await desk.drag(await desk.middleOf(name), await desk.middleOf(code('信任')))
  await expect.poll(codings).toContainEqual(['居民参与', '信任'])
  expect(codings()).toHaveLength(3)
})

test('keys of an input method never run a command, in the text or in the coding bar', async ({
  launch,
  folders,
}) => {
  const { project, codings } = await codedProject(folders, ['信任', '参与'])
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await desk.open('访谈一')
  await desk.selectByPointer('居民')
  await page.keyboard.type('xinren')
  await page.keyboard.press('Enter')
  await expect.poll(codings).toEqual([['居民', '信任']])
  await page.keyboard.press('Escape')

  // composing over selected words: the keys arrive as those of the input method
  await desk.selectByPointer('网格员')
  const box = page.getByRole('combobox', { name: 'Code the selected words' })
  await expect(box).toBeFocused()
  const cdp = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('c')
  await compose('canyu')
  for (const key of ['Enter', '1', '.', 'u', 'Escape', 'ArrowDown', 'Tab']) {
    await box.dispatchEvent('keydown', {
      key,
      isComposing: true,
      keyCode: 229,
      bubbles: true,
      cancelable: true,
    })
  }
  await expect(box).toBeFocused()
  expect(codings()).toEqual([['居民', '信任']])
  await cdp.send('Input.insertText', { text: '参与' })
  await expect(box).toHaveValue('参与')
  await page.keyboard.press('Enter')
  await expect.poll(codings).toContainEqual(['网格员', '参与'])
})

/** All words of the page in the order and the pieces in which assistive technology gets them. */
async function spokenText(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page)
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  const texts = nodes.filter(node => node.role?.value === 'StaticText')
  return texts.map(node => String(node.name?.value)).join('|')
}

test('a screen reader hears where codings start and end, and that one is uncertain at the right', async ({
  launch,
  folders,
}) => {
  const { project, codings } = await codedProject(folders, ['居民参与'])
  const { page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await desk.open('访谈一')
  await desk.selectByPointer('需要居民参与')
  await desk.codebook.getByText('居民参与', { exact: true }).click()
  await expect.poll(codings).toHaveLength(1)
  expect(await spokenText(page)).toContain(
    '社区治理|coding begins: 居民参与|需要居民参与|coding ends: 居民参与|。',
  )
  await page.locator('.cm-margin-label').first().click()
  await desk.codingsHere.getByRole('radio', { name: 'Uncertain' }).click()
  await expect(page.locator('.cm-margin-bracket[data-uncertain]')).toHaveCount(1)
  await desk.codingsHere.getByRole('textbox', { name: 'Weight' }).fill('70')
  await page.keyboard.press('Enter')
  await desk.codingsHere.getByRole('textbox', { name: 'Comment' }).fill('再问 𠮷')
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Text of 访谈一' }).press('Control+Home')
  await expect
    .poll(() => postil<{ operation: string }[]>('log', project).at(-1)?.operation)
    .toBe('codings.update')
  await page.keyboard.press('Tab')
  await expect(desk.codingsHere.getByRole('textbox', { name: 'Comment' })).toHaveValue('再问 𠮷')
  await expect(desk.codingsHere.getByRole('textbox', { name: 'Weight' })).toHaveValue('70')
})
