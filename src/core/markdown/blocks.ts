import { parseInlines } from './inlines.ts'
import { closesFence, fenceOf, headingOf, type ItemMark, isRule, itemOf, startsBlock } from './lines.ts'
import type { Block, ListItem } from './markdown.ts'
import { tableAt } from './table.ts'

/** Quotes and lists inside each other beyond this depth are paragraphs. */
const DEEPEST = 16

/** A memo as blocks. Any text is Markdown: nothing is refused. */
export function parseMarkdown(text: string): Block[] {
  return parseBlocks(text.replace(/\r\n?/g, '\n').split('\n'), 0)
}

function parseBlocks(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    if ((lines[at] ?? '').trim() === '') {
      at++
      continue
    }
    const { block, next } = blockAt(lines, at, depth)
    blocks.push(block)
    at = next
  }
  return blocks
}

interface Found {
  readonly block: Block
  /** The line after it. */
  readonly next: number
}

function blockAt(lines: readonly string[], at: number, depth: number): Found {
  const line = lines[at] ?? ''
  const heading = headingOf(line)
  if (heading !== null) {
    return {
      block: { kind: 'heading', level: heading.level, inlines: parseInlines(heading.words) },
      next: at + 1,
    }
  }
  const fence = fenceOf(line)
  if (fence !== null) return codeAt(lines, at, fence)
  if (isRule(line)) return { block: { kind: 'rule' }, next: at + 1 }
  if (depth < DEEPEST) {
    if (/^ {0,3}>/.test(line)) return quoteAt(lines, at, depth)
    const mark = itemOf(line)
    if (mark !== null) return listAt(lines, at, mark, depth)
  }
  return tableAt(lines, at) ?? paragraphAt(lines, at)
}

function paragraphAt(lines: readonly string[], at: number): Found {
  let next = at + 1
  while (next < lines.length && !startsBlock(lines[next] ?? '') && tableAt(lines, next) === null) next++
  const text = lines
    .slice(at, next)
    .map(line => line.replace(/^ +/, '').replace(/[ \\]*$/, ''))
    .join('\n')
  return { block: { kind: 'paragraph', inlines: parseInlines(text) }, next }
}

function codeAt(lines: readonly string[], at: number, fence: string): Found {
  let end = at + 1
  while (end < lines.length && !closesFence(lines[end] ?? '', fence)) end++
  return { block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') }, next: end + 1 }
}

function quoteAt(lines: readonly string[], at: number, depth: number): Found {
  let next = at
  while (/^ {0,3}>/.test(lines[next] ?? '')) next++
  const inside = lines.slice(at, next).map(line => line.replace(/^ {0,3}> ?/, ''))
  return { block: { kind: 'quote', blocks: parseBlocks(inside, depth + 1) }, next }
}

function listAt(lines: readonly string[], at: number, first: ItemMark, depth: number): Found {
  const items: ListItem[] = []
  let next = at
  for (let mark: ItemMark | null = first; mark !== null && mark.style === first.style; ) {
    const end = itemEnd(lines, next, mark)
    const inside = lines
      .slice(next, end)
      .map((line, n) => line.slice(n === 0 ? mark?.width : indentOf(line, mark)))
    items.push(itemFrom(inside, depth))
    next = end
    const following = lines.findIndex((line, n) => n >= end && line.trim() !== '')
    mark = following < 0 ? null : itemOf(lines[following] ?? '')
    if (mark !== null && mark.style === first.style) next = following
  }
  return { block: { kind: 'list', start: first.number, items }, next }
}

/** How much of a line's indentation belongs to the item. */
function indentOf(line: string, mark: ItemMark | null): number {
  const [blanks = ''] = /^ */.exec(line) ?? []
  return Math.min(blanks.length, mark?.width ?? 0)
}

function itemEnd(lines: readonly string[], start: number, mark: ItemMark): number {
  let end = start + 1
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    const isInside = indentOf(line, mark) >= mark.width
    // The lines of a paragraph need no indentation as long as no blank line parts them.
    if (!isInside && (at > end || startsBlock(line))) break
    end = at + 1
  }
  return end
}

function itemFrom(lines: readonly string[], depth: number): ListItem {
  const [first = '', ...rest] = lines
  const task = /^\[([ xX])\]\s/.exec(first)
  const words = task === null ? first : first.slice(4)
  return {
    done: task === null ? null : task[1] !== ' ',
    blocks: parseBlocks([words, ...rest], depth + 1),
  }
}
