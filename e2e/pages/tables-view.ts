import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { chooseSavePath } from './dialogs.ts'

/** The tables of the analysis desk. Only small ones: every cell is in sight. */
export class TablesView {
  readonly grid: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.grid = page.getByRole('grid')
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+k')
    await this.#page.keyboard.insertText('Go to Analysis')
    await this.#page.keyboard.press('Enter')
  }

  async show(kind: string): Promise<void> {
    await this.#page.getByRole('radio', { name: kind, exact: true }).click()
  }

  /** Chooses in one of the lists above the table. */
  async choose(list: string, option: string): Promise<void> {
    await this.#page.locator(`button[aria-label="${list}"]`).click()
    await this.#page.getByRole('option', { name: option, exact: true }).click()
  }

  /** Narrows what is counted to something of the project, by keys. */
  async narrow(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Add to: Counted in' }).focus()
    await this.#page.keyboard.press('Enter')
    await this.#page.getByRole('combobox').fill(name)
    await this.#page.keyboard.press('Enter')
  }

  /** What is on the screen: names of columns, then of each row its name and numbers. */
  async lines(): Promise<string[][]> {
    await expect(this.#page.locator('.matrix-desk')).toHaveAttribute('aria-busy', 'false')
    return this.grid
      .getByRole('row')
      .evaluateAll(rows =>
        rows
          .toSorted((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
          .map(row =>
            [...row.children]
              .toSorted((a, b) => Number(a.ariaColIndex) - Number(b.ariaColIndex))
              .map(cell => cell.textContent ?? ''),
          ),
      )
  }

  /** The number at a place, both counted from 0 in the order of the screen. */
  cell(row: number, column: number): Locator {
    return this.grid.locator(`[role="gridcell"][data-row="${row}"][data-column="${column}"]`)
  }

  async export(electron: ElectronApplication, format: RegExp, path: string): Promise<void> {
    await chooseSavePath(electron, path)
    await this.#page.getByRole('button', { name: 'Export' }).click()
    await this.#page.getByRole('menuitem', { name: format }).click()
    const done = this.#page.getByRole('dialog', { name: 'The table was exported' })
    await done.getByRole('button', { name: 'Close' }).last().click()
  }
}
