import { Refusal } from '../../core/refusal.ts'
import { replaceFile } from '../file/replace-file.ts'
import { checkCancelled } from '../file/work.ts'
import { type AboutLines, aboutCsv, aboutPath, tableCsv, writeTable } from '../sheets/index.ts'

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
  /** One document after the other; gone through once. */
  readonly rows: Iterable<IndicatorRow>
  readonly about: AboutLines
}

/** The first columns: names that R and Python take as they are. */
const fixed = ['row', 'document_id', 'document', 'source', 'from', 'to', 'coders', 'words'] as const

/** Cells of an Excel file, which stands in memory while it is written; fewer rows than Excel has. */
const MOST_CELLS = 5_000_000
/** Lines of CSV made at a time. */
const AT_ONCE = 2_000

/**
 * Writes the table. CSV is plain UTF-8, as statistics programs want it, with the list of its columns beside it in
 * `NAME.codes.csv`. Refuses: disk-full, folder-read-only, write-failed, cancelled; matrix-too-large for what no Excel
 * file holds.
 */
export async function writeIndicatorTable(
  table: IndicatorTable,
  path: string,
  { format, signal }: { readonly format: 'csv' | 'xlsx'; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const names = columnNames(table.columns)
  const head = [...fixed, ...names]
  const list = columnList(table.columns, names)
  if (format === 'xlsx') {
    await writeWorkbook(table, { head, list, path })
    return
  }
  // The list first: a table whose columns nobody can read is of no use.
  await replaceFile(codesPath(path), write => write(csvOf(list)))
  await replaceFile(
    path,
    async write => {
      let lines: Line[] = [head]
      for (const line of linesOf(table.rows)) {
        if (lines.push(line) < AT_ONCE) continue
        await write(csvOf(lines))
        checkCancelled(signal)
        lines = []
      }
      if (lines.length > 0) await write(csvOf(lines))
    },
    { signal },
  )
  await replaceFile(aboutPath(path), write => write(Buffer.from(aboutCsv(table.about, path), 'utf8')))
}

type Line = readonly (string | number)[]

function* linesOf(rows: Iterable<IndicatorRow>): Generator<Line> {
  let number = 0
  for (const { documentId, document, source, from, to, coders, words, cells } of rows) {
    number += 1
    yield [number, documentId, document, source, from, to, coders, words, ...cells]
  }
}

async function writeWorkbook(
  table: IndicatorTable,
  { head, list, path }: { readonly head: Line; readonly list: readonly Line[]; readonly path: string },
): Promise<void> {
  const lines: Line[] = [head]
  let rows = 0
  for (const line of linesOf(table.rows)) {
    rows += 1
    if (rows * head.length <= MOST_CELLS) lines.push(line)
  }
  if (lines.length <= rows) {
    const values = { rows, columns: head.length, cells: MOST_CELLS }
    throw new Refusal('matrix-too-large', `${rows} rows of ${head.length} cells`, values)
  }
  const heads = { rows: 1, columns: 1 }
  const sheets = [
    { name: 'Data', heads, lines },
    { name: 'Columns', heads, lines: list },
  ] as const
  await writeTable({ json: null, sheets, about: table.about }, path, 'xlsx')
}

function csvOf(lines: readonly Line[]): Buffer {
  const sheet = { name: '', heads: { rows: 0, columns: 0 }, lines }
  return Buffer.from(tableCsv({ json: null, sheets: [sheet] }), 'utf8')
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
