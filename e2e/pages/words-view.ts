import type { Locator, Page } from '@playwright/test'

/** The view of words on the analysis desk, as a person with a keyboard meets it. */
export class WordsView {
  readonly grid: Locator
  /** Those in sight, without the head. */
  readonly rows: Locator
  readonly filter: Locator

  constructor(private readonly page: Page) {
    this.grid = page.getByRole('grid')
    this.rows = this.grid.getByRole('row').filter({ has: page.getByRole('gridcell') })
    this.filter = page.getByRole('searchbox', { name: 'Filter words' })
  }

  async open(): Promise<void> {
    await this.run('words: frequencies')
    await this.page.getByRole('region', { name: 'Words', exact: true }).waitFor()
  }

  /** Runs a command of the palette by what is typed of its name. */
  async run(typed: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.getByRole('dialog').getByRole('combobox').fill(typed)
    await this.page.keyboard.press('Enter')
  }

  async part(name: 'Frequencies' | 'Keywords' | 'In context'): Promise<void> {
    await this.page.getByRole('radio', { name }).press('Space')
  }

  async look(name: 'Table' | 'Cloud' | 'Lines' | 'Where in the texts'): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).press('Space')
  }

  row(word: string): Locator {
    return this.rows.filter({ has: this.page.getByText(word, { exact: true }) })
  }
}
