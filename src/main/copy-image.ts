import { ClipboardItem, clipboard, type NativeImage } from 'electron'

/** How Electron before its clipboard followed the web's puts a picture on it; `postil start` may find such a one. */
interface OlderClipboard {
  writeImage?(image: NativeImage): void
}

/** Puts a picture on the clipboard, whichever way this Electron has. */
export async function copyImage(image: NativeImage): Promise<void> {
  const older: OlderClipboard = clipboard as unknown as OlderClipboard
  if (older.writeImage !== undefined) {
    older.writeImage(image)
    return
  }
  const png = new Blob([new Uint8Array(image.toPNG())], { type: 'image/png' })
  await clipboard.write([new ClipboardItem({ 'image/png': png })])
}
