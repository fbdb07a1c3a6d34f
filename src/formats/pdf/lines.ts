import type { TextSpan } from '../../core/text/index.ts'
import { isWide } from './characters.ts'
import type { CommentedSpan, Piece } from './model.ts'
import { append, greatest, least } from './numbers.ts'
import { WORD_GAP } from './words.ts'

/** A line of text as it stands on the page. */
export interface Line {
  /** Number of the page from 0. */
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly font: string
  /** Whether most of it is bold. */
  readonly isBold: boolean
  readonly raised: readonly TextSpan[]
  readonly commented: readonly CommentedSpan[]
  /** How many pieces it is made of; wide gaps part them. */
  readonly pieceCount: number
}

/** Pieces that stand on one line, from left to right; rows from top to bottom. */
export type Row = readonly Piece[]

export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: { pieces: Piece[]; base: number; size: number }[] = []
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1)
    const isSame = row !== undefined && piece.base - row.base <= 0.3 * Math.min(piece.size, row.size)
    if (
      isSame &&
      !row.pieces.some(other => overlap(other, piece) > 0.5 * Math.min(widthOf(other), widthOf(piece)))
    ) {
      row.pieces.push(piece)
    } else rows.push({ pieces: [piece], base: piece.base, size: piece.size })
  }
  return joinRaised(rows.map(row => row.pieces)).map(row => row.sort((a, b) => a.left - b.left))
}

/** Small raised labels that stand apart from their words, as those of footnotes may, join the row they belong to. */
function joinRaised(rows: Piece[][]): Piece[][] {
  const joined: Piece[][] = []
  for (const row of rows) {
    const last = joined.at(-1)
    const label = last?.[0]
    const next = row[0]
    if (last?.length === 1 && label && next && isRaisedBefore(label, row)) append(last, row)
    else joined.push(row)
  }
  return joined
}

function isRaisedBefore(label: Piece, row: readonly Piece[]): boolean {
  const left = least(row, piece => piece.left)
  const size = greatest(row, piece => piece.size)
  const rise = (row[0]?.base ?? 0) - label.base
  const isSmall = label.text.length <= 4 && label.size <= 0.85 * size
  return isSmall && rise < 0.75 * size && label.right <= left + 0.1 * size && left - label.right < 3 * size
}

/** Width that two stretches share; negative when there is a gap between them. */
export function overlap(
  a: { readonly left: number; readonly right: number },
  b: { readonly left: number; readonly right: number },
): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left)
}

export function widthOf({ left, right }: { readonly left: number; readonly right: number }): number {
  return right - left
}

/** One line of the pieces of a row, with a blank at wide gaps. */
export function makeLine(row: Row, page: number): Line {
  const main = mainPiece(row)
  let text = ''
  const raised: TextSpan[] = []
  const commented: CommentedSpan[] = []
  for (const [index, piece] of row.entries()) {
    const before = row[index - 1]
    if (before !== undefined && isApart(before, piece)) text += ' '
    const shift = text.length
    text += piece.text
    const isRaised =
      main !== undefined && piece.base < main.base - 0.15 * main.size && piece.size <= 0.85 * main.size
    const spans = isRaised ? [{ from: 0, to: piece.text.length }] : piece.raised
    raised.push(...spans.map(({ from, to }) => ({ from: from + shift, to: to + shift })))
    commented.push(
      ...piece.commented.map(({ comment, from, to }) => ({ comment, from: from + shift, to: to + shift })),
    )
  }
  return {
    page,
    text,
    left: least(row, piece => piece.left),
    right: greatest(row, piece => piece.right),
    base: main?.base ?? 0,
    size: main?.size ?? 1,
    font: main?.font ?? '',
    isBold: isMostlyBold(row),
    raised,
    commented,
    pieceCount: row.length,
  }
}

/** Hanzi set apart one by one, as in `姓　名`, are one word. */
function isApart(a: Piece, b: Piece): boolean {
  return !(isSingleHan(a) && isSingleHan(b)) && b.left - a.right > WORD_GAP * Math.max(a.size, b.size)
}

function isSingleHan({ text }: Piece): boolean {
  return text.length <= 2 && [...text].length === 1 && isWide(text)
}

function mainPiece(row: Row): Piece | undefined {
  let main = row[0]
  for (const piece of row) {
    if (main === undefined || piece.text.length > main.text.length) main = piece
  }
  return main
}

function isMostlyBold(row: Row): boolean {
  let bold = 0
  let all = 0
  for (const { isBold, text } of row) {
    all += text.length
    if (isBold) bold += text.length
  }
  return bold * 2 > all
}
