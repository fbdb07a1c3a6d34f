import { normaliseValue } from '../../core/attribute/index.ts'
import type { AttributeTable } from '../../ipc/attributes.ts'
import type { NewValue } from './fill-cells.ts'

/** The table with values that were stored, in the form the host keeps them. */
export function withValues(table: AttributeTable, cells: readonly NewValue[]): AttributeTable {
  const columns = new Map(table.attributes.map((attribute, column) => [attribute.id, { attribute, column }]))
  const changed = new Map<string, (readonly [column: number, value: string | null])[]>()
  for (const { attributeId, subjectId, value } of cells) {
    const found = columns.get(attributeId)
    if (found === undefined) continue
    const kept = normaliseValue(found.attribute.type, value) || null
    changed.set(subjectId, [...(changed.get(subjectId) ?? []), [found.column, kept]])
  }
  const rows = table.rows.map(row => {
    const news = changed.get(row.id)
    if (news === undefined) return row
    const values = [...row.values]
    for (const [column, value] of news) values[column] = value
    return { ...row, values }
  })
  return { ...table, rows }
}
