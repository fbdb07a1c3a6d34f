import { splitsCharacter } from '../../core/text/index.ts'
import type { Sheet } from './write-table.ts'

/** What a cell of Excel holds at most, in UTF-16 code units. */
const LONGEST_CELL = 32_767

const TITLE = 'Long texts'

/**
 * Sheets with nothing in them that Excel cannot hold: a longer text ends with where it stands in full, on a last sheet,
 * in as many rows as it takes.
 */
export function fittingSheets(sheets: readonly Sheet[]): readonly Sheet[] {
  const rest: (string | number)[][] = [['sheet', 'cell', 'part', 'text']]
  const fitting = sheets.map(sheet => ({
    ...sheet,
    lines: sheet.lines.map((line, row) =>
      line.map((cell, column) => {
        if (typeof cell === 'number' || cell.length <= LONGEST_CELL) return cell
        const mark = ` … → ${TITLE}!D${rest.length + 1}`
        const here = cellName(row, column)
        for (const [part, text] of piecesOf(cell).entries()) rest.push([sheet.name, here, part + 1, text])
        return cell.slice(0, endOfPiece(cell, LONGEST_CELL - mark.length)) + mark
      }),
    ),
  }))
  if (rest.length === 1) return fitting
  return [...fitting, { name: TITLE, heads: { rows: 1, columns: 2 }, lines: rest }]
}

/** The text cut where it has to be; put together again they are the text. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from + LONGEST_CELL)
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}

function endOfPiece(text: string, to: number): number {
  if (to >= text.length) return text.length
  return splitsCharacter(text, to) ? to - 1 : to
}

/** As Excel calls it, from A1. */
function cellName(row: number, column: number): string {
  let letters = ''
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters
  }
  return `${letters}${row + 1}`
}
