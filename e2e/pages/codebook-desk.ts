import { expect, type Locator, type Page } from '@playwright/test'

/** The desk on which the codebook as a whole is worked on. */
export class CodebookDesk {
  readonly tree: Locator
  readonly rows: Locator
  readonly side: Locator

  constructor(readonly page: Page) {
    this.tree = page.getByRole('treegrid', { name: 'Codebook' })
    this.rows = this.tree.getByRole('row')
    this.side = page.getByRole('region', { name: 'The selected code' })
  }

  async go(): Promise<void> {
    await this.page.keyboard.press('Control+2')
    await expect(this.tree).toBeVisible()
  }

  /** Goes to the row by the keyboard. */
  async select(name: string): Promise<void> {
    const row = this.tree.getByRole('row', { name, exact: true })
    await row.focus()
    await this.page.keyboard.press('Space')
    await expect(row).toHaveAttribute('aria-selected', 'true')
  }

  /** All codes, a set, or what a warning means. */
  async show(which: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: /Show$/ }).press('Enter')
    const option = this.page.getByRole('option', { name: which })
    await option.focus()
    await this.page.keyboard.press('Enter')
  }

  /** Runs a command from the palette. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('Control+K')
    await this.page.keyboard.type(title)
    await expect(this.page.getByRole('option', { name: title }).first()).toBeVisible()
    await this.page.keyboard.press('Enter')
  }
}
