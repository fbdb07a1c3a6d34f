import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { chooseSavePath } from './dialogs.ts'

/** The summary grid of the analysis desk, driven by keys as far as there are any. */
export class SummariesView {
  readonly grid: Locator
  readonly field: Locator
  readonly passages: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.grid = page.getByRole('grid', { name: 'Summary grid' })
    this.field = page.getByRole('textbox', { name: /^Summary of / })
    this.passages = page.getByRole('listbox', { name: 'Passages of the cell' })
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+k')
    await this.#page.keyboard.insertText('Go to the summary grid')
    await this.#page.keyboard.press('Enter')
  }

  /** Opens the grid of a project without cases, and makes one of each document. */
  async openWithCases(): Promise<void> {
    await this.open()
    await this.#page.getByRole('button', { name: /^Make a case of each/ }).press('Enter')
    await expect(this.grid).toBeFocused()
  }

  /** The cell at a place, both counted from 0. */
  cell(row: number, column: number): Locator {
    return this.grid.locator(`[role="gridcell"][data-row="${row}"][data-column="${column}"]`)
  }

  /** The field when it is of this cell and has the keys. */
  fieldOf(code: string, name: string): Locator {
    return this.#page.getByRole('textbox', { name: `Summary of ${code} in ${name}` })
  }

  /** What is said of the words in the field. */
  state(): Locator {
    return this.#page.locator('.summary-field__state')
  }

  async export(electron: ElectronApplication, format: RegExp, path: string): Promise<void> {
    await chooseSavePath(electron, path)
    await this.#page.getByRole('button', { name: 'Export' }).click()
    await this.#page.getByRole('menuitem', { name: format }).click()
    const done = this.#page.getByRole('dialog', { name: 'The summary grid was exported' })
    await done.getByRole('button', { name: 'Close' }).last().click()
  }
}
