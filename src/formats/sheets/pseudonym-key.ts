import Papa from 'papaparse'
import type { Pseudonym } from '../../core/pseudonym/index.ts'
import { Refusal } from '../../core/refusal.ts'

const head = ['name', 'pseudonym', 'variants']
/** Between the variants of a name. */
const BETWEEN = ';'

/**
 * The key of who is who as CSV: the columns `name`, `pseudonym` and `variants` (parted by `;`), CRLF line ends, a byte
 * order mark for Excel.
 */
export function writePseudonymKey(entries: readonly Pseudonym[]): string {
  const rows = entries.map(({ name, pseudonym, variants }) => [name, pseudonym, variants.join(BETWEEN)])
  return `\ufeff${Papa.unparse([head, ...rows], { newline: '\r\n' })}\r\n`
}

/** Reads such a file, with or without its head and its third column. Refuses: malformed-input. */
export function readPseudonymKey(text: string): Pseudonym[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' })
  const rows = data[0]?.[0]?.trim().toLowerCase() === 'name' ? data.slice(1) : data
  const entries = rows.flatMap(([name = '', pseudonym = '', variants = '']) =>
    name.trim() === ''
      ? []
      : [
          {
            name: name.trim(),
            pseudonym: pseudonym.trim(),
            variants: variants
              .split(BETWEEN)
              .map(variant => variant.trim())
              .filter(variant => variant !== ''),
          },
        ],
  )
  const isKey =
    entries.length > 0 &&
    rows.every(row => row.length >= 2) &&
    entries.every(entry => entry.name.length <= 200)
  if (!isKey) throw new Refusal('malformed-input', 'Not a table of names and pseudonyms')
  return entries
}
