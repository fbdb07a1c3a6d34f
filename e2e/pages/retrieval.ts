import { expect, type Locator, type Page } from '@playwright/test'

/** The retrieval view of the analysis desk, as a person handles it. */
export class Retrieval {
  readonly line: Locator
  readonly told: Locator
  readonly parts: Locator
  readonly results: Locator
  readonly passages: Locator
  readonly palette: Locator

  constructor(readonly page: Page) {
    this.line = page.getByRole('combobox', { name: 'Query as a line of text' })
    this.told = page.locator('.query-line').getByRole('status')
    this.parts = page.getByRole('tree', { name: 'Parts of the query' }).getByRole('treeitem')
    this.results = page.getByRole('listbox', { name: 'Passages found' })
    this.passages = this.results.locator('.passage-words__quotation')
    this.palette = page.getByRole('dialog').getByRole('combobox')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+R')
    await expect(this.line).toBeFocused()
  }

  /** Chooses from the list that has opened, by what is typed of the name. */
  async choose(typed: string): Promise<void> {
    await expect(this.palette).toBeFocused()
    await this.page.keyboard.insertText(typed)
    await this.page.keyboard.press('Enter')
    await expect(this.palette).toHaveCount(0)
  }

  act(name: string): Locator {
    return this.page.locator('.inspector').getByRole('button', { name, exact: true })
  }
}
