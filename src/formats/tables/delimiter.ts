import { csvRows } from './csv-rows.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** A character no text has, for tables of a single column. */
const NONE = '\u001f'

/** UTF-16 code units and rows looked at. */
const SAMPLE = 100_000
const SAMPLE_ROWS = 50

/**
 * The delimiter under which the first rows have most often the same number of cells, at least two; among equals the
 * one that was expected, then the one with more columns. A text in which none parts the rows has one column.
 */
export function guessDelimiter(text: string, expected: ',' | '\t'): string {
  const sample = text.slice(0, SAMPLE)
  let best: { delimiter: string; likeness: number; columns: number } | null = null
  for (const delimiter of [expected, ...delimiters.filter(other => other !== expected)]) {
    const widths = widthsOf(sample, delimiter, sample.length < text.length)
    // All that is there are delimiters.
    if (widths.length === 0) return delimiter
    const columns = commonest(widths)
    const likeness = widths.filter(width => width === columns).length / widths.length
    if (columns < 2 || (widths[0] !== columns && likeness < 0.8)) continue
    const isBetter =
      best === null ||
      likeness > best.likeness ||
      (likeness === best.likeness && best.delimiter !== expected && columns > best.columns)
    if (isBetter) best = { delimiter, likeness, columns }
  }
  return best?.delimiter ?? NONE
}

/** Cells of each row that holds anything; the last row is left out when the sample ends in it. */
function widthsOf(sample: string, delimiter: string, isCut: boolean): number[] {
  const widths: number[] = []
  let isWhole = true
  for (const { cells, written } of csvRows(sample, delimiter, true)) {
    if (widths.length === SAMPLE_ROWS) {
      isWhole = false
      break
    }
    if (cells.some(cell => cell.trim() !== '')) widths.push(written)
  }
  return isCut && isWhole && widths.length > 1 ? widths.slice(0, -1) : widths
}

function commonest(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? 0
}
