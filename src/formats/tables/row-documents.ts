import { type AttributeType, type DateOrder, normaliseValue } from '../../core/attribute/index.ts'
import type { HeadingMark } from '../../core/text/index.ts'
import type { ColumnRole } from './roles.ts'
import { isFilled, type Table } from './table.ts'

/** What a column is for, as guessed or as chosen by a person. */
export interface ColumnUse {
  readonly role: ColumnRole
  readonly type: AttributeType
  readonly dateOrder?: DateOrder | null | undefined
}

/** The value of a row in a column. */
export interface CellValue {
  /** From 0. */
  readonly column: number
  /** As the type keeps it, see `normaliseValue`; the words themselves where they do not fit. */
  readonly value: string
  readonly fits: boolean
}

/** One row as a document or a case. */
export interface RowDocument {
  /** From 1, the header not counted. */
  readonly row: number
  /** In one line; null where the row has none, so that the caller words one by its number. */
  readonly name: string | null
  /** LF line ends; empty for a row without words. */
  readonly text: string
  readonly marks: readonly HeadingMark[]
  /** Empty cells are left out. */
  readonly attributes: readonly CellValue[]
}

export interface RowDocuments {
  readonly documents: readonly RowDocument[]
  /** Rows that hold something, but no words. */
  readonly skipped: readonly RowDocument[]
}

/**
 * Makes a document of each row. A single text column gives just its words; of several, each gives a block: the
 * column's name as a heading of level 2 where it has one, and the words below. Rows that hold nothing at all are
 * passed over.
 */
export function rowDocuments(
  table: Pick<Table, 'header' | 'rows'>,
  uses: readonly ColumnUse[],
): RowDocuments {
  const columns = uses.map((use, column) => ({ ...use, column }))
  const texts = columns.filter(({ role }) => role === 'text').map(({ column }) => column)
  const nameColumn = columns.find(({ role }) => role === 'name')?.column
  const attributeColumns = columns.filter(({ role }) => role === 'attribute')
  const documents: RowDocument[] = []
  const skipped: RowDocument[] = []
  for (const [at, cells] of table.rows.entries()) {
    if (!cells.some(isFilled)) continue
    const name = nameColumn === undefined ? '' : (cells[nameColumn] ?? '').replace(/\s+/g, ' ').trim()
    const document = {
      row: at + 1,
      name: name === '' ? null : name,
      ...wordsOf(table.header, cells, texts),
      attributes: attributeColumns.flatMap(use => cellValue(cells[use.column] ?? '', use)),
    }
    if (document.text === '') skipped.push(document)
    else documents.push(document)
  }
  return { documents, skipped }
}

function cellValue(cell: string, { column, type, dateOrder }: ColumnUse & { column: number }): CellValue[] {
  const words = cell.trim()
  if (words === '') return []
  const value = normaliseValue(type, words, dateOrder ?? null)
  return [value === null ? { column, value: words, fits: false } : { column, value, fits: true }]
}

function wordsOf(header: readonly string[], cells: readonly string[], texts: readonly number[]) {
  const marks: HeadingMark[] = []
  let text = ''
  for (const column of texts) {
    const words = tidyWords(cells[column] ?? '')
    if (words === '') continue
    const name = header[column] ?? ''
    if (text !== '') text += '\n'
    if (texts.length > 1 && name !== '') {
      marks.push({ kind: 'heading', level: 2, from: text.length, to: text.length + name.length })
      text += `${name}\n\n`
    }
    text += `${words}\n`
  }
  return { text, marks }
}

/** Without blanks at the ends of lines, empty lines at both ends, and more than one empty line between. */
function tidyWords(cell: string): string {
  return cell
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}
