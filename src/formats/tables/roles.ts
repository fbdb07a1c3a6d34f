import { type AttributeType, type DateOrder, guessType } from '../../core/attribute/index.ts'
import { beginning } from '../../core/text/index.ts'
import { isFilled, type Table } from './table.ts'

export const columnRoles = ['text', 'attribute', 'name', 'ignore'] as const

/** What a column is for: words to read and code, a property of the row, the row's name, nothing. */
export type ColumnRole = (typeof columnRoles)[number]

/** What a column seems to be for, and what it holds. */
export interface ColumnRoleGuess {
  readonly role: ColumnRole
  readonly type: AttributeType
  /** The values of a `choice` in the order in which they first occur, else none. */
  readonly choices: readonly string[]
  /** How `03/04/2021` is to be read in this column; null where it has no such dates. */
  readonly dateOrder: DateOrder | null
  /** Rows that hold something, and different values among them. */
  readonly filled: number
  readonly distinct: number
  /** The first different values, at most three of at most 80 UTF-16 code units. */
  readonly examples: readonly string[]
}

interface Column extends Omit<ColumnRoleGuess, 'role'> {
  readonly header: string
  /** Mean width of the filled cells: a hanzi counts two. */
  readonly width: number
  readonly hasLines: boolean
  readonly areLinks: boolean
}

/** Widths: a mean above the first is free text; one above the second may be, when no column is surely. */
const TEXT_WIDTH = 40
const SHORT_TEXT_WIDTH = 16
const LONGEST_NAME_WIDTH = 40

const nameHeader =
  /^(?:编号|編號|序号|序號|名称|名稱|名字|姓名|标题|標題|题名|題名|个案|個案|受访者|受訪者|访谈对象|訪談對象|被访者|被訪者|受访人|受訪人|参与者|參與者|受试者|受試者|学号|學號|工号|工號|代号|代號|问卷编号|問卷編號|(?:respondent|participant|interviewee|informant|subject|case|record|response|student|user|row)?[\s_]*(?:id|no\.?|nr\.?|number|name|code|#)|title|respondent|participant|interviewee|informant|case)$/i

/**
 * What each column of a table seems to be for, one guess a column.
 *
 * - `ignore`: nothing in it.
 * - `text`: words that differ from row to row and are long (20 hanzi or 40 letters on average) or have several lines.
 *   Where no column is that long, the longest one that could still be answers.
 * - `name`: the first column whose values are all there, all different and short, among those with a header that
 *   names rows (编号, ID, 姓名, participant…), else among all but dates, decimals and links.
 * - `attribute`: all others.
 */
export function guessRoles(table: Pick<Table, 'header' | 'rows'>): ColumnRoleGuess[] {
  const columns = table.header.map((header, at) =>
    columnOf(
      header,
      table.rows.map(row => row[at] ?? ''),
    ),
  )
  let texts = columns.filter(column => isText(column, TEXT_WIDTH))
  const rows = table.rows.filter(row => row.some(isFilled)).length
  const name = nameOf(columns, rows, texts)
  if (texts.length === 0) {
    const [longest] = columns
      .filter(column => column !== name && isText(column, SHORT_TEXT_WIDTH))
      .sort((a, b) => b.width - a.width)
    if (longest) texts = [longest]
  }
  return columns.map(column => {
    const { type, choices, dateOrder, filled, distinct, examples } = column
    const role =
      filled === 0 ? 'ignore' : column === name ? 'name' : texts.includes(column) ? 'text' : 'attribute'
    return { role, type, choices, dateOrder, filled, distinct, examples }
  })
}

function columnOf(header: string, cells: readonly string[]): Column {
  const values = cells.filter(isFilled).map(cell => cell.trim())
  const different = [...new Set(values)]
  const width = values.reduce((sum, value) => sum + widthOf(value), 0) / Math.max(1, values.length)
  return {
    header,
    ...guessType(values, header),
    filled: values.length,
    distinct: different.length,
    examples: different.slice(0, 3).map(value => shortened(value, 80)),
    width,
    hasLines: values.some(value => value.includes('\n')),
    areLinks: values.length > 0 && values.every(value => /^(?:https?:\/\/\S+|\S+@\S+\.\S+)$/.test(value)),
  }
}

function isText({ type, filled, distinct, width, hasLines, areLinks }: Column, least: number): boolean {
  if (type !== 'text' || areLinks || distinct * 2 < filled) return false
  return width >= least || (hasLines && width >= SHORT_TEXT_WIDTH)
}

function nameOf(columns: readonly Column[], rows: number, texts: readonly Column[]): Column | undefined {
  const unique = columns.filter(
    column =>
      column.filled === rows &&
      column.distinct === rows &&
      column.width <= LONGEST_NAME_WIDTH &&
      !column.hasLines &&
      !column.areLinks &&
      !texts.includes(column),
  )
  const named = unique.find(({ header }) => nameHeader.test(header))
  return (
    named ??
    unique.find(({ type, examples }) => type === 'text' || (type === 'number' && examples.every(isWhole)))
  )
}

function isWhole(value: string): boolean {
  return /^\d+$/.test(value)
}

/** Wide characters (CJK and full width) count two. Long values are measured by their start. */
function widthOf(value: string): number {
  if (value.length > 400) return 400
  return value.length + (value.match(/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0)
}

/** At most this many UTF-16 code units, in one line, no character cut. */
function shortened(value: string, length: number): string {
  return beginning(beginning(value, length * 2).replace(/\s+/g, ' '), length)
}
