import type { ElectronApplication } from '@playwright/test'

/** Answers the next dialogs for opening with these paths; none is as pressing Cancel. */
export async function chooseFiles(electron: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
  }, paths as string[])
}

/** Answers the next dialogs for saving; null is as pressing Cancel. */
export async function chooseSavePath(electron: ElectronApplication, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}

/** Answers the next questions by the number of a button, from 0. */
export async function chooseButton(electron: ElectronApplication, button: number): Promise<void> {
  await electron.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = async () => ({ response, checkboxChecked: false })
  }, button)
}
