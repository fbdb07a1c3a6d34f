import type { Range } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import {
  closesFence,
  fenceOf,
  headingOf,
  type Inline,
  isRule,
  itemOf,
  parseInlines,
} from '../../../core/markdown/index.ts'

/** Draws Markdown as it is typed: headings larger, bold bold, quotes set off; marks stay, in a lighter ink. */
export const markdownLook = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = drawn(view)
    }

    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = drawn(update.view)
    }
  },
  { decorations: plugin => plugin.decorations },
)

const lineLooks = {
  heading: [1, 2, 3, 4, 5, 6].map(level => Decoration.line({ class: `md-heading md-heading-${level}` })),
  quote: Decoration.line({ class: 'md-quote' }),
  code: Decoration.line({ class: 'md-code-line' }),
  rule: Decoration.line({ class: 'md-rule' }),
  table: Decoration.line({ class: 'md-table-line' }),
}
const mark = Decoration.mark({ class: 'md-mark' })
const inlineLooks = {
  strong: Decoration.mark({ class: 'md-strong' }),
  emphasis: Decoration.mark({ class: 'md-emphasis' }),
  strike: Decoration.mark({ class: 'md-strike' }),
  code: Decoration.mark({ class: 'md-code' }),
  link: Decoration.mark({ class: 'md-link' }),
}

/** A longer line is words: looking at it at each key would be felt. */
const LONGEST_LINE = 20_000

interface Piece {
  readonly from: number
  readonly to: number
  readonly look: Decoration
}

function drawn(view: EditorView): DecorationSet {
  const looks: Range<Decoration>[] = []
  const { doc } = view.state
  for (const { from, to } of view.visibleRanges) {
    let fence = fenceBefore(view, from)
    for (let at = doc.lineAt(from).from; at <= to; ) {
      const line = doc.lineAt(at)
      const opens = fence === null ? fenceOf(line.text) : null
      const isCode = fence !== null || opens !== null
      const pieces = isCode
        ? [{ from: line.from, to: line.from, look: lineLooks.code }]
        : lineOf(line.text, line.from)
      for (const piece of pieces) looks.push(piece.look.range(piece.from, piece.to))
      if (opens !== null) fence = opens
      else if (fence !== null && closesFence(line.text, fence)) fence = null
      at = line.to + 1
    }
  }
  return Decoration.set(looks, true)
}

/** The fence that is open where the visible part begins. */
function fenceBefore(view: EditorView, from: number): string | null {
  const { doc } = view.state
  let fence: string | null = null
  for (let number = 1; number < doc.lineAt(from).number; number++) {
    const { text } = doc.line(number)
    if (fence === null) fence = fenceOf(text)
    else if (closesFence(text, fence)) fence = null
  }
  return fence
}

function lineOf(text: string, start: number): Piece[] {
  if (text.length > LONGEST_LINE) return []
  const pieces: Piece[] = []
  const heading = headingOf(text)
  const quote = /^ {0,3}(?:> ?)+/.exec(text)?.[0] ?? ''
  let at = quote.length
  if (heading !== null) at = heading.mark
  else if (quote !== '') pieces.push({ from: start, to: start, look: lineLooks.quote })
  else if (isRule(text)) return [{ from: start, to: start, look: lineLooks.rule }]
  else if (/^\s*\|.*\|\s*$/.test(text)) pieces.push({ from: start, to: start, look: lineLooks.table })
  const level = heading === null ? undefined : lineLooks.heading[heading.level - 1]
  if (level !== undefined) pieces.push({ from: start, to: start, look: level })
  const item = heading === null ? itemOf(text.slice(at)) : null
  if (item !== null) at += item.width
  if (at > 0) pieces.push({ from: start, to: start + Math.min(at, text.length), look: mark })
  addInlines(parseInlines(text.slice(at)), start + at, pieces)
  return pieces.filter(piece => piece.to > piece.from || piece.look.spec.class !== 'md-mark')
}

/** What stands in a line, the outer before the inner, so that they come in order of their beginnings. */
function addInlines(inlines: readonly Inline[], offset: number, pieces: Piece[]): void {
  for (const inline of inlines) {
    const from = offset + inline.from
    const to = offset + inline.to
    if (inline.kind === 'text' || inline.kind === 'break' || inline.kind === 'reference') continue
    pieces.push({ from, to, look: inlineLooks[inline.kind] })
    if (inline.kind === 'code') continue
    const [first, last] = [inline.inlines[0], inline.inlines.at(-1)]
    if (first === undefined || last === undefined) continue
    if (first.from > inline.from) pieces.push({ from, to: offset + first.from, look: mark })
    addInlines(inline.inlines, offset, pieces)
    if (last.to < inline.to) pieces.push({ from: offset + last.to, to, look: mark })
  }
}
