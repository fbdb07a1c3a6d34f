/** Escapes of characters that XML cannot hold, `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
const escaped = /_x([0-9a-f]{4})_/gi

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come into a text.
const control = /[\u0000-\u0008\u000b-\u001f]/g

/** A text of the workbook as it is meant: escapes resolved, LF line ends, no control characters, well formed. */
export function cellText(text: string): string {
  const meant = text.includes('_x')
    ? text.replace(escaped, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text
  return meant.replace(/\r\n?/g, '\n').replace(control, '').toWellFormed()
}

/** The name of an element without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
