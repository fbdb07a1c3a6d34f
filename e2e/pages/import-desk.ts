import { expect, type Locator, type Page } from '@playwright/test'

/** The import desk, as a person handles it. */
export class ImportDesk {
  readonly dialog: Locator
  readonly files: Locator
  readonly rules: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Import documents' })
    this.files = this.dialog.getByRole('listbox', { name: 'Files' })
    this.rules = this.dialog.locator('.import__side')
  }

  /** The row of a file or of one of its documents. */
  row(name: string): Locator {
    return this.files.getByRole('option').filter({ hasText: name })
  }

  async showTab(name: 'Document' | 'Cleaning'): Promise<void> {
    await this.dialog.getByRole('radio', { name }).click()
  }

  async runAndWait(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Import \d/ }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}

/** Drops files and folders on the middle of the window, as a file manager does. */
export async function dropOnWindow(page: Page, ...paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x, y, data })
  // As a hand does it: the files are brought over the window, in again and again, until it says that they may be dropped.
  await expect(async () => {
    await send('dragEnter')
    await send('dragOver')
    await expect(page.locator('.drop-files')).toBeVisible({ timeout: 500 })
  }).toPass()
  await send('drop')
  await session.detach()
}
