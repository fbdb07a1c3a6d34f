import { guessLanguage } from '../../core/text/index.ts'
import {
  type ColumnRoleGuess,
  guessRoles,
  type RowDocument,
  rowDocuments,
  type Table,
} from '../../formats/tables/index.ts'
import type { CheckedChoice, ColumnProposal, TableProposal } from '../../ipc/imports.ts'
import {
  type AttributeValueOf,
  asProposed,
  type FilePlan,
  nameFor,
  numberedName,
  type PlannedDocument,
  recognisable,
} from './plan.ts'
import { withChosen } from './plan-text.ts'
import type { ReadFile } from './read-file.ts'

/** A column as it is used, by its guess and what was chosen for it. */
type Column = ColumnRoleGuess & { readonly name: string }

/** Makes documents or cases of the rows of a table. */
export function planTable(file: ReadFile, read: Table, choice: CheckedChoice): FilePlan {
  const header = choice.table?.header ?? read.hasHeader
  const table = withHeader(read, header)
  const columns = columnsOf(table, choice)
  const as = choice.table?.as ?? (columns.some(({ role }) => role === 'text') ? 'documents' : 'cases')
  const { documents, skipped } = rowDocuments(table, columns)
  const rows = as === 'cases' ? [...documents, ...skipped].sort((a, b) => a.row - b.row) : documents
  const named = rows.map(row => ({ row, name: rowName(row, file.name), values: valuesOf(row, columns) }))
  return {
    file,
    documents:
      as === 'cases'
        ? []
        : named.map((row, index) => planRow(row, index, { file, choice, count: rows.length })),
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
    ? { header: first, rows }
    : { header: table.header.map(() => ''), rows: [table.header, ...table.rows] }
}

function columnsOf(table: Pick<Table, 'header' | 'rows'>, choice: CheckedChoice): Column[] {
  return guessRoles(table).map((guess, index) => {
    const chosen = choice.table?.columns[index]
    const name = chosen?.name.trim() || table.header[index] || columnLetters(index)
    return { ...guess, name, role: chosen?.role ?? guess.role, type: chosen?.type ?? guess.type }
  })
}

/** What a column without a name is called, as in a spreadsheet: A to Z, then AA. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
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
function valuesOf({ attributes }: RowDocument, columns: readonly Column[]): AttributeValueOf[] {
  return attributes.flatMap(({ column, value, fits }) => {
    const use = columns[column]
    if (use === undefined || !fits) return []
    return [{ name: use.name, type: use.type, choices: use.type === 'choice' ? use.choices : [], value }]
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
    details: withChosen({}, chosen),
    language: guessLanguage(row.text),
    speakers: [],
    attributes: values,
    removed: [],
    cleaning: null,
    choice: chosen,
  })
}
