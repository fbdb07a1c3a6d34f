import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { Refusal } from '../core/refusal.ts'
import { hasCode } from './json-file.ts'

/** The scheme and host the page is served under; nothing else of the machine is reachable there. */
export const PAGE_SCHEME = 'postil'
export const PAGE_HOST = 'app'

/** The development server's address while `electron-vite dev` runs; a packaged program never has one. */
export function developmentServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
}

export function pageAddress(): string {
  return developmentServer() ?? `${PAGE_SCHEME}://${PAGE_HOST}/index.html`
}

export function pageOrigin(): string {
  const server = developmentServer()
  return server === undefined ? `${PAGE_SCHEME}://${PAGE_HOST}` : new URL(server).origin
}

export function pageFolder(): string {
  return join(app.getAppPath(), 'out', 'renderer')
}

export function preloadScript(): string {
  return join(app.getAppPath(), 'out', 'preload', 'index.cjs')
}

export function hostScript(): string {
  return join(app.getAppPath(), 'out', 'main', 'host.cjs')
}

/** Holds `sample/`, `refi/`, `locales/` and `icons/`. */
export function resourcesFolder(): string {
  return join(app.getAppPath(), 'resources')
}

/** A file of this person's settings. */
export function userFile(...names: readonly string[]): string {
  return join(app.getPath('userData'), ...names)
}

export function documentsFolder(): string {
  return process.env.POSTIL_DOCUMENTS ?? app.getPath('documents')
}

/** The folder offered for new projects, made when it is not there. Refuses: folder-read-only, disk-full, write-failed. */
export function projectsFolder(): string {
  const folder = join(documentsFolder(), 'Postil')
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Refusal(folderRefusal(error), String(error), { path: folder })
  }
  return folder
}

function folderRefusal(error: unknown) {
  if (hasCode(error, 'ENOSPC')) return 'disk-full'
  return hasCode(error, 'EACCES') || hasCode(error, 'EROFS') || hasCode(error, 'EPERM')
    ? 'folder-read-only'
    : 'write-failed'
}
