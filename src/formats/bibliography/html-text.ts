const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

/** Elements after which a new line begins. */
const blocks = /^<(?:\/(?:p|div|h\d|li|blockquote|tr|pre|ul|ol)|br)\b/i

/** The words of a piece of HTML such as reference managers keep notes in: a block a line, tags gone. */
export function htmlText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html
  const text = html
    .replace(/<(?:[a-z!/][^<>]*)>/gi, tag => (blocks.test(tag) ? '\n' : ''))
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => entityOf(name) ?? whole)
  const lines = text.split('\n').map(line => line.trim())
  return lines.filter(line => line !== '').join('\n')
}

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()]
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
