/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/// <reference types="vite/client" />
import type { PreloadBridge } from '../ipc/shell.ts'

declare global {
  interface Window {
    /** Put there by preload. */
    readonly postil: PreloadBridge
  }
}
