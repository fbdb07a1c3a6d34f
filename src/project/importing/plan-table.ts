import { guessLanguage } from '../../core/text/index.ts'
import {
  type ColumnRoleGuess,
  guessRoles,
  type RowDocument,
  rowDocuments,
  type Table,
  uniqueNames,
} from '../../formats/tables/index.ts'
import type { CheckedChoice, ColumnProposal, TableProposal } from '../../ipc/imports.ts'
import { columnLetters } from '../attribute-files/head-row.ts'
import {
  type AttributeValueOf,
  asProposed,
  type FilePlan,
  nameFor,
  numberedName,
  type PlannedDocument,
  recognisable,
  shortName,
} from './plan.ts'
import { withChosen } from './plan-text.ts'
import type { ReadFile } from './read-file.ts'

/** A column as it is used, by its guess and what was chosen for it. */
type Column = ColumnRoleGuess & { readonly name: string }

/** Rows planned before anything is heard of them. */
const ROWS_AT_A_TIME = 500

/** Makes documents or cases of the rows of a table. */
export function planTable(
  file: ReadFile,
  read: Table,
  choice: CheckedChoice,
  passed: () => void = () => {},
): FilePlan {
  const header = choice.table?.header ?? read.hasHeader
  const table = withHeader(read, header)
  const columns = columnsOf(table, choice)
  const as = choice.table?.as ?? (columns.some(({ role }) => role === 'text') ? 'documents' : 'cases')
  const used = as === 'cases' ? columns.map(asAttribute) : columns
  passed()
  const { documents, skipped } = rowDocuments(table, used)
  passed()
  const rows = as === 'cases' ? [...documents, ...skipped].sort((a, b) => a.row - b.row) : documents
  const named = rows.map(row => ({ row, name: rowName(row, file.name), values: valuesOf(table, row, used) }))
  return {
    file,
    documents:
      as === 'cases'
        ? []
        : named.map((row, index) => {
            if (index % ROWS_AT_A_TIME === 0) passed()
            return planRow(row, index, { file, choice, count: rows.length })
          }),
    warnings: file.warnings,
    cleaning: null,
    table: {
      proposal: { ...proposalOf(read, columns), as, header, rows: table.rows.length },
      cases: as === 'cases' ? named.map(({ name, values }) => ({ name, attributes: values })) : [],
      emptyRows: as === 'cases' ? 0 : skipped.length,
      misfits: named.flatMap(({ row, name }) =>
        row.attributes
          .filter(({ fits }) => !fits)
          .map(({ column, value }) => ({ attribute: columns[column]?.name ?? '', value, name })),
      ),
    },
    entries: null,
  }
}

/** The table with its first row as header, or as a row like the others. */
export function withHeader(table: Table, wanted: boolean): Pick<Table, 'header' | 'rows'> {
  if (wanted === table.hasHeader) return table
  const [first = [], ...rows] = table.rows
  return wanted
    ? { header: uniqueNames(first), rows }
    : { header: table.header.map(() => ''), rows: [table.header, ...table.rows] }
}

function columnsOf(table: Pick<Table, 'header' | 'rows'>, choice: CheckedChoice): Column[] {
  const chosen = choice.table?.columns ?? []
  const wanted = table.header.map((name, at) => chosen[at]?.name.trim() || name || columnLetters(at))
  // Two columns of one name would write over each other's values.
  const names = uniqueNames(wanted.map(shortName))
  return guessRoles(table).map((guess, at) => {
    const { role, type } = chosen[at] ?? guess
    const choices = type === 'choice' && guess.type !== 'choice' ? differentIn(table, at) : guess.choices
    return { ...guess, name: names[at] ?? '', role, type, choices }
  })
}

function differentIn({ rows }: Pick<Table, 'rows'>, column: number): string[] {
  const values = rows.map(row => (row[column] ?? '').trim())
  return [...new Set(values.filter(value => value !== ''))]
}

/** A case has no text of its own: what it wrote is one of its attributes. */
function asAttribute(column: Column): Column {
  return column.role === 'text' ? { ...column, role: 'attribute', type: 'text' } : column
}

function proposalOf(
  { sheets, sheet }: Table,
  columns: readonly Column[],
): Pick<TableProposal, 'sheets' | 'sheet' | 'columns'> {
  return {
    sheets: sheets.map(({ name }) => name),
    sheet,
    columns: columns.map(
      ({ name, role, type, filled, distinct, examples }): ColumnProposal => ({
        name,
        role,
        type,
        filled,
        distinct,
        examples,
      }),
    ),
  }
}

function rowName({ name, row }: RowDocument, file: string): string {
  return nameFor(name, [], name === null ? `${file.replace(/\.[^.]*$/, '')} ${row}` : file)
}

/** Cells that fit the type of their column. */
function valuesOf(
  { rows }: Pick<Table, 'rows'>,
  { row, attributes }: RowDocument,
  columns: readonly Column[],
): AttributeValueOf[] {
  const cells = rows[row - 1] ?? []
  return attributes.flatMap(({ column, value, fits }) => {
    const use = columns[column]
    if (use === undefined || !fits) return []
    const { name, type, choices } = use
    const words = (cells[column] ?? '').trim()
    return [{ name, type, choices: type === 'choice' ? choices : [], value, words }]
  })
}

interface NamedRow {
  readonly row: RowDocument
  readonly name: string
  readonly values: readonly AttributeValueOf[]
}

function planRow(
  { row, name, values }: NamedRow,
  index: number,
  {
    file,
    choice,
    count,
  }: { readonly file: ReadFile; readonly choice: CheckedChoice; readonly count: number },
): PlannedDocument {
  const chosen = choice.documents[index] ?? asProposed
  return recognisable({
    name: nameFor(chosen.name, [name], file.name),
    source: count > 1 ? numberedName(file.name, index + 1) : file.name,
    text: row.text,
    marks: row.marks,
    structure: row.marks,
    details: withChosen({}, chosen),
    language: guessLanguage(row.text),
    attributes: values,
    removed: [],
    cleaning: null,
    choice: chosen,
  })
}
