import { type SheetFormat, type TableToWrite, writeTable } from '../../formats/sheets/index.ts'
import type { AttributeTable } from '../../ipc/attributes.ts'
import type { Session } from '../session.ts'
import { refuseProjectAsTarget } from './guard-target.ts'

/** One line for each document, case or speaker; a field without a name of its own is called by what it holds. */
export function attributeTable({ attributes, rows }: AttributeTable): TableToWrite {
  const names = attributes.map(({ name, field }) => name || (field ?? ''))
  const lines = rows.map(({ name, values }) => [name, ...values.map(value => value ?? '')])
  return {
    json: { attributes, rows },
    sheets: [{ name: 'Values', heads: { rows: 1, columns: 1 }, lines: [['name', ...names], ...lines] }],
  }
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
