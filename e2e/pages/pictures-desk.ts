import type { Locator, Page } from '@playwright/test'

/** The pictures of the analysis desk. */
export class PicturesDesk {
  readonly picture: Locator
  /** The picture as screen readers find it. */
  readonly image: Locator
  /** The marks, as the keys reach them. */
  readonly marks: Locator
  readonly passages: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.picture = page.locator('.picture')
    this.image = page.getByRole('img')
    this.marks = page.getByRole('listbox', { name: /^Marks of the picture/ })
    this.passages = page.getByRole('listbox', { name: 'Passages', exact: true })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+5')
    await this.page.getByRole('navigation', { name: 'Views of the analysis' }).getByText('Pictures').click()
    await this.picture.waitFor()
  }

  async choose(setting: string, option: string): Promise<void> {
    await this.page.locator(`.picture-tools button[aria-label="${setting}"]`).click()
    await this.page.locator('.popover').getByRole('option', { name: option, exact: true }).click()
  }

  mark(label: string | RegExp): Locator {
    return this.picture
      .locator('g[data-mark]')
      .filter({ has: this.page.locator('title', { hasText: label }) })
  }

  async export(what: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Export' }).click()
    await this.page.getByRole('menuitem', { name: what }).click()
    await this.page.getByRole('dialog').getByText('Close', { exact: true }).click()
  }
}
