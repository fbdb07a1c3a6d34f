import type { ListedCode } from '../../core/codebook/index.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadingControls } from '../extracted.ts'
import { readTable, type TableFormat } from '../tables/index.ts'
import { colorOf, statusOf } from './cell-values.ts'
import { type CodebookColumn, columnCalled, splitPath } from './columns.ts'

type Cells = Readonly<Partial<Record<CodebookColumn, string>>>

/**
 * The codes that a table lists, in its order. Columns are known by their heads in any of the languages.
 * An empty cell says nothing. Refuses: malformed-input (no column of names),
 * value-invalid (a colour, a status), and what `readTable` refuses.
 */
export async function readCodebookSheet(
  bytes: Uint8Array,
  format: TableFormat,
  controls: ReadingControls = {},
): Promise<ListedCode[]> {
  const { header, rows } = await readTable(bytes, format, controls, { header: true })
  const columns = header.map(columnCalled)
  if (!columns.includes('name')) throw new Refusal('malformed-input', 'No column of names')
  return rows
    .map(row => cellsOf(row, columns, format))
    .filter(cells => Object.values(cells).some(cell => cell !== ''))
    .map(cells => ({
      name: cells.name ?? '',
      parents: splitPath(cells.parent ?? ''),
      color: colorOf(cells.color ?? ''),
      definition: cells.definition || null,
      useWhen: cells.useWhen || null,
      notWhen: cells.notWhen || null,
      status: statusOf(cells.status ?? ''),
    }))
}

function cellsOf(
  row: readonly string[],
  columns: readonly (CodebookColumn | null)[],
  format: TableFormat,
): Cells {
  const cells: Partial<Record<CodebookColumn, string>> = {}
  for (const [at, column] of columns.entries()) {
    if (column === null || cells[column] !== undefined) continue
    const cell = (row[at] ?? '').trim()
    // The apostrophe that keeps a spreadsheet from running a cell.
    cells[column] = format === 'xlsx' ? cell : cell.replace(/^'(?=[=\t\r])/, '')
  }
  return cells
}
