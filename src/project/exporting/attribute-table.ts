import type { AttributeType } from '../../core/attribute/index.ts'
import type { DetailField } from '../../core/document/index.ts'
import { type SheetFormat, type TableToWrite, writeTable } from '../../formats/sheets/index.ts'
import type { AttributeTable } from '../../ipc/attributes.ts'
import type { Session } from '../session.ts'
import { refuseProjectAsTarget } from './guard-target.ts'

/** What the table says in words of its own. */
export interface AttributeTableWords {
  /** Over the names. */
  readonly name: string
  readonly yes: string
  readonly no: string
  /** What fields are called that nobody has named; without a word they are called by what they hold. */
  readonly fieldNames: Readonly<Partial<Record<DetailField, string>>>
}

/** As the project keeps it. */
const plain: AttributeTableWords = { name: 'name', yes: 'yes', no: 'no', fieldNames: {} }

/** One line for each document, case or speaker. */
export function attributeTable({ attributes, rows }: AttributeTable, words = plain): TableToWrite {
  const names = attributes.map(({ name, field }) =>
    field === null ? name : name || (words.fieldNames[field] ?? field),
  )
  const lines = rows.map(({ name, values }) => [
    name,
    ...values.map((value, column) => shown(value ?? '', attributes[column]?.type, words)),
  ])
  return {
    json: { attributes, rows },
    sheets: [{ name: 'Values', heads: { rows: 1, columns: 1 }, lines: [[words.name, ...names], ...lines] }],
  }
}

function shown(value: string, type: AttributeType | undefined, { yes, no }: AttributeTableWords): string {
  if (type !== 'yes-no') return value
  return value === 'yes' ? yes : value === 'no' ? no : value
}

/** Refuses: folder-read-only, disk-full, write-failed, and the project's own file. */
export async function writeAttributeTable(
  session: Session,
  table: TableToWrite,
  path: string,
  format: SheetFormat,
): Promise<void> {
  refuseProjectAsTarget(path, session.file.path)
  await writeTable(table, path, format)
}
