import { replaceFile } from '../file/replace-file.ts'
import {
  type AboutLines,
  aboutCsv,
  aboutPath,
  type Sheet,
  type TableToWrite,
  tableCsv,
  writeTable,
} from '../sheets/index.ts'

/** What a column of its own is of: a code, 0 or 1, or an attribute of documents. */
export type IndicatorColumn =
  | { readonly kind: 'attribute'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'code'
      readonly id: string
      /** The path. */
      readonly name: string
      readonly color: string
      readonly definition: string
    }

export interface IndicatorRow {
  readonly documentId: string
  readonly document: string
  readonly source: string
  /** UTF-16 code units. */
  readonly from: number
  readonly to: number
  readonly coders: string
  readonly words: string
  /** In the order of the columns. */
  readonly cells: readonly (string | number)[]
}

export interface IndicatorTable {
  readonly columns: readonly IndicatorColumn[]
  readonly rows: readonly IndicatorRow[]
  readonly about: AboutLines
}

/** The first columns: names that R and Python take as they are. */
const fixed = ['row', 'document_id', 'document', 'source', 'from', 'to', 'coders', 'words'] as const

/**
 * Writes the table. CSV is plain UTF-8, as statistics programs want it, with the list of its columns beside it in
 * `NAME.codes.csv`. Refuses: disk-full, folder-read-only, write-failed.
 */
export async function writeIndicatorTable(
  table: IndicatorTable,
  path: string,
  format: 'csv' | 'xlsx',
): Promise<void> {
  const names = columnNames(table.columns)
  const cells: TableToWrite = {
    json: null,
    sheets: [
      {
        name: 'Data',
        heads: { rows: 1, columns: 1 },
        lines: [
          [...fixed, ...names],
          ...table.rows.map(
            ({ documentId, document, source, from, to, coders, words, cells: own }, index) => [
              ...[index + 1, documentId, document, source, from, to, coders, words],
              ...own,
            ],
          ),
        ],
      },
      { name: 'Columns', heads: { rows: 1, columns: 1 }, lines: columnList(table.columns, names) },
    ],
    about: table.about,
  }
  if (format === 'xlsx') {
    await writeTable(cells, path, format)
    return
  }
  const [data, list] = cells.sheets
  // The list first: a table whose columns nobody can read is of no use.
  if (list !== undefined) await writeCsv(list, codesPath(path))
  await writeCsv(data, path)
  await replaceFile(aboutPath(path), write => write(Buffer.from(aboutCsv(table.about, path), 'utf8')))
}

async function writeCsv(sheet: Sheet, path: string): Promise<void> {
  const csv = tableCsv({ json: null, sheets: [sheet] })
  await replaceFile(path, write => write(Buffer.from(csv, 'utf8')))
}

/** The list of columns beside a CSV file. */
export function codesPath(csv: string): string {
  return `${csv.replace(/\.csv$/i, '')}.codes.csv`
}

/** What each column of its own is. */
function columnList(columns: readonly IndicatorColumn[], names: readonly string[]): string[][] {
  return [
    ['column', 'kind', 'name', 'id', 'color', 'definition'],
    ...columns.map((column, index) => [
      ...[names[index] ?? '', column.kind, column.name, column.id],
      ...(column.kind === 'code' ? [column.color, column.definition] : ['', '']),
    ]),
  ]
}

/** `code_` and the beginning of the id: the same in every export, whatever the code is called; longer where two begin alike. */
export function columnNames(columns: readonly Pick<IndicatorColumn, 'kind' | 'id'>[]): string[] {
  const bare = columns.map(({ kind, id }) => `${kind}_${id.replaceAll('-', '')}`)
  let length = 8
  const short = () => bare.map(name => name.slice(0, name.indexOf('_') + 1 + length))
  while (length < 32 && new Set(short()).size < bare.length) length += 4
  return short()
}
