import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { hasCode } from './json-file.ts'
import { pageFile } from './page-file.ts'
import { PAGE_HOST, PAGE_SCHEME, pageFolder } from './places.ts'

/** What the page may load and run: its own files, and styles made by the editor. No address beyond this machine. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
}

/** Before the program is ready: lets the page's scheme have an origin of its own, as `https` has. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built page and nothing else. A custom scheme, as `file:` could read every file of the machine. */
export function servePage(): void {
  const folder = pageFolder()
  protocol.handle(PAGE_SCHEME, async ({ url }) => {
    const file = pageFile(folder, url, PAGE_HOST)
    const content = file === null ? null : await contentOf(file.path)
    if (file === null || content === null) return new Response(null, { status: 404, headers: HEADERS })
    return new Response(content, { headers: { ...HEADERS, 'Content-Type': file.type } })
  })
}

async function contentOf(path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'EISDIR')) return null
    throw error
  }
}
