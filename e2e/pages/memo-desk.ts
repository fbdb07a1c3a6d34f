import { expect, type Locator, type Page } from '@playwright/test'

/** The desk of memos, and the memo open beside a text, as a person handles them. */
export class MemoDesk {
  readonly list: Locator
  readonly rows: Locator
  readonly search: Locator
  readonly title: Locator
  /** Where the open memo is written. */
  readonly text: Locator
  readonly about: Locator
  readonly completion: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole('listbox', { name: 'Memos' })
    this.rows = this.list.getByRole('option')
    this.search = page.getByRole('searchbox', { name: 'Search memos' })
    this.title = page.getByRole('textbox', { name: 'Title' })
    this.text = page.getByRole('textbox', { name: 'Text of the memo' })
    this.about = page.getByRole('complementary', { name: 'About this memo' })
    this.completion = page.locator('.memo-completion')
  }

  async saved(): Promise<void> {
    await expect(this.page.locator('.memo-editor__state')).toHaveText('Saved')
  }

  /** The links in the open memo, by the names they show. */
  links(): Locator {
    return this.text.locator('.memo-chip')
  }
}
