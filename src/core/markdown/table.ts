import { parseInlines } from './inlines.ts'
import type { Block, Table } from './markdown.ts'

const rule = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/

/** A table: a row of names, a row of lines, and rows as long as there are bars in them. Null when none begins here. */
export function tableAt(
  lines: readonly string[],
  at: number,
): { readonly block: Block; readonly next: number } | null {
  const [names = '', line = ''] = [lines[at], lines[at + 1]]
  if (!names.includes('|') || !line.includes('-') || !rule.test(line)) return null
  const head = cellsOf(names)
  const lineCells = cellsOf(line)
  if (head.length !== lineCells.length) return null
  let next = at + 2
  while (next < lines.length && (lines[next] ?? '').includes('|')) next++
  const rows = lines.slice(at + 2, next).map(row => {
    const cells = cellsOf(row)
    return head.map((_, column) => parseInlines(cells[column] ?? ''))
  })
  const block: Table = { kind: 'table', aligns: lineCells.map(alignOf), head: head.map(parseInlines), rows }
  return { block, next }
}

/** Bars part cells, but not those inside a link of ours or behind a backslash. */
function cellsOf(row: string): string[] {
  const inside = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  const cells = inside.match(/(?:\[\[[a-z]+:[^\]\n]*\]\]|\\.|[^|\\])+|(?<=\||^)(?=\||$)/g) ?? ['']
  return cells.map(cell => cell.replaceAll('\\|', '|').trim())
}

function alignOf(cell: string): Table['aligns'][number] {
  if (cell.startsWith(':')) return cell.endsWith(':') ? 'center' : 'left'
  return cell.endsWith(':') ? 'right' : null
}
