import type { Locator, Page } from '@playwright/test'

/** The tables and pictures that are kept, as a person handles them. */
export class KeptView {
  readonly list: Locator
  readonly detail: Locator
  readonly changes: Locator
  readonly sentences: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.list = page.getByRole('listbox', { name: 'Kept tables and pictures' })
    this.detail = page.locator('.kept__detail')
    this.changes = page.getByRole('listbox', { name: 'Numbers that changed' })
    this.sentences = this.detail.getByRole('status')
  }

  /** Keeps what the view at hand shows. */
  async keep(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Keep…' }).click()
    await this.#page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name)
    await this.#page.keyboard.press('Enter')
    await this.#page.getByText(`“${name}” is kept.`).waitFor()
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+k')
    await this.#page.keyboard.insertText('Kept tables and pictures')
    await this.#page.keyboard.press('Enter')
  }

  async choose(name: string): Promise<void> {
    await this.list.getByRole('option').filter({ hasText: name }).click()
  }
}
