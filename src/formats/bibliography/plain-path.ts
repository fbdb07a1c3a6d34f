/**
 * An attachment as a path that can be looked for: a `file:` address decoded, the schemes of reference managers
 * (`internal-pdf://`, `storage:`, `attachments:`) taken off, backslashes turned where the path is one of Windows.
 * Relative paths stay relative.
 */
export function plainPath(file: string): string {
  const isAddress = /^file:/i.test(file)
  const bare = file
    .replace(/^file:(?:\/\/(?:localhost)?(?=\/))?/i, '')
    .replace(/^(?:internal-pdf:\/\/|storage:|attachments:)/i, '')
  const decoded = isAddress ? decodeAddress(bare) : bare
  const path = decoded.replace(/^\/+(?=[A-Za-z]:[\\/])/, '')
  return /^(?:[A-Za-z]:|\\\\)/.test(path) || !path.includes('/') ? path.replaceAll('\\', '/') : path
}

/** Addresses that are not well encoded are taken as they are. */
function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch (error) {
    if (error instanceof URIError) return address
    throw error
  }
}
