import type { ElectronApplication, Locator, Page } from '@playwright/test'

/** The desk of cases and attributes, as a person handles it. */
export class CasesDesk {
  readonly grid: Locator
  /** Has the focus wherever in the table one is. */
  readonly input: Locator
  readonly choices: Locator
  /** The line of buttons above the table. */
  readonly tools: Locator

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid')
    this.input = page.getByRole('textbox', { name: /and their attributes$/ })
    this.choices = page.getByRole('listbox', { name: 'Values' })
    this.tools = page.locator('.cases-tools')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+4')
    await this.input.focus()
  }

  heading(name: string): Locator {
    return this.grid.getByRole('columnheader').filter({ hasText: name })
  }

  /** The cell of a document or case, by the name of its row and its attribute. */
  async cell(row: string, attribute: string): Promise<Locator> {
    const column = await this.heading(attribute).getAttribute('aria-colindex')
    const line = this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: row, exact: true }) })
    return line.locator(`[role=gridcell][aria-colindex="${column}"]`)
  }

  /** Goes to a cell as a click does. */
  async goTo(row: string, attribute: string): Promise<void> {
    await (await this.cell(row, attribute)).click()
  }

  /** What stands in a column, from the top. */
  async column(attribute: string): Promise<string[]> {
    const column = await this.heading(attribute).getAttribute('aria-colindex')
    return this.grid.locator(`[role=gridcell][aria-colindex="${column}"]`).allTextContents()
  }

  /** Names of the rows, from the top. */
  names(): Promise<string[]> {
    return this.grid.getByRole('rowheader').allTextContents()
  }
}

export function writeClipboard(electron: ElectronApplication, text: string): Promise<void> {
  return electron.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
}

export function readClipboard(electron: ElectronApplication): Promise<string> {
  return electron.evaluate(({ clipboard }) => clipboard.readText())
}
