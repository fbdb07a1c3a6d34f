import { groupBy } from '../../core/group-by.ts'
import type { DocumentValue } from '../../formats/markdown-folder/index.ts'
import type { ReadDb } from '../db/connection.ts'
import { listAllValues, listAttributes } from '../store/attributes.ts'

/** What is known of each document, by its id, in the order of the attributes. */
export function documentValues(db: ReadDb): ReadonlyMap<string, readonly DocumentValue[]> {
  const attributes = listAttributes(db, 'document')
  const byAttribute = groupBy(listAllValues(db), ([attribute]) => attribute)
  const found = new Map<string, DocumentValue[]>()
  for (const { id, name, field, type } of attributes) {
    for (const [, owner, value] of byAttribute.get(id) ?? []) {
      const known = found.get(owner)
      const said = { name: name || (field ?? ''), type, value }
      if (known === undefined) found.set(owner, [said])
      else known.push(said)
    }
  }
  return found
}
