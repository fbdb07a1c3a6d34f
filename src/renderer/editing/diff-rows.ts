import type { DiffPart } from '../../core/text/index.ts'

/** A line of a difference, or lines that are the same and folded away. */
export type DiffRow =
  | { readonly kind: 'line'; readonly pieces: readonly DiffPart[]; readonly isChanged: boolean }
  /** `from` and `to` are indices of lines of the whole difference. */
  | { readonly kind: 'folded'; readonly from: number; readonly to: number }

/** Lines of at most this length, so that a text without line ends can be drawn bit by bit. */
const LONGEST = 1_000
/** Unchanged lines shown on each side of a change. */
const CONTEXT = 2

interface Line {
  readonly pieces: DiffPart[]
  readonly isChanged: boolean
}

/** The difference cut into lines. */
export function diffLines(parts: readonly DiffPart[]): Line[] {
  const lines: Line[] = []
  let pieces: DiffPart[] = []
  let length = 0
  const endLine = () => {
    lines.push({ pieces, isChanged: pieces.some(piece => piece.kind !== 'same') })
    pieces = []
    length = 0
  }
  for (const { kind, text } of parts) {
    let from = 0
    while (from < text.length) {
      const end = text.indexOf('\n', from)
      const isLineEnd = end >= 0 && end - from <= LONGEST - length
      const to = isLineEnd ? end : wholeCharacter(text, Math.min(text.length, from + LONGEST - length))
      const words = text.slice(from, to)
      // A line end that came or went shows as such.
      const shown = isLineEnd && kind !== 'same' ? `${words}¶` : words
      if (shown !== '') pieces.push({ kind, text: shown })
      length += words.length
      from = isLineEnd ? to + 1 : to
      if (isLineEnd || length >= LONGEST) endLine()
    }
  }
  if (pieces.length > 0) endLine()
  return lines
}

/** Lines as they are shown: those far from any change are folded, unless their fold was opened. */
export function diffRows(lines: readonly Line[], opened: ReadonlySet<number>): DiffRow[] {
  const near = new Uint8Array(lines.length)
  lines.forEach(({ isChanged }, at) => {
    if (!isChanged) return
    for (let n = Math.max(0, at - CONTEXT); n <= Math.min(lines.length - 1, at + CONTEXT); n++) near[n] = 1
  })
  const rows: DiffRow[] = []
  for (let at = 0; at < lines.length; ) {
    let to = at
    while (to < lines.length && near[to] === 0) to++
    if (to - at > 1 && !opened.has(at)) {
      rows.push({ kind: 'folded', from: at, to })
      at = to
      continue
    }
    for (to = Math.max(to, at + 1); at < to; at++) {
      const line = lines[at]
      if (line !== undefined) rows.push({ kind: 'line', ...line })
    }
  }
  return rows
}

/** All lines, none folded. */
export function plainRows(lines: readonly Line[]): DiffRow[] {
  return lines.map(line => ({ kind: 'line', ...line }))
}

function wholeCharacter(text: string, at: number): number {
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return isLow && at < text.length ? at + 1 : at
}
