/**
 * The rows and cells of a block as spreadsheets put it on the clipboard: cells parted by tabs, rows by line breaks of
 * any kind. A cell that begins with a quotation mark ends at its pair, may hold tabs and line breaks, and says each
 * mark of its own twice. The line break at the end of the block begins no row.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const cell = readCell(text, at)
    row.push(cell.words)
    at = cell.end
    if (text[at] === '\t') at++
    else {
      rows.push(row)
      row = []
      at += text.startsWith('\r\n', at) ? 2 : 1
      if (at >= text.length) break
    }
  }
  return rows
}

/** The words of the cell that begins there, and where the mark that ends it stands. */
function readCell(text: string, from: number): { readonly words: string; readonly end: number } {
  const quoted = text[from] === '"' ? quotedEnd(text, from) : null
  if (quoted !== null) {
    return { words: withLineFeeds(text.slice(from + 1, quoted - 1).replaceAll('""', '"')), end: quoted }
  }
  const ending = /[\t\r\n]/g
  ending.lastIndex = from
  const end = ending.exec(text)?.index ?? text.length
  return { words: text.slice(from, end), end }
}

/** Where a cell in quotation marks ends; null when its marks have no pair and so are words. */
function quotedEnd(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++
    else return at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] ?? '') ? at + 1 : null
  }
  return null
}

function withLineFeeds(words: string): string {
  return words.replace(/\r\n?/g, '\n')
}

/** The block as spreadsheets read it; `parseBlock` gives the same cells back. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map(row => row.map(writeCell).join('\t')).join('\n')
}

function writeCell(words: string): string {
  return /[\t\r\n]|^"/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
