import { extname, isAbsolute, join, relative } from 'node:path'

/** Only what a built page consists of is served; anything else in the folder stays there. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

export interface PageFile {
  readonly path: string
  readonly type: string
}

/** The file a page address means, or null when it means none: another host, a way out of the folder, another type. */
export function pageFile(folder: string, address: string, host: string): PageFile | null {
  const url = URL.canParse(address) ? new URL(address) : null
  const name = url?.host === host ? decode(url.pathname) : null
  if (name === null || /[\0\\]/.test(name)) return null
  const path = join(folder, name === '/' ? 'index.html' : name)
  const within = relative(folder, path)
  const type = TYPES[extname(path).toLowerCase()]
  if (within.startsWith('..') || isAbsolute(within) || type === undefined) return null
  return { path, type }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
