import { createHash } from 'node:crypto'
import { plainLook, type SeenTable, type TableLook, type TableToLookAt } from '../../core/matrix/index.ts'
import type { PictureTable } from '../../core/pictures/index.ts'
import type { KeptLine, KeptResult } from '../../core/recipe/index.ts'
import { shorten } from '../../core/text/index.ts'
import type { MatrixHead } from '../../ipc/matrix-results.ts'
import type { QueryPassage } from '../../ipc/queries.ts'
import type { SummaryGrid } from '../../ipc/summaries.ts'
import type { ConcordanceLines, Keywords, WordCounts } from '../../ipc/word-counts.ts'
import { labelsOf, seenTable } from '../exporting/seen-table.ts'

/** What is seen of a table. */
export async function seenResult(
  table: TableToLookAt<MatrixHead>,
  look: Partial<TableLook>,
  inSight: (row: MatrixHead, column: MatrixHead) => boolean = () => true,
): Promise<KeptResult> {
  const seen = await seenTable(table, { ...plainLook, ...look })
  const cell = (row: MatrixHead, at: number, column: MatrixHead, across: number) =>
    inSight(row, column) ? seen.cell(at, across) : 0
  return {
    ...sidesOf(seen),
    cells: seen.rows.map((row, at) => seen.columns.map((column, across) => cell(row, at, column, across))),
    allRows: seen.rows.length,
  }
}

/** Two codes together are one number, wherever they stand in the table. */
export function onceOfTwo(row: MatrixHead, column: MatrixHead): boolean {
  return row.id <= column.id
}

function sidesOf({ rows, columns }: SeenTable<MatrixHead>): Pick<KeptResult, 'rows' | 'columns'> {
  const lines = (heads: readonly MatrixHead[]): KeptLine[] => {
    const labels = labelsOf(heads)
    return heads.map(({ id }, at) => ({ id, name: labels[at] ?? '' }))
  }
  return { rows: lines(rows), columns: lines(columns) }
}

const plainLine = (name: string): KeptLine => ({ id: name, name })

/** One line a thing, with numbers that say something by themselves: others change with every word of the project. */
function listResult(
  columns: readonly string[],
  rows: readonly (readonly [KeptLine, ...number[]])[],
): KeptResult {
  return {
    rows: rows.map(([line]) => line),
    columns: columns.map(plainLine),
    cells: rows.map(([, ...numbers]) => numbers),
    allRows: rows.length,
  }
}

export function wordsResult({ rows }: WordCounts): KeptResult {
  return listResult(
    ['count', 'documents'],
    rows.map(({ word, count, documents }) => [plainLine(word), count, documents]),
  )
}

export function keywordsResult({ rows }: Keywords): KeptResult {
  return listResult(
    ['count', 'against'],
    rows.map(({ word, count, against }) => [plainLine(word), count, against]),
  )
}

/** How many matches each document has. */
export function linesResult({ lines }: ConcordanceLines): KeptResult {
  const counts = new Map<string, { readonly line: KeptLine; count: number }>()
  for (const { documentId, document } of lines) count(counts, { id: documentId, name: document })
  return countedResult('matches', counts)
}

/**
 * Passages by their document and words, so that they are known again when words before them are edited; of those with
 * the same words how many there are.
 */
export function passagesResult(
  passages: readonly Pick<QueryPassage, 'documentId' | 'quotation'>[],
  documentNames: ReadonlyMap<string, string>,
): KeptResult {
  const counts = new Map<string, { readonly line: KeptLine; count: number }>()
  for (const { documentId, quotation } of passages) {
    const name = `${documentNames.get(documentId) ?? ''} · ${shorten(oneLine(quotation))}`
    count(counts, { id: `${documentId} ${hashOf(quotation)}`, name })
  }
  return countedResult('passages', counts)
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('base64url')
}

type Counts = Map<string, { readonly line: KeptLine; count: number }>

function count(counts: Counts, line: KeptLine): void {
  const known = counts.get(line.id)
  if (known === undefined) counts.set(line.id, { line, count: 1 })
  else known.count++
}

function countedResult(column: string, counts: Counts): KeptResult {
  return listResult(
    [column],
    [...counts.values()].map(({ line, count }) => [line, count]),
  )
}

/**
 * Cells with words or passages by case, code and words: of words written otherwise since, the older are gone and the others
 * are new.
 */
export function summariesResult({ rows, columns, texts, passages }: SummaryGrid): KeptResult {
  const [down, across] = [labelsOf(rows), labelsOf(columns)]
  const lines = rows.flatMap((row, at) =>
    columns.flatMap((column, number): [KeptLine, number, number][] => {
      const text = texts[at]?.[number] ?? ''
      const counted = passages[at]?.[number] ?? 0
      if (text === '' && counted === 0) return []
      const place = `${down[at]} × ${across[number]}`
      const name = text === '' ? place : `${place}: ${shorten(oneLine(text))}`
      return [[{ id: `${row.id} ${column.id} ${hashOf(text)}`, name }, counted, text.length]]
    }),
  )
  return listResult(['passages', 'characters'], lines)
}

/** The numbers of a picture: its lines by the words that stand in them, columns by their heads. */
export function pictureResult({ head, lines }: PictureTable): KeptResult {
  const numeric = head.flatMap((_, column) =>
    lines.some(line => typeof line[column] === 'number') ? [column] : [],
  )
  const isNumeric = new Set(numeric)
  const names = lines.map(line => line.filter((words, at) => !isNumeric.has(at) && words !== '').join(' · '))
  return {
    rows: uniqueLines(names),
    columns: uniqueLines(numeric.map(column => head[column] ?? '')),
    cells: lines.map(line => numeric.map(column => Number(line[column]) || 0)),
    allRows: lines.length,
  }
}

/** Of several called the same, each but the first with its number. */
function uniqueLines(names: readonly string[]): KeptLine[] {
  const times = new Map<string, number>()
  return names.map(name => {
    const before = times.get(name) ?? 0
    times.set(name, before + 1)
    return { id: before === 0 ? name : `${name}\n${before + 1}`, name }
  })
}
