import { expect, type Locator, type Page } from '@playwright/test'

interface Point {
  readonly x: number
  readonly y: number
}

/** The desk where texts are read and coded, as a person handles it: by pointer and keys. */
export class ReadingDesk {
  readonly documents: Locator
  readonly codebook: Locator
  readonly text: Locator
  readonly bar: Locator
  readonly codingsHere: Locator
  readonly memosHere: Locator

  constructor(readonly page: Page) {
    this.documents = page.getByRole('region', { name: /^Documents/ })
    this.codebook = page.getByRole('region', { name: /^Codebook/ })
    this.text = page.locator('.cm-content').first()
    this.bar = page.locator('.coding-bar')
    this.codingsHere = page.getByRole('region', { name: /^Codings here/ })
    this.memosHere = page.getByRole('region', { name: /^Memos/ })
  }

  async open(name: string): Promise<void> {
    await this.documents.getByText(name, { exact: true }).click()
    await expect(this.text).toHaveAccessibleName(`Text of ${name}`)
  }

  /** Drags the pointer from before the first to behind the last of these words in the text on screen. */
  async selectByPointer(words: string): Promise<void> {
    const { start, end } = await this.placeOf(words)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
    await this.page.mouse.move(end.x, end.y, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Clicks in the middle of these words. */
  async clickOn(
    words: string,
    options: { readonly clickCount?: number; readonly button?: 'left' | 'right' } = {},
  ): Promise<void> {
    const { start, end } = await this.placeOf(words)
    await this.page.mouse.click((start.x + end.x) / 2, (start.y + end.y) / 2, options)
  }

  async doubleClick(words: string): Promise<void> {
    await this.clickOn(words, { clickCount: 2 })
  }

  /** Drags by the pointer; the first steps are what tells a drag from a click. */
  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x + 6, from.y + 6, { steps: 3 })
    await mouse.move(to.x, to.y, { steps: 6 })
    // What shows the target is drawn under the pointer, which then has to move on it.
    await mouse.move(to.x - 1, to.y)
    await mouse.move(to.x, to.y)
    await mouse.up()
  }

  async middleOf(element: Locator): Promise<Point> {
    const box = await element.boundingBox()
    if (box === null) throw new Error('Not on screen')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** The middle of the left edge of the first and of the right edge of the last of these words. */
  async placeOf(words: string): Promise<{ start: { x: number; y: number }; end: { x: number; y: number } }> {
    await expect(this.text).toContainText(words)
    return this.text.evaluate((content, wanted) => {
      const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT)
      const pieces: { node: Text; from: number }[] = []
      let all = ''
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest('.cm-line') === null) continue
        pieces.push({ node: node as Text, from: all.length })
        all += node.textContent
      }
      const at = all.indexOf(wanted)
      const rectOf = (position: number) => {
        const piece = pieces.findLast(({ from }) => from <= position)
        if (piece === undefined) throw new Error(`Not on screen: ${wanted}`)
        const range = document.createRange()
        range.setStart(piece.node, position - piece.from)
        range.setEnd(piece.node, position - piece.from + 1)
        return range.getBoundingClientRect()
      }
      const first = rectOf(at)
      const last = rectOf(at + wanted.length - 1)
      return {
        start: { x: first.left + 1, y: first.top + first.height / 2 },
        end: { x: last.right - 1, y: last.top + last.height / 2 },
      }
    }, words)
  }
}
